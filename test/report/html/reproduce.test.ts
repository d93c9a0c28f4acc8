import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { runModule } from "../../../src/generate/docs/run-blocks";
import { fixtures, SCENARIOS, smallModel } from "../../cli/fixtures";
import { run } from "../../cli/run";
import { textOf } from "./read";

const files = fixtures();
afterAll(() => files.remove());

const SIZE = ["--paths", "64", "--horizon", "6", "--seed", "it's 7"];

/** What stands in the block of the page with a name. */
function blockOf(page: string, name: string): string {
  const [, code] = new RegExp(`aria-label="${name}"><code>([\\s\\S]*?)</code>`).exec(page) ?? [];
  if (code === undefined) throw new Error(`the page has no block ${name}`);
  return textOf(code);
}

/** The words of a command as a shell takes them. */
function wordsOf(command: string): string[] {
  const [program, ...words] = execFileSync("sh", ["-c", `printf '%s\\0' ${command}`], { encoding: "utf8" })
    .replace(/\0$/, "")
    .split("\0");
  expect(program).toBe("trilateral-pathways");
  return words;
}

/** Code as a file of an app that has installed the package and what its models are read with. */
function installed(code: string): string {
  const yaml = pathToFileURL(createRequire(import.meta.url).resolve("yaml")).href;
  return code.replace('from "yaml"', `from "${yaml}"`);
}

const fingerprintOf = (page: string): string => /class="fingerprint">([0-9a-f]{64})</.exec(page)?.[1] ?? "";

const trust = files.write("they trust.yaml", SCENARIOS.trust);
const silence = files.write("silence.yaml", SCENARIOS.silence);
const model = ["--model", files.write("own model.json", smallModel)];

// What is JSON is YAML too.
const yamlModel = ["--model", files.write("own.yaml", smallModel)];

const RUNS: Readonly<Record<string, readonly string[]>> = {
  "a forecast": ["forecast", ...model],
  "a forecast of a scenario": ["forecast", trust, ...model],
  "a forecast of a preset": ["forecast", "--preset", "camp-david-2023"],
  "a forecast of a scenario on a model in YAML": ["forecast", trust, ...yamlModel],
  "a comparison": ["compare", trust, silence, ...model],
};

describe.each(Object.entries(RUNS))("the report of %s", (_, words) => {
  it("has a command and code that give its fingerprint", async () => {
    const { out: page } = await run([...words, ...SIZE, "--html", "-", "--quiet"]);
    const fingerprint = fingerprintOf(page);
    expect(fingerprint).toHaveLength(64);
    const again = await run([...wordsOf(blockOf(page, "Command")), "--json", "-", "--quiet"]);
    expect(JSON.parse(again.out).fingerprint).toBe(fingerprint);
    const [printed] = await runModule([{ code: installed(blockOf(page, "Code")), line: 1 }]);
    expect(printed).toEqual([fingerprint]);
    expect(blockOf(page, "Code").endsWith(`// ${fingerprint}`)).toBe(true);
  });
});
