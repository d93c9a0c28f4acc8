import { checkShape } from "../../contracts/check";
import { type Issue, issue, OptionsError } from "../../contracts/errors";
import {
  ledgerBetweenOptionsSchema,
  MOST_STATES,
  type PlainLedgerBetweenOptions,
} from "../../contracts/ledger-between";
import { addMonths, type Month, monthsBetween } from "../../contracts/month";
import { DEFAULT_SEED, type EngineName, MOST_HORIZON_MONTHS } from "../../contracts/options";
import type { Posterior } from "../../contracts/posterior";
import type { EvidenceRecord } from "../../contracts/tables";
import { type StreamKey, streamKey } from "../../random/seed";
import { chooseEngine } from "../../simulation/engines";
import { mustReach } from "../record-month";

/** How far it has come: a step is a filter run and a forecast. */
export interface LedgerBetweenProgress {
  readonly stepsDone: number;
  readonly stepsTotal: number;
}

/** Options of {@link ledgerBetween}; all but the two months may be left out. */
export interface LedgerBetweenOptions {
  /** The month at whose end the first forecast is made, and that of the last; at most 24 months apart. */
  readonly from: Month;
  readonly to: Month;
  /** Last month of the twelve that all forecasts are about, after `to`; a year after `to` where absent. */
  readonly windowEnd?: Month | undefined;
  /** What makes an item: all rows of a table in a month ("table", where absent), or each row. */
  readonly by?: "table" | "row" | undefined;
  /** Draws of the parameters, 16 to 2,048; 128 where absent. */
  readonly draws?: number | undefined;
  /** Particles of each draw, a multiple of 16; 256 where absent. */
  readonly particles?: number | undefined;
  /** An edition of the calibration whose parameters are taken; they are drawn from their priors where absent. */
  readonly posterior?: Pick<Posterior, "ensemble"> | undefined;
  readonly seed?: string | number | undefined;
  readonly engine?: "auto" | EngineName | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: LedgerBetweenProgress) => void) | undefined;
}

/** Options resolved. */
export interface LedgerBetweenSettings {
  readonly from: Month;
  readonly to: Month;
  readonly windowEnd: Month;
  readonly by: "table" | "row";
  readonly draws: number;
  readonly particles: number;
  /** Particles of each draw that forecasts start from. */
  readonly statesPerDraw: number;
  readonly seed: string;
  readonly key: StreamKey;
  readonly engine: EngineName;
  readonly whyNotSimd?: string | undefined;
}

export const LEDGER_BETWEEN_DEFAULTS = { draws: 128, particles: 256 } as const;
const YEAR = 12;
/** Months between the two dates: past two years a forecast for one window says little of the first. */
const MOST_MONTHS = 24;
const MOST_STATES_PER_DRAW = 16;

function spanIssues(from: Month, to: Month, windowEnd: Month): Issue[] {
  const span = monthsBetween(from, to);
  const refusal = (path: string, expected: string, received: string, remedy: string) => [
    issue({ code: "out-of-range", path: [path], expected, received, remedy }),
  ];
  if (span < 1 || span > MOST_MONTHS) {
    const expected = `a month from ${addMonths(from, 1)} to ${addMonths(from, MOST_MONTHS)}`;
    return refusal("to", expected, to, "Take the time in parts.");
  }
  const last = addMonths(from, MOST_HORIZON_MONTHS);
  if (windowEnd > to && windowEnd <= last) return [];
  const expected = `a month from ${addMonths(to, 1)} to ${last}`;
  return refusal("windowEnd", expected, windowEnd, "Name the last month of a window that is not over.");
}

/**
 * Checks options and fills in the defaults.
 *
 * @throws OptionsError listing every problem; EvidenceError where the record does not reach either month.
 */
export async function resolveLedgerBetween(
  record: EvidenceRecord,
  options: LedgerBetweenOptions,
): Promise<LedgerBetweenSettings> {
  const { signal: _, onProgress: __, posterior: ___, ...plain } = options;
  const { value, issues } = checkShape<PlainLedgerBetweenOptions>(
    ledgerBetweenOptionsSchema() as never,
    plain,
  );
  const windowEnd = value === undefined ? "" : (value.windowEnd ?? addMonths(value.to, YEAR));
  const all = value === undefined ? issues : [...issues, ...spanIssues(value.from, value.to, windowEnd)];
  if (value === undefined || all.length > 0) throw new OptionsError("The options cannot be used", all);
  mustReach(record, value.from);
  mustReach(record, value.to);
  const draws = value.draws ?? LEDGER_BETWEEN_DEFAULTS.draws;
  const seed = String(value.seed ?? DEFAULT_SEED);
  return {
    from: value.from,
    to: value.to,
    windowEnd,
    by: value.by ?? "table",
    draws,
    particles: value.particles ?? LEDGER_BETWEEN_DEFAULTS.particles,
    statesPerDraw: Math.min(MOST_STATES_PER_DRAW, Math.floor(MOST_STATES / draws)),
    seed,
    // The random numbers of a nowcast under the same seed.
    key: streamKey(`${seed}/nowcast`),
    ...(await chooseEngine(value.engine)),
  };
}

/** Items of one ledger: each is a filter run and a forecast, some two seconds in the default form. */
const MOST_ITEMS = 250;

/** @throws OptionsError where there is too much news for one ledger. */
export function mustBeFew(items: number): void {
  if (items <= MOST_ITEMS) return;
  const remedy = 'Take the time in parts, or leave out by: "row".';
  const expected = `at most ${MOST_ITEMS} items between the two months`;
  throw new OptionsError("The ledger would be too long", [
    issue({ code: "too-many", path: ["to"], expected, received: String(items), remedy }),
  ]);
}
