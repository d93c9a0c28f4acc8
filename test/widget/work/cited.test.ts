import { describe, expect, it } from "vitest";
import { evidence } from "../../../src/evidence/evidence";
import { parametersOf } from "../../../src/model/parameters";
import { PRESETS } from "../../../src/model/preset-names";
import { presetModel } from "../../../src/model/presets";
import { citedIn } from "../../../src/widget/work/cited";

const rowOf = (key: string) => evidence.sources.find((row) => row.key === key) ?? expect.fail(key);

describe("what the numbers of a model rest on", () => {
  it.each(PRESETS)("count documents, and no judgement among them: %s", (preset) => {
    const { spec } = presetModel(preset);
    const keys = new Set(parametersOf(spec).flatMap(({ parameter }) => parameter.source));
    const documents = [...keys].filter((key) => ["seed", "public"].includes(rowOf(key).kind));
    expect(keys.has("model-judgement")).toBe(true);
    expect(citedIn(spec).documents).toBe(documents.length);
  });

  it("name the studies with their addresses, the most used first", () => {
    const { studies } = citedIn(presetModel("baseline-2025").spec);
    const seeds = evidence.sources.filter(({ kind }) => kind === "seed");
    expect(studies.map(({ title }) => title).sort()).toEqual(seeds.map(({ title }) => title).sort());
    for (const { url } of studies) expect(url).toMatch(/^https:/);
    const uses = studies.map((study) => study.uses);
    expect(uses).toEqual([...uses].sort((a, b) => b - a));
    expect(uses.at(-1)).toBeGreaterThan(0);
  });
});
