import { describe, expect, it } from "vitest";
import type { Distribution, Parameter } from "../../src/contracts/distribution";
import type { LeverSpec } from "../../src/contracts/model-spec";
import type { EvidenceRecord, LeverRow } from "../../src/contracts/tables";
import { evidence } from "../../src/evidence/evidence";
import data from "../../src/model/data/levers.json";
import { levers } from "../../src/model/from-evidence/levers";
import { specFromEvidence } from "../../src/model/from-evidence/model-from-evidence";

type Effect = LeverSpec["effects"][number];

const spec = specFromEvidence(evidence);
const all = spec.levers ?? [];
const rowOf = new Map(evidence.levers.map((row) => [row.id, row]));
const familyOf = new Map(spec.factors.map((factor) => [factor.id, factor.family]));

/** Every effect with its lever and the size it has. */
const effects = all.flatMap((lever) => lever.effects.map((effect) => ({ lever, effect })));

const sizeOf = (effect: Effect): Parameter =>
  "points" in effect ? effect.points : "times" in effect ? effect.times : effect.stock;

/** What an effect acts on: a factor, a channel, a level or the stock. */
function targetOf(effect: Effect): string {
  if ("factor" in effect) return effect.factor;
  if ("channel" in effect) return `channel ${effect.channel}`;
  return "level" in effect ? `level ${effect.level}` : "stock";
}

/** What the table calls it. */
const movedBy = (effect: Effect): string =>
  "factor" in effect ? (familyOf.get(effect.factor) ?? "unknown") : "institution";

/** Unit of a size: index points and percentage points are not compared. */
function unitOf(effect: Effect): "points" | "percentagePoints" | "times" | "stock" {
  if ("factor" in effect) return movedBy(effect) === "tariffFriction" ? "percentagePoints" : "points";
  return "times" in effect ? "times" : "stock";
}

/** Centre and spread about "nothing at all": of the number itself, or of the logarithm of a multiplier. */
function sizes(prior: Distribution): { readonly centre: number; readonly spread: number } {
  if ("normal" in prior) return { centre: prior.normal.mean, spread: prior.normal.sd };
  if ("logNormal" in prior)
    return { centre: Math.log(prior.logNormal.median), spread: prior.logNormal.logSd };
  throw new RangeError(`a lever's prior is normal or lognormal, not ${JSON.stringify(prior)}`);
}

const isTitleOnly = (row: LeverRow | undefined): boolean => row?.note?.includes("title only") ?? false;

function withRows(rows: readonly LeverRow[]): EvidenceRecord {
  return { ...evidence, levers: rows };
}

/** Pairs of levers with the same effects, in any order, of which a note does not name the other. */
function unexplainedTwins(list: readonly LeverSpec[]): string[] {
  const textOf = ({ effects: of }: LeverSpec) =>
    of
      .map((effect) => `${targetOf(effect)} ${JSON.stringify(sizeOf(effect).prior)}`)
      .sort()
      .join("; ");
  return list.flatMap((one, index) =>
    list
      .slice(index + 1)
      .filter((other) => textOf(other) === textOf(one))
      .filter((other) => !(one.note?.includes(other.id) && other.note?.includes(one.id)))
      .map((other) => `${one.id} ${other.id}`),
  );
}

describe("the levers of the built-in model", () => {
  it("are the 56 recommendations on record, each with the words and sources of its row", () => {
    expect(all).toHaveLength(56);
    expect(all.map(({ id, label, area, source }) => ({ id, label, area, source }))).toEqual(
      evidence.levers.map(({ id, name, area, source }) => ({ id, label: name, area, source })),
    );
  });

  it("have no judgement without a recommendation", () => {
    expect(Object.keys(data).filter((id) => !rowOf.has(id))).toEqual([]);
  });

  it("are those of the rows of a record: fewer rows are fewer levers, and a row that nobody judged is none", () => {
    const [first, second] = evidence.levers.slice(4) as [LeverRow, LeverRow];
    const unknown = { ...second, id: "K99" };
    expect(levers(withRows([second, unknown, first]))).toEqual([all[5], all[4]]);
    expect(levers(withRows([]))).toEqual([]);
  });

  it("are the same whichever state the model starts from", () => {
    for (const preset of new Set(evidence.presets.map((row) => row.preset)))
      expect(specFromEvidence(evidence, { preset }).levers).toEqual(all);
  });

  it("say in one short line why they act on what they act on", () => {
    for (const { id, note } of all) expect(note, id).toMatch(/^[^\n]{20,160}$/);
  });
});

describe("the effects of a lever", () => {
  it("are one to four, each on something else", () => {
    for (const lever of all) {
      const targets = lever.effects.map(targetOf);
      expect(targets.length, lever.id).toBeGreaterThanOrEqual(1);
      expect(targets.length, lever.id).toBeLessThanOrEqual(4);
      expect(new Set(targets).size, lever.id).toBe(targets.length);
    }
  });

  it("are on what its row names, all of it and nothing else", () => {
    for (const lever of all) {
      const moved = new Set(lever.effects.map(movedBy));
      expect([...moved].sort(), lever.id).toEqual([...(rowOf.get(lever.id)?.factors ?? [])].sort());
    }
  });

  it("multiply only meetings that are simulated at the baseline", () => {
    const alive = spec.channels.filter((channel) => channel.ratePerYear !== undefined);
    const channels = alive.map(({ id }) => id);
    const levels = alive.map(({ level }) => level);
    for (const { lever, effect } of effects) {
      if ("channel" in effect) expect(channels, lever.id).toContain(effect.channel);
      if ("level" in effect) expect(levels, lever.id).toContain(effect.level);
    }
  });

  it("are judgement, on the model's own word and the sources of the row", () => {
    const known = new Set(evidence.sources.map(({ key }) => key));
    for (const { lever, effect } of effects) {
      const { basis, source } = sizeOf(effect);
      expect({ basis, source }).toEqual({ basis: "judgement", source: ["model-judgement", ...lever.source] });
      for (const key of source) expect(known.has(key), key).toBe(true);
    }
  });

  it("lean the way the row says: less friction, more of all else", () => {
    for (const { lever, effect } of effects) {
      const towards = movedBy(effect) === "tariffFriction" ? -1 : 1;
      const sign = rowOf.get(lever.id)?.direction === "+" ? towards : -towards;
      expect(Math.sign(sizes(sizeOf(effect).prior).centre), `${lever.id} ${targetOf(effect)}`).toBe(sign);
    }
  });

  it("are as wide as they are large at least: nothing at all is well within the central 90 per cent", () => {
    for (const { lever, effect } of effects) {
      const { centre, spread } = sizes(sizeOf(effect).prior);
      // One spread off the centre, where the central 90 per cent reach 1.645.
      expect(Math.abs(centre) / spread, `${lever.id} ${targetOf(effect)}`).toBeLessThanOrEqual(1);
    }
  });

  it("are modest: an index by 2 points, friction by 1, meetings by a quarter, half a working meeting a month at most", () => {
    const most = { points: 2, percentagePoints: 1, times: Math.log(1.25), stock: 0.025 };
    for (const { lever, effect } of effects) {
      const { centre } = sizes(sizeOf(effect).prior);
      expect(Math.abs(centre), `${lever.id} ${targetOf(effect)}`).toBeLessThanOrEqual(most[unitOf(effect)]);
    }
  });

  it("come in at most four sizes of a unit, so that none looks finer than a judgement is", () => {
    for (const unit of ["points", "percentagePoints", "times", "stock"] as const) {
      const grades = effects
        .filter(({ effect }) => unitOf(effect) === unit)
        .map(({ effect }) => JSON.stringify(sizeOf(effect).prior));
      expect(new Set(grades).size, unit).toBeGreaterThan(0);
      expect(new Set(grades).size, unit).toBeLessThanOrEqual(4);
    }
  });

  it("are no two levers' alike, unless both say why", () => {
    expect(unexplainedTwins(all)).toEqual([]);
    const [first, ...others] = all as [LeverSpec, ...LeverSpec[]];
    const twin = { ...first, id: "K99", effects: [...first.effects].reverse() };
    expect(unexplainedTwins([first, twin, ...others])).toEqual(["K01 K99"]);
    const told = [
      { ...first, note: "Same mapping as K99." },
      { ...twin, note: "Same mapping as K01." },
    ];
    expect(unexplainedTwins(told)).toEqual([]);
  });
});

describe("a lever known by the title of an essay only", () => {
  it("is marked by what its row says, and so are ten", () => {
    const marked = all.filter((lever) => lever.titleOnly).map(({ id }) => id);
    expect(marked).toEqual(evidence.levers.filter(isTitleOnly).map(({ id }) => id));
    expect(marked).toHaveLength(10);
    const [row] = evidence.levers as [LeverRow];
    expect(levers(withRows([{ ...row, note: "Known by its title only." }]))[0]?.titleOnly).toBe(true);
    expect(levers(withRows([{ ...row, note: null }]))[0]).not.toHaveProperty("titleOnly");
  });

  it("has the least size of each unit", () => {
    for (const { lever, effect } of effects.filter((item) => item.lever.titleOnly)) {
      const same = effects.filter((item) => unitOf(item.effect) === unitOf(effect));
      const least = Math.min(...same.map((item) => Math.abs(sizes(sizeOf(item.effect).prior).centre)));
      expect(Math.abs(sizes(sizeOf(effect).prior).centre), `${lever.id} ${targetOf(effect)}`).toBe(least);
    }
  });
});

describe("the tariff of a friction factor", () => {
  it("is the rate of its pair at which there is no friction, as the table says; other factors have none", () => {
    const tariffs = spec.factors.flatMap(({ id, tariff }) => (tariff === undefined ? [] : [{ id, tariff }]));
    expect(tariffs).toEqual(
      evidence.friction.map(({ pair, baselinePercent, basis, source, note }) => ({
        id: `tariffFriction.${pair}`,
        tariff: { pair, baselineRatePercent: { value: baselinePercent, basis, source, note } },
      })),
    );
  });

  it("follows its row, and has no note where the row has none", () => {
    const friction = evidence.friction.map((row) =>
      row.pair === "US-KR" ? { ...row, baselinePercent: 1.5, note: null } : row,
    );
    const changed = specFromEvidence({ ...evidence, friction });
    const { tariff } = changed.factors.find(({ id }) => id === "tariffFriction.US-KR") ?? {};
    expect(tariff?.baselineRatePercent).toEqual({
      value: 1.5,
      basis: "judgement",
      source: ["general-knowledge"],
    });
  });
});
