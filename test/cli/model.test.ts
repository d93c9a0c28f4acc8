import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { citation, evidence } from "../../src/evidence";
import { defineModel, parametersOf, presetModel } from "../../src/index";
import { run } from "./run";

const { spec, fingerprint } = presetModel("low-point-2019");
const WORDS = ["model", "--preset", "low-point-2019"];

describe("model", () => {
  it("lists every parameter by name, and says what they rest on", async () => {
    const { out, err, code } = await run(WORDS, { columns: Number.POSITIVE_INFINITY });
    expect([code, err]).toEqual([0, ""]);
    const named = out
      .split("\n")
      .flatMap((line) => /^ {2}(\S+) .*\[(?:data|literature|judgement)\]$/.exec(line)?.[1] ?? []);
    expect(named).toEqual(parametersOf(spec).map(({ name }) => name));
  });

  it("lists only those of a basis where one is named", async () => {
    const judged = parametersOf(spec).filter(({ parameter }) => parameter.basis === "judgement");
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
    const keys = parametersOf(spec)
      .filter(({ parameter }) => parameter.basis === "data")
      .flatMap(({ parameter }) => parameter.source);
    for (const key of new Set(keys)) {
      const source = evidence.sources.find((row) => row.key === key);
      expect(out).toContain(`      ${source === undefined ? "" : citation(source)}\n`);
    }
    expect(out).not.toContain("sources: ");
  });
});
