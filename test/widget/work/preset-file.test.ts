import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { ModelSpec } from "../../../src/contracts/model-spec";
import type { Scenario } from "../../../src/contracts/scenario/scenario";
import { presetFile } from "../../../src/generate/preset-file";
import { unpackTree } from "../../../src/model/packed-tree";
import { PRESETS, type PresetName } from "../../../src/model/preset-names";
import { presetModel } from "../../../src/model/presets";
import { soundPreset } from "../../../src/model/sound-preset";
import { citedIn } from "../../../src/widget/work/cited";
import { fingerprinter, type PresetFile } from "../../../src/widget/work/preset-file";

const fileOf = (name: PresetName): PresetFile =>
  JSON.parse(readFileSync(`src/generated/presets/${name}.json`, "utf8"));

/** The model that a worker makes of a file. */
function modelOf({ spec, head }: PresetFile) {
  const preset = unpackTree(spec) as ModelSpec;
  return soundPreset(preset, fingerprinter(preset, head));
}

const always = { constant: 1 };

/** Changes of every kind that an element can be given. */
function changesOf({ levers = [], pathways, asOf }: ModelSpec): Scenario[] {
  const from = `${Number(asOf.slice(0, 4)) + 1}-03`;
  const of = (name: string, rest: object): Scenario =>
    ({ schemaVersion: 1, name, interventions: [], ...rest }) as unknown as Scenario;
  return [
    of("a name and nothing else", {}),
    of("a tariff", { interventions: [{ type: "set-tariff", pair: "US-JP", ratePercent: 25, from }] }),
    of("a shift", { interventions: [{ type: "shift-factor", factor: "domesticOpinion.JP", by: 3, from }] }),
    of("a horizon", { horizonMonths: 9 }),
    of("a rule of the model", { rule: "broad" }),
    of("a rule of its own", { rule: [{ pathway: pathways[0]?.id, when: always }] }),
    of("an indicator", { indicators: { question: always } }),
    ...levers.map(({ id }) => of(id, { interventions: [{ type: "pull-lever", lever: id, from }] })),
  ];
}

describe("the file of a preset", () => {
  it.each(PRESETS)("gives every model the fingerprint that the library gives it: %s", (name) => {
    const whole = presetModel(name);
    const own = modelOf(fileOf(name));
    expect(own.fingerprint).toBe(whole.fingerprint);
    const changes = changesOf(whole.spec);
    expect(changes.length).toBeGreaterThan(15);
    for (const change of changes) {
      const [changed, expected] = [own.with(change), whole.with(change)];
      expect(changed.fingerprint, change.name).toBe(expected.fingerprint);
      const slid = [{ type: "shift-factor", factor: "domesticOpinion.KR", by: 2, from: "2027-01" }] as const;
      expect(changed.with(slid).fingerprint, change.name).toBe(expected.with(slid).fingerprint);
    }
  });

  it.each(PRESETS)("says what the numbers of the whole rest on, and has what it is made from: %s", (name) => {
    const { spec } = presetModel(name);
    expect(fileOf(name)).toEqual(JSON.parse(JSON.stringify(presetFile(spec))));
    expect(fileOf(name).cited).toEqual(citedIn(spec));
  });

  it("leaves out where numbers of its head come from, and nothing else", () => {
    const { spec } = presetModel("baseline-2025");
    const kept = unpackTree(presetFile(spec).spec) as ModelSpec;
    const plain = (value: unknown): string =>
      JSON.stringify(value, (key, child) => (key === "note" || key === "source" ? undefined : child));
    expect(plain(kept)).toBe(plain(spec));
    expect(JSON.stringify(kept.channels)).not.toContain('"source"');
    expect(kept.levers).toEqual(spec.levers);
  });

  it("gives no fingerprint to a model whose head was changed", () => {
    const { spec, head } = fileOf("baseline-2025");
    const preset = unpackTree(spec) as ModelSpec;
    const fingerprintOf = fingerprinter(preset, head);
    const { acts: _, ...less } = preset;
    for (const other of [{ ...preset, factors: [...preset.factors] }, less, { ...preset, ensemble: {} }])
      expect(() => fingerprintOf(other as ModelSpec)).toThrow(/touched the head/);
  });
});
