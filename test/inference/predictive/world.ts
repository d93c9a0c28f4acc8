import type { ModelSpec } from "../../../src/contracts/model-spec";
import { addMonths, type Month } from "../../../src/contracts/month";
import { evidence } from "../../../src/evidence/evidence";
import { originSpec } from "../../../src/inference/origin-spec";
import { framework } from "../../../src/model/from-evidence/framework";
import { stockSeries } from "../../../src/model/from-evidence/stock";
import { type Reading, readingsOf } from "../../../src/model/nowcast/readings";
import { FILTER_START, filterSubject, type RecordFilter } from "../../../src/model/nowcast/subject";
import { streamKey } from "../../../src/random/seed";
import { type LivingChannel, livingChannels } from "./channels";
import { type Parameters, putParameters } from "./parameters";

export const LAST: Month = "2025-12";
export const KEY = streamKey("predictive");

/** Months of record before the start that rates and their stock are counted over. */
export const BEFORE_MONTHS = 60;

/** The months of the record as they are made anew, and what is taken as given of them. */
export interface World {
  readonly spec: ModelSpec;
  readonly subject: RecordFilter;
  readonly channels: readonly LivingChannel[];
  readonly readings: readonly Reading[];
  /** Institutional stock at the end of each of the 60 months up to the start. */
  readonly stock: readonly number[];
}

/**
 * The world that the calibration reads its record in: events, office-holders, tariffs, the venues all three leaders came to and the
 * first meeting of every channel are those of the record.
 */
export function worldUnder(parameters: Parameters): World {
  const spec = originSpec(evidence, LAST);
  const subject = filterSubject(evidence, spec, KEY, (draw, values) => {
    // As in the calibration, what it does not ask about stands at its median.
    values.set(subject.medians);
    putParameters(values, subject.names, parameters(draw));
  });
  const { months } = subject.observations;
  const { venueCount } = subject.program;
  venueCount.set(subject.observations.summits.venues.subarray(0, venueCount.length));
  const stock = stockSeries(evidence, framework(), LAST);
  return {
    spec,
    subject,
    channels: livingChannels(spec),
    readings: readingsOf(evidence, spec, FILTER_START).filter(({ month }) => month >= 1 && month <= months),
    stock: Array.from(
      { length: BEFORE_MONTHS },
      (_, i) => stock.get(addMonths(FILTER_START, i + 1 - BEFORE_MONTHS)) ?? 0,
    ),
  };
}
