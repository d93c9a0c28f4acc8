import type { ModelSpec } from "../../../src/contracts/model-spec";
import { monthsBetween } from "../../../src/contracts/month";
import { evidence } from "../../../src/evidence/evidence";
import { monthOf } from "../../../src/model/from-evidence/calendar";
import { framework } from "../../../src/model/from-evidence/framework";
import { contactsUpTo } from "../../../src/model/from-evidence/stock";
import { FILTER_START } from "../../../src/model/nowcast/subject";

/** A channel that may meet, with what the record holds of it. Months count from the start; those before it are below 1. */
export interface LivingChannel {
  readonly place: number;
  readonly level: string;
  /** Log-sd of its gaps; undefined where its meetings are Poisson. */
  readonly logSd: number | undefined;
  /** Months it met in, in order. */
  readonly months: readonly number[];
  /** Its first month where that is known. */
  readonly first: number | undefined;
  /** Months it met in after five years or more without: taken as given. */
  readonly births: readonly number[];
}

/** Months that rates are counted over. */
const RATE_MONTHS = 60;

function fixedLogSd(spec: ModelSpec, level: string): number | undefined {
  const prior = spec.levels.find(({ id }) => id === level)?.cadence?.prior;
  return prior !== undefined && "fixed" in prior ? prior.fixed : undefined;
}

/** Every channel of a model but the leaders' summit, which is read off its venues. */
export function livingChannels(spec: ModelSpec): LivingChannel[] {
  const rows = contactsUpTo(evidence, spec.asOf);
  return spec.channels.flatMap(({ id, level }, place): LivingChannel[] => {
    if (id === framework().summit.channel) return [];
    const own = rows.filter((row) => row.channel === id);
    const all = new Set(own.map((row) => monthsBetween(FILTER_START, monthOf(row.date))));
    const months = [...all].sort((a, b) => a - b);
    const founded = evidence.channels.find((row) => row.id === id)?.firstMeeting;
    const first =
      founded == null
        ? undefined
        : Math.min(monthsBetween(FILTER_START, monthOf(founded)), months[0] ?? Number.POSITIVE_INFINITY);
    const births = months.filter(
      (month, i) => month >= 1 && (i === 0 || month - (months[i - 1] ?? 0) > RATE_MONTHS),
    );
    return [{ place, level, logSd: fixedLogSd(spec, level), months, first, births }];
  });
}
