import { describe, expect, it } from "vitest";
import type { ModelSpec } from "../../src/contracts/model-spec";
import { LANES } from "../../src/kernel/shape";
import { presetModel } from "../../src/model/presets";
import { atMedians, observe, variant } from "./support";

/** The baseline at prior medians with every jump off: no events, no changes of leader. */
function withoutJumps(spec: ModelSpec) {
  const never = { prior: { fixed: 0 }, basis: "judgement" as const, source: [] };
  return variant(atMedians(spec), (draft) => {
    draft.events = [];
    for (const turnover of draft.turnover) {
      turnover.exit.rate = never;
      if (turnover.term) turnover.term.alternation = never;
      turnover.immediate = never;
      turnover.persistence = { ...never, prior: { fixed: 1 } };
      turnover.spread = never;
    }
    draft.log = draft.log.filter((entry) => !("event" in entry));
  });
}

const DRAWS = 250;
const PATHS = DRAWS * LANES;
const MONTHS = 24;

interface Moments {
  readonly mean: number;
  readonly variance: number;
  readonly covariance: number;
}

function momentsAt(columns: Float64Array[], month: number, lag: number): Moments {
  const now = columns[month] ?? new Float64Array();
  const then = columns[month - lag] ?? new Float64Array();
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / PATHS;
  const [a, b] = [mean(now), mean(then)];
  let [variance, covariance] = [0, 0];
  now.forEach((value, path) => {
    variance += (value - a) ** 2 / (PATHS - 1);
    covariance += ((value - a) * ((then[path] ?? 0) - b)) / (PATHS - 1);
  });
  return { mean: a, variance, covariance };
}

describe("with jumps off, a series is an Ornstein-Uhlenbeck process", () => {
  const model = withoutJumps(presetModel("hand-set-2025").spec);
  const { spec } = model;
  const tracked = spec.factors.flatMap((factor, index) =>
    factor.family === "tariffFriction" ? [] : [{ factor, index }],
  );
  const columns = spec.factors.map(() => Array.from({ length: MONTHS + 1 }, () => new Float64Array(PATHS)));
  const start: number[] = [];
  const reference: number[] = [];
  observe(model, MONTHS, DRAWS, ({ state, theta }, draw, month) => {
    spec.factors.forEach((_, factor) => {
      start[factor] = theta.start[factor] ?? 0;
      reference[factor] = theta.reference[factor] ?? 0;
      columns[factor]?.[month]?.set(state.x.subarray(factor * LANES, (factor + 1) * LANES), draw * LANES);
    });
  });
  const fixed = (parameter: { readonly prior: object } | undefined) =>
    (parameter?.prior as { fixed: number } | undefined)?.fixed ?? 0;

  it.each(tracked)("$factor.id has the exact mean, variance and autocovariance", ({ factor, index }) => {
    const family = spec.families.find((item) => item.id === factor.family);
    const phi = 2 ** (-1 / fixed(family?.halfLifeMonths));
    const sd = fixed(family?.stationarySd);
    const relax = family?.meanHalfLifeMonths === undefined ? 1 : 2 ** (-1 / fixed(family.meanHalfLifeMonths));
    const ref = reference[index] ?? 0;
    let mu = start[index] ?? 0;
    let mean = mu;
    for (let month = 1; month <= MONTHS; month++) {
      mu = ref + relax * (mu - ref);
      mean = mu + phi * (mean - mu);
    }
    const variance = sd ** 2 * (1 - phi ** (2 * MONTHS));
    const lag = 6;
    const earlier = sd ** 2 * (1 - phi ** (2 * (MONTHS - lag)));
    const found = momentsAt(columns[index] ?? [], MONTHS, lag);
    // Four standard errors: of a mean, of a variance, and of a covariance of normals.
    expect(Math.abs(found.mean - mean)).toBeLessThan(4 * Math.sqrt(variance / PATHS));
    expect(Math.abs(found.variance - variance)).toBeLessThan(4 * variance * Math.sqrt(2 / PATHS));
    const covariance = phi ** lag * earlier;
    const covarianceError = Math.sqrt((variance * earlier + covariance ** 2) / PATHS);
    expect(Math.abs(found.covariance - covariance)).toBeLessThan(4 * covarianceError);
  });

  it("two series of a family have the family's common correlation, two families none", () => {
    const correlation = (a: number, b: number) => {
      const [x, y] = [columns[a]?.[MONTHS] ?? [], columns[b]?.[MONTHS] ?? []];
      const [mx, my] = [momentsAt(columns[a] ?? [], MONTHS, 0), momentsAt(columns[b] ?? [], MONTHS, 0)];
      let sum = 0;
      for (let path = 0; path < PATHS; path++) sum += ((x[path] ?? 0) - mx.mean) * ((y[path] ?? 0) - my.mean);
      return sum / (PATHS - 1) / Math.sqrt(mx.variance * my.variance);
    };
    const rho = fixed(spec.families.find((family) => family.id === "threatPerception")?.commonCorrelation);
    const place = (id: string) => spec.factors.findIndex((factor) => factor.id === id);
    expect(
      Math.abs(correlation(place("threatPerception.US.CN"), place("threatPerception.KR.KP")) - rho),
    ).toBeLessThan(4 * ((1 - rho ** 2) / Math.sqrt(PATHS)));
    expect(Math.abs(correlation(place("leaderCommitment.US"), place("domesticOpinion.JP")))).toBeLessThan(
      4 / Math.sqrt(PATHS),
    );
  });

  it("friction never falls below its floor and is at it sometimes", () => {
    const friction = spec.factors.findIndex((factor) => factor.id === "tariffFriction.JP-KR");
    const values = columns[friction]?.flatMap((column, month) => (month === 0 ? [] : [...column])) ?? [];
    expect(Math.min(...values.slice(0, 50000))).toBe(0);
    expect(values.every((value) => value >= 0)).toBe(true);
  });
});

describe("a full correlation matrix replaces the common shock", () => {
  it("shocks of the family have just that correlation", () => {
    const matrix = [
      [1, 0.8, -0.5],
      [0.8, 1, 0],
      [-0.5, 0, 1],
    ];
    const model = variant(withoutJumps(presetModel("hand-set-2025").spec).spec, (draft) => {
      const family = draft.families.find((item) => item.id === "leaderCommitment");
      if (family) {
        delete family.commonCorrelation;
        family.correlation = matrix;
      }
    });
    const x = [0, 1, 2].map(() => new Float64Array(PATHS));
    observe(model, 1, DRAWS, ({ state, theta }, draw) => {
      for (const factor of [0, 1, 2]) {
        for (let lane = 0; lane < LANES; lane++) {
          const column = x[factor];
          if (column)
            column[draw * LANES + lane] = (state.x[factor * LANES + lane] ?? 0) - (theta.mean[factor] ?? 0);
        }
      }
    });
    const dot = (a: number, b: number) =>
      (x[a] ?? new Float64Array()).reduce((sum, value, i) => sum + value * (x[b]?.[i] ?? 0), 0);
    for (const [a, b] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const) {
      const expected = matrix[a]?.[b] ?? 0;
      expect(Math.abs(dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b)) - expected)).toBeLessThan(
        4 * ((1 - expected ** 2) / Math.sqrt(PATHS)),
      );
    }
  });
});
