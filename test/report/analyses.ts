import { attribute } from "../../src/analysis/attribute";
import { compare } from "../../src/analysis/compare";
import { rankLevers } from "../../src/analysis/rank-levers";
import { sweep } from "../../src/analysis/sweep";
import { tornado } from "../../src/analysis/tornado";
import { once } from "../../src/contracts/once";
import { baselineModel, defineModel, type Intervention, type Model } from "../../src/index";
import type { CompareInput } from "../../src/report/compare/input";
import type { ExplainInput } from "../../src/report/explain/input";
import type { LeversInput } from "../../src/report/levers/input";
import type { SweepInput } from "../../src/report/sweep/input";
import type { TornadoPageInput } from "../../src/report/tornado/input";
import { parseScenario } from "../../src/scenario/parse-scenario";
import { madeUpSpec } from "./made-up-model";

const OPTIONS = { paths: 256, horizonMonths: 12, seed: "reports" };
/** For analyses of many models. */
const SHORT = { ...OPTIONS, paths: 64, horizonMonths: 6 };

const model = once(() => baselineModel() as Model);
const strange = once(() => defineModel(madeUpSpec));

const TARIFF: Intervention = { type: "set-tariff", pair: "US-JP", ratePercent: 50, from: "2026-02" };
const SLOW: Intervention = { type: "scale-cadence", level: "working", times: 0.3, from: "2026-02" };
const SUMMIT: Intervention = { type: "schedule-meeting", channel: "leaders-summit", month: "2026-06" };
const TRUST: Intervention = { type: "shift-factor", factor: "trust.east", by: 30, from: "2024-09" };

/** A comparison of the built-in model with two alternatives, one of which asks two questions. */
export const comparison = once(async (): Promise<CompareInput> => {
  const slow = parseScenario(
    JSON.stringify({
      schemaVersion: 1,
      name: "Tariffs and silence",
      indicators: { summit: "summits >= 1", quiet: "meetings < 10" },
      interventions: [TARIFF, SLOW],
    }),
  );
  const base = model();
  return {
    comparison: await compare(base, { slow, summit: [SUMMIT] }, OPTIONS),
    spec: base.spec,
    about: { slow: { title: slow.name, interventions: slow.interventions } },
    words: ["compare", "slow.yaml", "summit.yaml"],
  };
});

/** The same of a model whose labels are meant to do harm. */
export const strangeComparison = once(async (): Promise<CompareInput> => {
  const base = strange();
  return {
    comparison: await compare(base, { "tr\u001bust\n": [TRUST] }, OPTIONS),
    spec: base.spec,
    about: { "tr\u001bust\n": { title: "Tru\u202est\nthem", interventions: [TRUST] } },
    words: ["compare", "trust.yaml"],
  };
});

export const swept = once(async (): Promise<SweepInput> => {
  const base = model();
  const of = { vary: TARIFF, field: "ratePercent", values: [0, 25, 50] };
  return { sweep: await sweep(base, of, SHORT), spec: base.spec, words: ["sweep", "slow.yaml"] };
});

export const stormy = once(async (): Promise<TornadoPageInput> => {
  const base = model();
  const inputs = ["acts.rate", "gate.sharpness", "channels.foreign-ministers.ratePerYear"];
  const result = await tornado(base, { ...SHORT, inputs });
  return { tornado: result, spec: base.spec, words: ["tornado"], top: 2 };
});

export const explained = once(async (): Promise<ExplainInput> => {
  const base = model();
  const attribution = await attribute({ from: base, to: base.with([TARIFF, SLOW]) }, SHORT);
  const words = ["explain", "slow.yaml"];
  return { attribution, spec: base.spec, from: "the world as it is", to: "Tariffs\nand silence", words };
});

export const ranked = once(async (): Promise<LeversInput> => {
  const base = model();
  const ranking = await rankLevers(base, { ...SHORT, levers: ["K09", "K07", "K44", "K47"] });
  return { ranking, spec: base.spec, by: "health", top: 3, words: ["levers"] };
});
