import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Forecast, forecastSchema } from "../../src/contracts/forecast";
import { loadPosterior, posteriorModel } from "../../src/entries/posterior";
import { simulate } from "../../src/index";
import { madeUpSpec } from "../report/made-up-model";
import { ENDLESS, interruptWhenDrawn } from "./fixtures";
import { run } from "./run";

let folder: string;
/** A small model of one's own: what does not hang on the built-in one is tried on it. */
let own: readonly string[];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "forecast-"));
  const file = join(folder, "own.json");
  writeFileSync(file, JSON.stringify(madeUpSpec));
  own = ["forecast", "--model", file];
});
afterAll(() => rmSync(folder, { recursive: true }));

const SIZE = ["--paths", "64", "--horizon", "6"];
const forecastOf = (out: string): Forecast => forecastSchema().parse(JSON.parse(out));

const LONG = ["forecast", ...ENDLESS, "--horizon", "120"];

describe("forecast --json -", () => {
  it("writes the forecast of the library and nothing else, valid against its schema", async () => {
    const { out, err, code } = await run(["forecast", ...SIZE, "--seed", "7", "--json", "-", "--quiet"]);
    const same = await simulate(posteriorModel(await loadPosterior("data+judgement")), {
      paths: 64,
      horizonMonths: 6,
      seed: 7,
    });
    expect([code, err]).toEqual([0, ""]);
    expect(forecastOf(out)).toEqual(JSON.parse(JSON.stringify(same)));
  });

  it("says warnings on standard error, unless told to be quiet", async () => {
    const words = [...own, "--paths", "16", "--horizon", "1", "--json", "-"];
    const [loud, quiet] = [await run(words), await run([...words, "--quiet"])];
    expect(loud.err).toMatch(/^warning: One parameter draw/);
    expect(quiet.err).toBe("");
    expect(quiet.out).toBe(loud.out);
  });
});

describe("forecast to files", () => {
  it("writes both forms beside the brief and says so on standard error", async () => {
    const [json, csv] = [join(folder, "f.json"), join(folder, "f.csv")];
    const { out, err, code } = await run([...own, ...SIZE, "--json", json, "--csv", csv]);
    const forecast = forecastOf(readFileSync(json, "utf8"));
    const rows = parse(readFileSync(csv, "utf8"), { columns: true }) as Record<string, string>[];
    const merged = rows.find(
      ({ section, id, measure }) => section === "pathways" && id === "merged" && measure === "probability",
    );
    expect(Number(merged?.value)).toBe(forecast.pathways.merged?.probability);
    expect(out).toContain("which pathway in the year to February 2025?");
    expect([code, err]).toEqual([0, `wrote ${json}\nwrote ${csv}\n`]);
  });

  it("writes rows alone where they go to standard output", async () => {
    const { out } = await run([...own, ...SIZE, "--csv", "-", "--quiet"]);
    expect(out.split("\n")[0]).toBe("section,id,label,month,measure,value");
    expect(parse(out, { columns: true }).length).toBeGreaterThan(100);
  });
});

describe("the brief of forecast", () => {
  it("names a command that gives the same fingerprint", async () => {
    const { out } = await run([...own, "--paths", "96", "--draws", "2", "--horizon", "3", "--seed", "a b"]);
    const words = /RUN IT AGAIN\n([\s\S]*)\n {2}gives the fingerprint (\w+)/.exec(out);
    const command = (words?.[1] ?? "")
      .replaceAll("\\\n", "")
      .trim()
      .split(/ +(?=--)/);
    const again = command.slice(1).flatMap((part) => part.replaceAll("'", "").split(/(?<=^--\w+) /));
    const forecast = forecastOf((await run(["forecast", ...again, "--json", "-"])).out);
    expect(forecast.fingerprint.slice(0, 12)).toBe(words?.[2]);
  });

  it("has colour on a terminal only, and none where it is not wanted", async () => {
    const plain = await run([...own, ...SIZE]);
    const coloured = await run([...own, ...SIZE], { colour: true });
    const unwanted = await run([...own, ...SIZE, "--no-color"], { colour: true });
    expect(plain.out).toBe(stripVTControlCharacters(plain.out));
    expect(coloured.out).not.toBe(plain.out);
    expect(stripVTControlCharacters(coloured.out)).toBe(plain.out);
    expect(unwanted.out).toBe(plain.out);
  });

  it("fits the terminal, and stays readable where there is none", async () => {
    for (const columns of [60, 80, 120, Number.POSITIVE_INFINITY]) {
      const { out } = await run([...own, "--paths", "16", "--horizon", "2"], { columns });
      for (const line of out.split("\n"))
        expect([...line].length).toBeLessThanOrEqual(Math.min(100, columns));
    }
  });

  it("is written for a model of one's own just as for the built-in one", async () => {
    const { out, code } = await run([...own, ...SIZE]);
    expect(code).toBe(0);
    expect(out).toContain("One catalogue");
    expect(out).not.toMatch(/Damage|Japan|China/);
    expect((await run(["forecast", ...SIZE])).out).toContain("which pathway in the year to June 2026?");
  });

  it("lists every problem of a broken model, with its line, on standard error", async () => {
    const file = join(folder, "broken.json");
    writeFileSync(file, JSON.stringify({ ...madeUpSpec, asOf: "2024-13", lable: "x" }, null, 2));
    const { out, err, code } = await run(["forecast", "--model", file, ...SIZE]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/2 problems/);
    expect(err).toMatch(/broken\.json:5:3 asOf: expected .*, received "2024-13"/);
    expect(err).toContain('Did you mean "label"?');
  });

  it("names the command that lists all problems where there are too many for a message", async () => {
    const file = join(folder, "all wrong.json");
    const strangers = Object.fromEntries(Array.from({ length: 25 }, (_, at) => [`key${at}`, at]));
    writeFileSync(file, JSON.stringify({ ...madeUpSpec, ...strangers }));
    const { err } = await run(["forecast", "--model", file]);
    expect(err).toContain(`All of them: trilateral-pathways check '${file}'\n`);
    expect((await run(["check", file])).out.match(/^key\d+$/gm)).toHaveLength(25);
  });

  it("reports on the precision that was asked for", async () => {
    const { out } = await run([...own, "--horizon", "1", "--precision", "0.2"]);
    expect(out).toContain("Precision asked for: ±20.00 points at 95%; reached: ±");
  });
});

describe("an interrupted forecast", () => {
  it("prints what is done, marked as partial, and ends with 130", async () => {
    const { heard, parts } = interruptWhenDrawn();
    const { out, err, code } = await run(LONG, parts);
    expect(code).toBe(130);
    const [, text = ""] = /^PARTIAL: stopped after ([\d,]+) of 1,048,576 paths/.exec(out) ?? [];
    const done = Number(text.replaceAll(",", ""));
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(1048576);
    expect(out).toContain(`! The run was stopped after ${done} of 1048576 paths.`);
    expect(err).toBe("The run was stopped\n");
    expect(heard.released).toBe(true);
  });

  it("writes no data: not to a file, and not to standard output", async () => {
    const file = join(folder, "stopped.json");
    const toFile = await run([...LONG, "--json", file], interruptWhenDrawn().parts);
    expect([toFile.code, existsSync(file)]).toEqual([130, false]);
    expect(toFile.err).toContain("No data was written");
    const toOutput = await run([...LONG, "--csv", "-"], interruptWhenDrawn().parts);
    expect([toOutput.code, toOutput.out]).toEqual([130, ""]);
    expect(toOutput.err).toContain("PARTIAL");
  });

  it("has nothing to print where nothing is done", async () => {
    const onInterrupt = (listener: () => void) => {
      listener();
      return () => undefined;
    };
    const { out, err, code } = await run(LONG, { onInterrupt });
    expect([code, out, err]).toEqual([130, "", "The run was stopped before it began\n"]);
  });
});
