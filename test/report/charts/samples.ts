import { compare } from "../../../src/analysis/compare";
import { sweep } from "../../../src/analysis/sweep";
import { tornado } from "../../../src/analysis/tornado";
import type { Forecast } from "../../../src/contracts/forecast";
import { once } from "../../../src/contracts/once";
import { evidence } from "../../../src/evidence/evidence";
import { labelHistory } from "../../../src/model/label-history";
import { presetModel } from "../../../src/model/presets";
import { simulate } from "../../../src/simulation/simulate";

const RUN = { seed: "charts", paths: 2048 } as const;

/** Small runs of the built-in model, each made once for a file of tests. */
export const forecastOnce = once(() => simulate(presetModel("hand-set-2025"), RUN));

/** A copy that a test may change. */
export const copyOf = <T>(value: T): T => structuredClone(value);

/** The forecast with other ids of pathways, in the order of the model. */
export function renamed(forecast: Forecast, ids: readonly string[]): Forecast {
  const entries = Object.keys(forecast.pathways).map((id, place) => [id, ids[place] ?? id] as const);
  const rename = <T>(record: Readonly<Record<string, T>>): Record<string, T> => {
    const next = Object.create(null) as Record<string, T>;
    for (const [from, to] of entries) {
      const value = record[from];
      if (value !== undefined) next[to] = value;
    }
    return next;
  };
  return {
    ...forecast,
    pathways: rename(forecast.pathways),
    timeline: forecast.timeline.map((entry) => ({
      ...entry,
      pathways: rename(entry.pathways),
      standardError: rename(entry.standardError),
    })),
  };
}

export const historyOnce = once(() => labelHistory(evidence));
export const tornadoOnce = once(() => tornado(presetModel("hand-set-2025"), { ...RUN, paths: 256 }));
export const sweepOnce = once(() =>
  sweep(
    presetModel("hand-set-2025"),
    {
      vary: { type: "set-tariff", pair: "US-JP", ratePercent: 15, from: "2026-07" },
      field: "ratePercent",
      values: [0, 20, 40, 60, 80],
    },
    { ...RUN, paths: 1024 },
  ),
);
export const comparisonOnce = once(() =>
  compare(
    presetModel("hand-set-2025"),
    {
      tariffs: [
        { type: "set-tariff", pair: "US-JP", ratePercent: 25, from: "2026-07" },
        { type: "set-tariff", pair: "US-KR", ratePercent: 25, from: "2026-07" },
      ],
      shrineVisit: [{ type: "schedule-event", event: "history-dispute", month: "2026-08" }],
    },
    RUN,
  ),
);
