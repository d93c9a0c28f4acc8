import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LIMITS } from "../../src/contracts/limits";
import { madeUpSpec } from "../report/made-up-model";
import { type Fixtures, fixtures, SCENARIOS, smallModel } from "./fixtures";
import { run } from "./run";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "check-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function check(content: string | Uint8Array) {
  const file = join(folder, "document.json");
  writeFileSync(file, content);
  const { out, err, code } = await run(["check", file]);
  expect(err).toBe("");
  return { out: out.replaceAll(file, "document.json"), code };
}

describe("check", () => {
  it("says what a valid model holds and is done", async () => {
    const { out, code } = await check(JSON.stringify(madeUpSpec));
    expect(code).toBe(0);
    expect(out).toMatch(
      /^document\.json is a model: Two libraries \[31m and a catalogue \(catalogue\), as of 2024-08\n {2}2 pathways\n/,
    );
    expect(out).toMatch(/parameters: 0 counted or fitted from data, 0 from the literature and \d+ judgement/);
  });

  it("lists every problem of a broken model from top to bottom, each with place, path, values and remedy", async () => {
    const [channel] = madeUpSpec.channels;
    const broken = {
      ...madeUpSpec,
      asOf: "2024-13",
      pathwys: [],
      factors: madeUpSpec.factors.map((factor) => ({ ...factor, family: "trsut" })),
      channels: [{ ...channel, ratePerYear: { prior: { fixed: -1 }, basis: "data", source: [] } }],
    };
    const { out, code } = await check(JSON.stringify(broken, null, 1));
    expect(code).toBe(2);
    const problems = out
      .split("\n\n")
      .slice(1)
      .map((text) => text.trimEnd().split("\n"));
    expect(problems.map(([path]) => path)).toEqual([
      "asOf",
      "factors[0].family",
      "factors[1].family",
      "channels[0].ratePerYear.prior",
      "pathwys",
    ]);
    for (const [, place, expected, received, remedy] of problems) {
      expect(place).toMatch(/^ {2}document\.json:\d+:\d+$/);
      expect([expected, received, remedy].map((line) => line?.slice(2, 10))).toEqual([
        "expected",
        "received",
        "remedy  ",
      ]);
    }
    expect(out).toContain('received  "trsut"\n  remedy    Did you mean "trust"?');
  });

  it.each([
    ['{\n  "a": [1, 2,],\n}', "2:14", "a value", '"]"', "Remove the comma before it."],
    [
      '{\n  "a": 1\n  "b": 2\n}',
      "3:3",
      "a comma or the end of the list or object",
      '"\\""',
      "Correct the text there.",
    ],
    ["{'a': 1}", "1:2", "a key in double quotes or }", '"\'"', "Write text in double quotes."],
    ['{"a": 1} // done', "1:10", "nothing after the document", '"/"', "Remove the comment: JSON has none."],
    [
      '{"a": "x\n"}',
      "1:7",
      "text that ends on its line and has only the escapes of JSON",
      '"\\""',
      "Correct the text there.",
    ],
    [
      '{"a": 1',
      "1:8",
      "a comma or the end of the list or object",
      "the end of the file",
      "The document is cut short: complete it.",
    ],
    ["", "1:1", "a value", "the end of the file", "The document is cut short: complete it."],
    ["[1, NaN]", "1:5", "a value", '"N"', "Correct the text there."],
  ])("says line and column where %j is not JSON", async (text, place, expected, received, remedy) => {
    const { out, code } = await check(text);
    expect(code).toBe(2);
    expect(out).toBe(
      `document.json: 1 problem\n\nthe document\n  document.json:${place}\n  expected  ${expected}\n  received  ${received}\n  remedy    ${remedy}\n`,
    );
  });

  it("reports a key that stands twice, of which the first would be lost without a word", async () => {
    const text = JSON.stringify(madeUpSpec).replace('"id":"catalogue"', '"id":"catalogue","id":"other"');
    const { out, code } = await check(text);
    expect(code).toBe(2);
    expect(out).toContain('id\n  document.json:1:20\n  expected  each key once\n  received  "id" again');
  });

  it.each([
    [{ schemaVersion: 1, factors: [], provenance: {}, fingerprint: "" }, "a forecast"],
    [{ channels: [] }, "an object without them"],
    [[1], "a list"],
    ["text", "text"],
    [true, "a truth value"],
    [null, "null"],
  ])("says plainly that %j is nothing it checks", async (value, received) => {
    const { out, code } = await check(JSON.stringify(value));
    expect(code).toBe(2);
    expect(out).toContain(`received  ${received}\n  remedy    Only these are checked.`);
  });

  it("looks at the size before it parses, and reads UTF-8 only", async () => {
    const large = await check("[".repeat(LIMITS.characters + 1));
    expect(large).toMatchObject({ code: 2 });
    expect(large.out).toContain(
      `expected  at most ${LIMITS.characters} bytes\n  received  ${LIMITS.characters + 1}`,
    );
    const latin = await check(Uint8Array.from([0x22, 0xe9, 0x22]));
    expect(latin.out).toContain("expected  text in UTF-8");
    expect((await check(`\ufeff${JSON.stringify(madeUpSpec)}`)).code).toBe(0);
  });

  it("is not brought down by a document that nests without end", async () => {
    const depth = 200_000;
    const deep = `{"schemaVersion":1,"factors":${"[".repeat(depth)}${"]".repeat(depth)}}`;
    const { out, code } = await check(deep);
    expect(code).toBe(2);
    expect(out).toContain("expected  at most 32 levels");
  });
});

describe("check of a scenario", () => {
  let files: Fixtures;
  let own: readonly string[];
  beforeAll(() => {
    files = fixtures();
    own = ["--model", files.write("model.json", smallModel)];
  });
  afterAll(() => files.remove());

  it("says what a valid one holds, and which model it was checked against", async () => {
    const { out, err, code } = await run(["check", files.write("trust.yaml", SCENARIOS.trust), ...own]);
    expect([code, err]).toEqual([0, ""]);
    expect(files.bare(out).split("\n")).toEqual([
      "trust.yaml is a scenario: They trust each other",
      "  for the model catalogue, as of 2024-08",
      "  2 interventions: 1 shift-factor and 1 scale-cadence",
      "  1 indicator: busy",
      "  rule base, that of the model",
      "  24 months ahead, the default: to August 2026",
      "",
    ]);
  });

  it("warns of what changes nothing, and names a rule of its own", async () => {
    const text = `${SCENARIOS.silence}horizonMonths: 3\nrule: [{ pathway: merged, when: true }]\n`;
    const late = files.write("late.yaml", text.replace("2024-09", "2025-01"));
    const { out, err, code } = await run(["check", late, ...own]);
    expect(code).toBe(0);
    expect(out).toContain("  a rule of its own, 1 entry\n  3 months ahead: to November 2024\n");
    expect(err).toBe(
      "warning: Intervention 1 (suspend-channel, 2025-01) begins after the horizon and changes nothing.\n",
    );
  });

  it("lists what is wrong with its text, each with its place", async () => {
    const file = files.write("text.yaml", "schemaVersion: 1\nname: x\nindicators: { a: meetngs > 1 }\n");
    const { out, code } = await run(["check", file, ...own]);
    expect(code).toBe(2);
    const nameless = await run(["check", files.write("nameless.json", { interventions: [] }), ...own]);
    expect(nameless.out).toMatch(/\nname\n/);
    expect(files.bare(out)).toMatch(/^text\.yaml: 2 problems\n/);
    expect(files.bare(out)).toContain("\nindicators.a\n  text.yaml:3:");
    expect(out).toMatch(/\ninterventions\n/);
  });

  it("lists what its model has not, each with its place", async () => {
    const { out, code } = await run(["check", files.write("broken.yaml", SCENARIOS.broken), ...own]);
    expect(code).toBe(2);
    expect(files.bare(out)).toContain(
      'interventions[0].channel\n  broken.yaml:5:5\n  expected  the id of a channel\n  received  "shlf"\n  remedy    Did you mean "shelf"?\n',
    );
    expect(files.bare(out)).toContain("interventions[0].from\n  broken.yaml:6:5\n");
  });

  it("is made against the model that it names, in JSON as in YAML", async () => {
    const scenario = { schemaVersion: 1, name: "Then", model: "camp-david-2023", interventions: [] };
    const { out, code } = await run(["check", files.write("then.json", scenario)]);
    expect(code).toBe(0);
    expect(out).toContain(
      "  for the model camp-david-2023, as of 2023-08\n  0 interventions\n  no indicators\n",
    );
    expect((await run(["check", join(files.folder, "then.json"), ...own])).out).toContain(
      "then.json:4:3\n  expected  the model it is applied to",
    );
  });

  it("takes a model in YAML, and no model to check a model against", async () => {
    const yaml = files.write("model.yaml", `# in YAML\n${JSON.stringify(smallModel)}`);
    expect((await run(["check", yaml])).out).toContain("model.yaml is a model: Two libraries");
    const { err, code } = await run(["check", yaml, ...own]);
    expect(code).toBe(2);
    expect(err).toContain("--model: expected a scenario to check against it, received a model");
  });
});
