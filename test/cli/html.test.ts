import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { chartDrawer, INSTALL_CHARTS } from "../../src/cli/charts";
import { ExecutionError } from "../../src/index";
import { ENDLESS, fixtures, interruptWhenDrawn, SCENARIOS, smallModel } from "./fixtures";
import { run } from "./run";

const files = fixtures();
afterAll(() => files.remove());

const model = ["--model", files.write("own.json", smallModel)];
const trust = files.write("trust.yaml", SCENARIOS.trust);
const SIZE = ["--paths", "64", "--horizon", "6"];

/** A drawer whose packages are not there. */
const withoutCharts = () => chartDrawer(() => Promise.reject(new Error("Cannot find package 'vega'")));

describe("forecast --html", () => {
  it("writes a page beside the brief and says so on standard error", async () => {
    const file = join(files.folder, "report.html");
    const { out, err, code } = await run(["forecast", ...model, ...SIZE, "--html", file]);
    expect([code, err]).toEqual([0, `wrote ${file}\n`]);
    expect(out).toContain("which pathway in the year to February 2025?");
    const page = readFileSync(file, "utf8");
    expect(page).toMatch(/^<!doctype html>\n[\s\S]*<\/html>\n$/);
    expect(page).toContain("which pathway in the year to February 2025?</h1>");
  });

  it("writes the page and nothing else to standard output", async () => {
    const words = ["forecast", trust, ...model, ...SIZE, "--html", "-"];
    const [loud, quiet] = [await run(words), await run([...words, "--quiet"])];
    expect(quiet.err).toBe("");
    expect(quiet.out).toMatch(/^<!doctype html>\n[\s\S]*<\/html>\n$/);
    expect(quiet.out).toContain("Scenario: They trust each other.");
    expect(quiet.out).toContain("<code>meetings &gt;= 5</code>");
    expect(loud.out).toBe(quiet.out);
  });

  it("writes every form that is asked for, one of them to standard output", async () => {
    const [json, html] = [join(files.folder, "all.json"), join(files.folder, "all.html")];
    const { out, err } = await run([
      "forecast",
      ...model,
      ...SIZE,
      "--json",
      json,
      "--html",
      html,
      "--csv",
      "-",
    ]);
    expect(err.match(/^wrote .*$/gm)).toEqual([`wrote ${json}`, `wrote ${html}`]);
    expect(out).toMatch(/^section,id,label/);
    expect(readFileSync(html, "utf8")).toContain(JSON.parse(readFileSync(json, "utf8")).fingerprint);
  });

  it("refuses a second kind of data on standard output, and a file that cannot be written", async () => {
    const both = await run(["forecast", ...model, "--json", "-", "--html", "-"]);
    expect([both.code, both.out]).toEqual([2, ""]);
    expect(both.err).toContain(
      "--html: expected one kind of data on standard output, received --json and --html",
    );
    const folder = await run(["forecast", ...model, "--html", files.folder]);
    expect(folder.code).toBe(2);
    expect(folder.err).toContain("--html: expected a file, received a folder");
  });

  it("runs on workers, and from presets", async () => {
    const words = [
      "forecast",
      "--preset",
      "camp-david-2023",
      "--paths",
      "64",
      "--horizon",
      "3",
      "--html",
      "-",
    ];
    const [alone, together] = [await run(words), await run([...words, "--workers", "2"])];
    expect(alone.code).toBe(0);
    expect(alone.out).toContain("presetModel(&quot;camp-david-2023&quot;)");
    expect(together.out).toBe(alone.out);
  });
});

describe("compare --html", () => {
  it("writes a page with every alternative", async () => {
    const silence = files.write("silence.yaml", SCENARIOS.silence);
    const { out, code } = await run(["compare", trust, silence, ...model, ...SIZE, "--html", "-", "--quiet"]);
    expect(code).toBe(0);
    for (const text of [
      "All alternatives</h2>",
      ">trust</h2>",
      ">silence</h2>",
      "They trust each other",
      "Nobody shelves",
    ])
      expect(out).toContain(text);
  });

  it("writes a line for each of them where no more is asked for", async () => {
    const words = ["compare", trust, ...model, ...SIZE, "--summary", "--html", "-", "--quiet"];
    const { out } = await run(words);
    expect(out).toContain("All alternatives</h2>");
    expect(out).not.toContain(">trust</h2>");
  });
});

describe("a report whose packages are missing", () => {
  it.each([["forecast"], ["compare", trust]])(
    "is refused by %s before anything is run, with the line that installs them",
    async (...words) => {
      const html = join(files.folder, "none.html");
      const began = performance.now();
      const { out, err, code } = await run([...words, ...model, ...ENDLESS, "--html", html], {
        chartDrawer: withoutCharts,
      });
      expect([code, out, existsSync(html)]).toEqual([1, "", false]);
      expect(err).toContain("--html: expected the packages vega and vega-lite");
      expect(err).toContain(`Install them beside this one: ${INSTALL_CHARTS}\n`);
      expect(performance.now() - began).toBeLessThan(5000);
    },
  );

  it("is an ExecutionError in code, with its cause", async () => {
    const error = await withoutCharts().catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ExecutionError);
    expect((error as ExecutionError).issues).toHaveLength(1);
    expect((error as Error).cause).toBeInstanceOf(Error);
  });

  it("is installed by a line that names versions the package declares", async () => {
    const { peerDependencies } = JSON.parse(readFileSync("package.json", "utf8")) as {
      readonly peerDependencies: Readonly<Record<string, string>>;
    };
    const named = Object.entries(peerDependencies).map(
      ([name, range]) => `${name}@${range.replace(/^\^(\d+\.\d+)\.0$/, "$1")}`,
    );
    expect(INSTALL_CHARTS).toBe(`npm install ${named.join(" ")}`);
  });

  it("takes nothing from other commands and forms", async () => {
    const { code } = await run(["forecast", ...model, ...SIZE, "--json", "-"], {
      chartDrawer: withoutCharts,
    });
    expect(code).toBe(0);
  });
});

describe("an interrupted run", () => {
  it("writes no report", async () => {
    const html = join(files.folder, "stopped.html");
    const { err, code } = await run(
      ["forecast", ...ENDLESS, "--horizon", "120", "--html", html],
      interruptWhenDrawn().parts,
    );
    expect([code, existsSync(html)]).toEqual([130, false]);
    expect(err).toContain("No data was written");
  });
});
