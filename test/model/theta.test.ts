import { describe, expect, it } from "vitest";
import type { Parameter } from "../../src/contracts/distribution";
import type { ModelSpec } from "../../src/contracts/model-spec";
import { monthsBetween } from "../../src/contracts/month";
import { allocateTheta, type Theta } from "../../src/kernel/theta";
import { compile } from "../../src/model/compile/compile";
import { presetModel } from "../../src/model/presets";
import { toLatent } from "../../src/model/scale";
import { parameterSlot } from "../../src/random/counter";
import { quantileFunction } from "../../src/random/distribution";
import { streamKey } from "../../src/random/seed";
import { parameterUniform } from "../../src/random/stream";
import { type Draft, variant } from "../laws/support";

const MONTHS = 24;
const DRAWS = [0, 1, 2, 3, 4, 5, 6, 7];
const key = streamKey("theta");
const { spec } = presetModel("hand-set-2025");

/** What each draw of a model fixes, without its climatology. */
function thetasOf(of: ModelSpec): Theta[] {
  const { program, drawer } = compile(of, MONTHS, undefined);
  const draw = drawer(key);
  return DRAWS.map((index) => {
    const theta = allocateTheta(program.shape);
    draw(index, theta);
    return theta;
  });
}

const thetas = thetasOf(spec);
const changed = (change: (draft: Draft<ModelSpec>) => void) => thetasOf(variant(spec, change).spec);

/** The value of a parameter in a draw, by its name alone. */
function drawnValue(name: string, parameter: Parameter | undefined, draw: number): number {
  const prior = parameter?.prior ?? { fixed: 0 };
  if ("quantiles" in prior) throw new RangeError(`${name} is a level`);
  return quantileFunction(prior)(parameterUniform(key, draw, parameterSlot(name), new Uint32Array(2)));
}

describe("the long-run mean of a factor", () => {
  it("lies from the median of its level by the drawn share of a number of its own from the same prior", () => {
    spec.factors.forEach((factor, index) => {
      const family = spec.families.find(({ id }) => id === factor.family);
      const { prior } = factor.level;
      if (family === undefined || !("quantiles" in prior)) return;
      const { p05, p50, p95 } = prior.quantiles;
      const sd = (toLatent(family, p95) - toLatent(family, p05)) / 3.29;
      for (const draw of DRAWS) {
        const share = drawnValue(`families.${family.id}.meanSpread`, family.meanSpread, draw);
        const level = { ...factor.level, prior: { normal: { mean: 0, sd } } };
        const distance = share * drawnValue(`factors.${factor.id}.level#mean`, level, draw);
        expect(thetas[draw]?.mean[index]).toBeCloseTo(toLatent(family, p50) + distance, 12);
      }
    });
  });
  it("is drawn from its own law where it has one, whatever the level's and the family's share", () => {
    const law = { p05: 20, p50: 40, p95: 55 };
    const own = changed(({ factors }) => {
      const [factor] = factors;
      if (factor) factor.mean = { ...factor.level, prior: { quantiles: law } };
    });
    const family = spec.families.find(({ id }) => id === spec.factors[0]?.family);
    if (family === undefined) throw new Error("the first factor has a family");
    const sd = (toLatent(family, law.p95) - toLatent(family, law.p05)) / 3.29;
    own.forEach((theta, draw) => {
      const prior = { normal: { mean: toLatent(family, law.p50), sd } };
      const name = `factors.${spec.factors[0]?.id}.level#mean`;
      expect(theta.mean[0]).toBeCloseTo(
        drawnValue(name, { prior, basis: "judgement", source: [] }, draw),
        12,
      );
      expect(theta.start).toEqual(thetas[draw]?.start);
      expect(theta.mean.slice(1)).toEqual(thetas[draw]?.mean.slice(1));
    });
  });
});

describe("decay and shocks", () => {
  it("are those of its family for every factor: half-life, stationary spread and what is common of it", () => {
    spec.factors.forEach(({ family: id }, index) => {
      const family = spec.families.find((one) => one.id === id);
      thetas.forEach((theta, draw) => {
        const value = (field: "halfLifeMonths" | "stationarySd" | "commonCorrelation") =>
          drawnValue(`families.${id}.${field}`, family?.[field], draw);
        const decay = 0.5 ** (1 / value("halfLifeMonths"));
        const common = theta.commonShock[index] ?? Number.NaN;
        const own = theta.ownShock[index] ?? Number.NaN;
        const variance = common * common + own * own;
        expect(theta.decay[index]).toBeCloseTo(decay, 12);
        expect(variance / (1 - decay * decay)).toBeCloseTo(value("stationarySd") ** 2, 12);
        expect((common * common) / variance).toBeCloseTo(value("commonCorrelation"), 12);
      });
    });
  });

  it("leave a family's long-run means where they are, or draw them to the reference by a half-life of their own", () => {
    spec.factors.forEach(({ family: id }, index) => {
      const halfLife = spec.families.find((one) => one.id === id)?.meanHalfLifeMonths;
      thetas.forEach((theta, draw) => {
        const months = drawnValue(`families.${id}.meanHalfLifeMonths`, halfLife, draw);
        expect(theta.meanDecay[index]).toBeCloseTo(halfLife === undefined ? 1 : 0.5 ** (1 / months), 12);
      });
    });
  });
});

describe("the gate that meeting rates belong to", () => {
  const states = spec.gate.rateStates;
  const at = (rateStates: typeof states) =>
    changed(({ gate }) => {
      gate.rateStates = structuredClone(rateStates) as Draft<typeof states>;
    });

  it("is that of the reference where a rate state names no other level", () => {
    const named = states.map((state) => ({ ...state, levels: {} }));
    for (const { gateAtRate, gateReference } of at(named.slice(0, 1))) {
      expect(gateAtRate[0]).toBe(gateReference[0]);
    }
  });

  it("is the mean over the rate states, each at its levels", () => {
    expect(states.length).toBeGreaterThan(1);
    const alone = states.map((state) => at([state]));
    thetas.forEach(({ gateAtRate, gateReference }, draw) => {
      const gates = alone.map((one) => one[draw]?.gateAtRate[0] ?? Number.NaN);
      expect(gateAtRate[0]).toBeCloseTo(gates.reduce((sum, gate) => sum + gate, 0) / gates.length, 12);
      for (const gate of gates) expect(gate).not.toBe(gateReference[0]);
    });
  });
});

describe("hazards of contact", () => {
  const hazards = (theta: Theta, field: "hazardSinceStart" | "hazardSinceContact", channel: number) =>
    theta[field].subarray(channel * MONTHS, (channel + 1) * MONTHS);

  it("since the start are those since a contact, as many months on as the last one is ago", () => {
    let compared = 0;
    spec.channels.forEach(({ lastMet, ratePerYear }, channel) => {
      const ago = lastMet === undefined ? MONTHS : monthsBetween(lastMet, spec.asOf);
      if (ratePerYear === undefined || ago >= MONTHS) return;
      compared += 1;
      for (const theta of thetas) {
        const later = hazards(theta, "hazardSinceContact", channel).subarray(ago);
        later.forEach((hazard, month) => {
          expect(hazards(theta, "hazardSinceStart", channel)[month]).toBeCloseTo(hazard, 12);
        });
      }
    });
    expect(compared).toBeGreaterThan(10);
  });

  it("begin half a mean interval after the last contact where none is on record", () => {
    const place = spec.channels.findIndex(({ ratePerYear }) => ratePerYear !== undefined);
    const yearly = { prior: { fixed: 3 }, basis: "judgement" as const, source: [] };
    const [unknown, known] = [true, false].map((forgotten) =>
      changed(({ channels }) => {
        const channel = channels[place];
        if (channel === undefined) return;
        channel.ratePerYear = yearly;
        if (forgotten) delete channel.lastMet;
      }),
    );
    unknown?.forEach((theta, draw) => {
      const other = known?.[draw];
      if (other === undefined) throw new Error("no draw to compare with");
      const since = hazards(other, "hazardSinceContact", place);
      // Half an interval is two months: the start lies between the months that begin 1.5 and 2.5 months after a contact.
      const start = hazards(theta, "hazardSinceStart", place);
      for (let month = 0; month < MONTHS - 3; month++) {
        const [before, after] = [since[month + 1] ?? Number.NaN, since[month + 2] ?? Number.NaN];
        expect(start[month]).toBeGreaterThanOrEqual(Math.min(before, after) - 1e-12);
        expect(start[month]).toBeLessThanOrEqual(Math.max(before, after) + 1e-12);
      }
    });
  });
});
