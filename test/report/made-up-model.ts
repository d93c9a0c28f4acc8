import type { ModelSpec, Parameter } from "../../src/index";

const judged = (prior: Parameter["prior"]): Parameter => ({
  prior,
  basis: "judgement",
  source: ["reading-room"],
});
const known = (value: number) => ({ value, basis: "data" as const, source: ["reading-room"] });
const level = (p50: number) => judged({ quantiles: { p05: p50 - 15, p50, p95: p50 + 15 } });

/** Two libraries that share a catalogue: no leaders, no venues, no acts, no base rates, and labels meant to do harm. */
export const madeUpSpec: ModelSpec = {
  schemaVersion: 1,
  id: "catalogue",
  label: "Two libraries\u001b[31m and a\ncatalogue",
  asOf: "2024-08",
  countries: [
    { id: "east", label: "East\u202e reading room" },
    { id: "west", label: "West reading room" },
  ],
  pathways: [
    { id: "merged", label: `One catalogue: ${"and everything that goes with it ".repeat(6)}` },
    { id: "apart", label: `A label without a colon that is far too long for any table ${"x".repeat(120)}` },
  ],
  stances: ["any"],
  families: [
    {
      id: "trust",
      label: "Trust",
      unit: "index 0-100",
      scale: { kind: "logit" },
      halfLifeMonths: judged({ logNormal: { median: 12, logSd: 0.3 } }),
      stationarySd: judged({ fixed: 0.5 }),
      meanSpread: judged({ fixed: 0.5 }),
      commonCorrelation: judged({ beta: { alpha: 2, beta: 2 } }),
      centredJumps: true,
    },
  ],
  factors: (["east", "west"] as const).map((id) => ({
    id: `trust.${id}`,
    label: `Trust, ${id}`,
    family: "trust",
    countries: [id],
    level: level(50),
    reference: known(50),
  })),
  indices: [{ id: "trust", label: "Trust", unit: "index 0-100", kind: "weakest-link", family: "trust" }],
  events: [],
  turnover: [],
  gate: {
    terms: [{ id: "trust", family: "trust", aggregate: "mean", sign: 1, weight: judged({ fixed: 1 }) }],
    sharpness: judged({ fixed: 2 }),
    rateStates: [{ id: "today", basis: "judgement", source: [], levels: {} }],
  },
  levels: [
    {
      id: "desk",
      label: "Desks",
      tier: "working",
      institutionWeight: judged({ fixed: 0.1 }),
      gateSlope: judged({ fixed: 0.5 }),
    },
  ],
  channels: [
    {
      id: "shelf",
      label: "Shelving",
      level: "desk",
      counted: true,
      ratePerYear: judged({ gamma: { shape: 6, rate: 2 } }),
      lastMet: "2024-05",
    },
  ],
  venues: [],
  institution: { retention: judged({ fixed: 0.9 }), initial: known(0.8), mean: known(0.8) },
  rules: {
    base: [
      { pathway: "merged", when: { apply: ">=", to: [{ name: "meetings" }, { constant: 4 }] } },
      { pathway: "apart", when: { constant: 1 } },
    ],
    strict: [
      { pathway: "merged", when: { apply: ">=", to: [{ name: "meetings" }, { constant: 6 }] } },
      { pathway: "apart", when: { constant: 1 } },
    ],
  },
  log: [],
  logMonths: 12,
};
