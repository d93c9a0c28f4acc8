// A framework that has nothing to do with the built-in one: two harbour cities that share a ferry, five factors,
// three channels, no leaders, no venues, a log of twenty months, and pathways and rules of its own.
import type { ModelSpec, Parameter } from "trilateral-pathways";

const judged = (prior: Parameter["prior"]): Parameter => ({
  prior,
  basis: "judgement",
  source: ["harbour-board"],
});
const known = (value: number) => ({ value, basis: "data" as const, source: ["harbour-board"] });
const level = (p05: number, p50: number, p95: number) => judged({ quantiles: { p05, p50, p95 } });
const months = Array.from(
  { length: 20 },
  (_, i) => `${2023 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`,
);

export const ferrySpec: ModelSpec = {
  schemaVersion: 1,
  id: "ferry",
  label: "Two cities and a ferry",
  asOf: "2024-08",
  countries: [
    { id: "north", label: "Northport" },
    { id: "south", label: "Southport" },
  ],
  pathways: [
    { id: "thriving", label: "The line grows" },
    { id: "idle", label: "The line idles", anyByHorizon: true },
    { id: "steady", label: "The line keeps going" },
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
      correlation: [
        [1, 0.3, 0],
        [0.3, 1, 0.2],
        [0, 0.2, 1],
      ],
      centredJumps: true,
    },
    {
      id: "fees",
      label: "Fees",
      unit: "crowns above the old tariff",
      scale: { kind: "log-points", unit: 2 },
      halfLifeMonths: judged({ fixed: 8 }),
      stationarySd: judged({ fixed: 0.2 }),
      meanSpread: judged({ fixed: 0.5 }),
      commonCorrelation: judged({ beta: { alpha: 2, beta: 2 } }),
      meanHalfLifeMonths: judged({ fixed: 24 }),
      centredJumps: false,
      floor: 0,
    },
  ],
  factors: [
    {
      id: "trust.north",
      label: "Trust, north",
      family: "trust",
      countries: ["north"],
      level: level(40, 55, 70),
      reference: known(50),
    },
    {
      id: "trust.south",
      label: "Trust, south",
      family: "trust",
      countries: ["south"],
      level: level(30, 45, 60),
      reference: known(50),
    },
    {
      id: "trust.port",
      label: "Trust in the port",
      family: "trust",
      countries: ["north", "south"],
      level: level(50, 60, 70),
      reference: known(55),
    },
    {
      id: "fees.north",
      label: "Fees, north",
      family: "fees",
      countries: ["north"],
      level: level(0, 1, 3),
      reference: known(1),
    },
    {
      id: "fees.south",
      label: "Fees, south",
      family: "fees",
      countries: ["south"],
      level: level(0, 2, 4),
      reference: known(1),
    },
  ],
  indices: [{ id: "trust", label: "Trust", unit: "index 0-100", kind: "weakest-link", family: "trust" }],
  events: [
    {
      id: "storm",
      label: "Storm",
      rate: judged({ gamma: { shape: 3.5, rate: 20 } }),
      impacts: [
        {
          id: "damage",
          effects: [
            {
              factor: "fees.north",
              operation: "add",
              size: judged({ logNormal: { median: 0.2, logSd: 0.4 } }),
            },
          ],
        },
      ],
    },
  ],
  turnover: [],
  gate: {
    terms: [
      { id: "trust", family: "trust", aggregate: "mean", sign: 1, weight: judged({ fixed: 1 }) },
      { id: "fees", family: "fees", aggregate: "max", sign: -1, weight: judged({ fixed: 0.5 }) },
    ],
    sharpness: judged({ fixed: 2 }),
    rateStates: [{ id: "today", basis: "judgement", source: [], levels: {} }],
  },
  levels: [
    {
      id: "crew",
      label: "Crews",
      tier: "working",
      institutionWeight: judged({ fixed: 0.1 }),
      gateSlope: judged({ fixed: 0.5 }),
    },
    {
      id: "board",
      label: "Boards",
      tier: "ministerial",
      institutionWeight: judged({ fixed: 0.3 }),
      cadence: judged({ fixed: 0.5 }),
    },
  ],
  channels: [
    {
      id: "pilots",
      label: "Pilots",
      level: "crew",
      counted: true,
      ratePerYear: judged({ gamma: { shape: 10, rate: 2 } }),
      lastMet: "2024-07",
    },
    {
      id: "engineers",
      label: "Engineers",
      level: "crew",
      counted: true,
      ratePerYear: judged({ gamma: { shape: 6, rate: 2 } }),
      lastMet: "2024-05",
    },
    {
      id: "directors",
      label: "Directors",
      level: "board",
      counted: true,
      ratePerYear: judged({ gamma: { shape: 3, rate: 2 } }),
      lastMet: "2024-02",
    },
  ],
  venues: [],
  institution: { retention: judged({ fixed: 0.9 }), initial: known(0.8), mean: known(0.8) },
  rules: {
    base: [
      { pathway: "thriving", when: { apply: ">=", to: [{ name: "meetings" }, { constant: 10 }] } },
      { pathway: "idle", when: { apply: "not", to: [{ of: "met", id: "directors" }] } },
      { pathway: "steady", when: { constant: 1 } },
    ],
  },
  log: months
    .filter((_, i) => i % 3 === 1)
    .map((month) => ({ month, channel: "pilots", kind: "meeting" as const })),
  logMonths: 20,
};
