import type { Parameter } from "../../src/contracts/distribution";
import type { Expr } from "../../src/contracts/expression";
import type { FactorSpec, FamilySpec, LeverSpec, ModelSpec } from "../../src/contracts/model-spec";
import { defineModel, type Model } from "../../src/model/define";

const judged = (prior: Parameter["prior"]): Parameter => ({ prior, basis: "judgement", source: [] });
const fixed = (value: number) => judged({ fixed: value });
const known = (value: number) => ({ value, basis: "data" as const, source: [] });

export const logistic = (latent: number) => 100 / (1 + Math.exp(-latent));
export const logit = (shown: number) => Math.log(shown / (100 - shown));

/** Today's latent levels of what is uncertain: normal, mean and standard deviation. Their means stay where they are. */
export const TODAY = {
  x: { mean: -0.4, sd: 0.8 },
  y: { mean: 0, sd: 0.5 },
  z: { mean: 0.3, sd: 0.6 },
} as const;
/** Half of a departure from the mean is left after the month that is simulated. */
export const SPREAD = { x: TODAY.x.sd / 2, y: TODAY.y.sd / 2, z: TODAY.z.sd / 2 } as const;
/** What a point shown is on the latent scale, at the median of a level. */
export const slopeAt = (id: keyof typeof TODAY) => {
  const shown = logistic(TODAY[id].mean);
  return 100 / (shown * (100 - shown));
};

/** Central 90 per cent of a normal, as the model takes them. */
const HALF_WIDTH = 3.29 / 2;

function uncertain(id: keyof typeof TODAY): Parameter {
  const { mean, sd } = TODAY[id];
  const at = (z: number) => logistic(mean + z * sd);
  return judged({ quantiles: { p05: at(-HALF_WIDTH), p50: at(0), p95: at(HALF_WIDTH) } });
}

const family = (id: string): FamilySpec => ({
  id,
  label: id,
  unit: "index 0-100",
  scale: { kind: "logit" },
  halfLifeMonths: fixed(1),
  stationarySd: fixed(0),
  meanSpread: fixed(0),
  centredJumps: false,
});

const factor = (id: string, of: string, level: Parameter): FactorSpec => ({
  id,
  label: id,
  family: of,
  countries: ["one"],
  level,
  reference: known(50),
});

const lever = (id: string, on: string, mean: number, sd: number): LeverSpec => ({
  id,
  label: id,
  area: "test",
  effects: [{ factor: on, points: judged({ normal: { mean, sd } }) }],
  source: [],
});

/** Whether a factor is at least at a value, or at another factor. */
export const atLeast = (id: string, than: number | string): Expr => ({
  apply: ">=",
  to: [{ of: "factor", id }, typeof than === "number" ? { constant: than } : { of: "factor", id: than }],
});
export const met: Expr = { of: "met", id: "desk" };
export const stormed: Expr = { of: "event", id: "storm" };
export const both = (...to: readonly [Expr, Expr]): Expr => ({ apply: "and", to });

/** Pathway `yes` where a condition holds, else `no`. */
export const ruleOf = (when: Expr) => [
  { pathway: "yes", when },
  { pathway: "no", when: { constant: 1 } },
];

/**
 * One month of a world without chance: only where x, y and z stand today is uncertain, so every probability has a closed
 * form. `a` and `b` stay at 40 unless they are moved, and the one channel meets only where it is made to.
 */
export function linearModel(when: Expr, change: Partial<ModelSpec> = {}): Model {
  const below50: Expr = { apply: "not", to: [atLeast("z", 50)] };
  return defineModel({
    schemaVersion: 1,
    id: "linear",
    label: "Closed form",
    asOf: "2024-12",
    horizonMonths: 1,
    countries: [{ id: "one", label: "One" }],
    pathways: [
      { id: "yes", label: "Yes" },
      { id: "no", label: "No", split: { id: "sick", otherwise: "well", when: below50 } },
    ],
    stances: ["any"],
    families: [family("left"), family("right"), family("spare")],
    factors: [
      factor("x", "left", uncertain("x")),
      factor("a", "left", fixed(40)),
      factor("y", "right", uncertain("y")),
      factor("b", "right", fixed(40)),
      factor("z", "spare", uncertain("z")),
    ],
    indices: [],
    // It never comes by itself, and moves nothing.
    events: [
      {
        id: "storm",
        label: "Storm",
        rate: fixed(0),
        impacts: [{ id: "wind", effects: [{ factor: "z", operation: "add", size: fixed(0) }] }],
      },
    ],
    turnover: [],
    gate: {
      terms: [{ id: "all", family: "left", aggregate: "mean", sign: 1, weight: fixed(1) }],
      sharpness: fixed(2),
      rateStates: [{ id: "today", basis: "judgement", source: [], levels: {} }],
    },
    levels: [{ id: "desk", label: "Desks", tier: "working", institutionWeight: fixed(0.1) }],
    channels: [{ id: "desk", label: "Desk", level: "desk", counted: true }],
    venues: [],
    institution: { retention: fixed(0.9), initial: known(0), mean: known(0) },
    levers: [
      lever("nudge", "x", 3, 1),
      lever("push", "x", 8, 3),
      { ...lever("dream", "x", 5, 1), titleOnly: true },
      lever("cure", "z", 10, 2),
      lever("idle", "a", 1, 1),
    ],
    rules: { base: ruleOf(when) },
    log: [],
    logMonths: 12,
    ...change,
  });
}

/** Month of the linear model. */
export const MONTH = "2025-01";

/** P(x >= y) after a latent shift of x with a spread of its own. */
export const gapOf = (shift = 0, spread = 0) =>
  (TODAY.x.mean + shift - TODAY.y.mean) / Math.hypot(SPREAD.x, SPREAD.y, spread);
