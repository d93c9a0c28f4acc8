import type { Forecast } from "../../contracts/forecast";
import type { Rule } from "../../contracts/model-spec";
import type { Resolution, ResolvedWindow } from "../../contracts/resolution";
import { answerableRules, type RecordOutcomes } from "../../model/record-outcomes";
import { brierScore } from "../../statistics/scores/brier-score";
import { logScore } from "../../statistics/scores/log-score";
import type { ResolveSettings } from "./options";
import { brierByPathway, scoresOf } from "./window-scores";

type Horizon = NonNullable<Resolution["horizon"]>;

/** The headline, where the window that ends at the horizon is known. */
export function horizonOf(
  forecast: Forecast,
  windows: readonly ResolvedWindow[],
  outcomes: RecordOutcomes,
  settings: ResolveSettings,
): Resolution["horizon"] {
  const last = windows.at(-1);
  if (last === undefined || last.month !== forecast.timeline.at(-1)?.month) return null;
  const { month, status, pathway } = last;
  const values = Object.entries(forecast.pathways);
  const [stated, shown] = [
    Object.fromEntries(values.map(([id, { probability }]) => [id, probability])),
    Object.fromEntries(values.map(([id, item]) => [id, item.shown])),
  ];
  return {
    month,
    status,
    pathway,
    ...scoresOf(stated, pathway, settings),
    shownBrier: brierByPathway(shown, pathway),
    rules: ruleScores(forecast, last, outcomes, settings),
    anyDamage: anyDamage(forecast, windows, outcomes, settings),
  };
}

function ruleScores(
  forecast: Forecast,
  { month }: ResolvedWindow,
  outcomes: RecordOutcomes,
  settings: ResolveSettings,
): Horizon["rules"] {
  const score = (name: string, rule: Rule) => {
    const probabilities = forecast.rules[name];
    if (probabilities === undefined) return [];
    const pathway = outcomes.labelOf(month, rule);
    return [[name, { pathway, ...scoresOf(probabilities, pathway, settings) }] as const];
  };
  const rules = answerableRules(outcomes.spec, settings.order);
  return Object.fromEntries([...rules].flatMap(([name, rule]) => score(name, rule)));
}

/**
 * Whether any window up to the horizon was the watched pathway. It is not resolved before the horizon though it may be known: to
 * score it as soon as it happens, and else at the end, would count what happened first.
 */
function anyDamage(
  { anyDamageByHorizon: stated }: Forecast,
  windows: readonly ResolvedWindow[],
  { spec }: RecordOutcomes,
  { logFloor }: ResolveSettings,
): Horizon["anyDamage"] {
  const watched = spec.pathways.find(({ anyByHorizon }) => anyByHorizon === true);
  if (stated === null || watched === undefined) return null;
  const happened = windows.some(({ pathway }) => pathway === watched.id);
  const { probability } = stated;
  const floor = { floor: logFloor };
  return {
    probability,
    happened,
    brier: brierScore(probability, happened),
    log: logScore(probability, happened, floor),
  };
}
