import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { citation, evidence } from "../../src/evidence";
import { defineModel, knownNumbersOf, parametersOf, presetModel } from "../../src/index";
import { run } from "./run";

const { spec, fingerprint } = presetModel("low-point-2019");
const numbers = [...parametersOf(spec), ...knownNumbersOf(spec)];
const WORDS = ["model", "--preset", "low-point-2019"];

describe("model", () => {
  it("lists every parameter and known number by name, and says what they rest on", async () => {
    const { out, err, code } = await run(WORDS, { columns: Number.POSITIVE_INFINITY });
    expect([code, err]).toEqual([0, ""]);
    const named = out
      .split("\n")
      .flatMap((line) => /^ {2}(\S+) .*\[(?:data|literature|judgement)\]$/.exec(line)?.[1] ?? []);
    expect(named.sort()).toEqual(numbers.map(({ name }) => name).sort());
  });

  it("lists only those of a basis where one is named", async () => {
    const judged = numbers.filter(({ parameter }) => parameter.basis === "judgement");
    const rows = parse((await run([...WORDS, "--basis", "judgement", "--csv", "-"])).out, {
      columns: true,
    }) as Record<string, string>[];
    expect(rows.map(({ name }) => name)).toEqual(judged.map(({ name }) => name));
    expect(rows.map(({ prior }) => JSON.parse(prior ?? ""))).toEqual(
      judged.map(({ parameter }) => parameter.prior),
    );
  });

  it("writes a document that is the same model", async () => {
    const { out } = await run([...WORDS, "--json", "-"]);
    expect(defineModel(JSON.parse(out)).fingerprint).toBe(fingerprint);
  });

  it("cites sources in full where asked to", async () => {
    const { out } = await run([...WORDS, "--basis", "data", "--sources"]);
    const keys = numbers
      .filter(({ parameter }) => parameter.basis === "data")
      .flatMap(({ parameter }) => parameter.source);
    for (const key of new Set(keys)) {
      const source = evidence.sources.find((row) => row.key === key);
      expect(out).toContain(`      ${source === undefined ? "" : citation(source)}\n`);
    }
    expect(out).not.toContain("sources: ");
  });

  it("says of an edited document that it still has a preset's name, and which numbers have lost their ground", async () => {
    const changed = structuredClone(presetModel("baseline-2025").spec) as { acts?: { rate: object } };
    const rate = { ...changed.acts?.rate, prior: { fixed: 0.02 } };
    const edited = { ...changed, acts: { ...changed.acts, rate } };
    const of = async (document: object) => {
      const file = join(mkdtempSync(join(tmpdir(), "model-")), "edited.json");
      writeFileSync(file, JSON.stringify(document));
      return (await run(["check", file])).err;
    };
    expect(await of(edited)).toMatch(/has the id of the preset baseline-2025[\s\S]*acts\.rate/);
    const grounded = { ...rate, basis: "judgement", source: ["mine"], note: "Mine." };
    expect(await of({ ...edited, id: "mine", acts: { ...edited.acts, rate: grounded } })).toBe("");
    expect(await of(changed)).toBe("");
  });
});
