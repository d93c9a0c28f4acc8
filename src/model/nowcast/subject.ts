import type { ModelSpec } from "../../contracts/model-spec";
import { addMonths, type Month, monthsBetween } from "../../contracts/month";
import type { EvidenceRecord } from "../../contracts/tables";
import type { FilterSubject } from "../../kernel/filter/filter";
import type { Observations } from "../../kernel/filter/observations";
import { ln } from "../../numeric/elementary";
import type { StreamKey } from "../../random/seed";
import { climatologyOf, compile } from "../compile/compile";
import { framework } from "../from-evidence/framework";
import { stockSeries } from "../from-evidence/stock";
import { contactsOf } from "./contacts";
import { forceEvents, quietEvents, recordedEvents } from "./events";
import { impositionsOf } from "./impositions";
import { forceLeaders, officeHolders, stancesOf } from "./leaders";
import { onsetsOf } from "./onsets";
import { compileReadings, houseVariances, readingsOf } from "./readings";
import { startLaw } from "./start-law";
import { summitsOf } from "./summits";

/** The month before the record's events are counted from. */
export const FILTER_START: Month = "2007-12";

/** A channel that is dormant at `asOf` met before: its slopes are needed, so that it has a rate, which is not used. */
const ANY_RATE = { prior: { fixed: 1 }, basis: "judgement", source: [] } as const;

/** The specification whose months are those of the record: it starts where the filter does and carries no log of its own. */
function specOfRecord(spec: ModelSpec, start: Month): ModelSpec {
  const { interventions: _, ensemble: __, ...rest } = spec as ModelSpec & { ensemble?: unknown };
  return {
    ...rest,
    asOf: start,
    log: [],
    venues: [],
    channels: spec.channels.map((channel) =>
      channel.ratePerYear === undefined && channel.id !== spec.summit?.channel
        ? { ...channel, ratePerYear: ANY_RATE }
        : channel,
    ),
  };
}

/** Changes the numbers of a draw, by place in `names`, before the parameters are made of them. */
export type ChangeValues = (draw: number, values: Float64Array) => void;

/** A record to be filtered, and the numbers its model draws. */
export interface RecordFilter extends FilterSubject {
  /** Names of all numbers of a draw, and of those among them that vary. */
  readonly names: readonly string[];
  readonly drawn: readonly string[];
  /** The numbers of the draw that was made last, and the medians of all. */
  readonly values: Float64Array;
  readonly medians: Float64Array;
}

/**
 * A record made ready to be filtered under a model counted from it: the model's latent layer with the record's events and
 * changes of leader, and what was observed of channels, summits, acts, polls and tariffs. Nothing after the model's `asOf` is read.
 */
export function filterSubject(
  record: EvidenceRecord,
  model: ModelSpec,
  key: StreamKey,
  change: ChangeValues = () => undefined,
  start: Month = FILTER_START,
): RecordFilter {
  const frame = framework();
  const { asOf } = model;
  const months = monthsBetween(start, asOf);
  const spec = specOfRecord(model, start);
  const compiled = compile(spec, months, climatologyOf(model));
  const { program, loadSample, names, drawn } = compiled;
  const holders = officeHolders(record, spec, start, months);
  const recorded = recordedEvents(frame);
  forceLeaders(program, spec, holders);
  forceEvents(program, record, frame, start, asOf);
  const write = compiled.valuesOf(key);
  const values = new Float64Array(names.length);
  const medians = new Float64Array(names.length);
  compiled.medians(medians);
  return {
    program,
    loadSample,
    names,
    drawn,
    values,
    medians,
    observations: observationsOf(record, spec, holders, asOf, months),
    fillTheta(draw, theta) {
      write(draw, values);
      change(draw, values);
      compiled.fill(values, theta);
      quietEvents(spec, recorded, theta);
    },
  };
}

function observationsOf(
  record: EvidenceRecord,
  spec: ModelSpec,
  holders: ReturnType<typeof officeHolders>,
  asOf: Month,
  months: number,
): Observations {
  const frame = framework();
  const start = spec.asOf;
  const stock = stockSeries(record, frame, asOf);
  const at = (month: number) => stock.get(addMonths(start, month)) ?? 0;
  return {
    months,
    start: startLaw(
      spec,
      holders.map((row) => row[0]),
    ),
    stances: stancesOf(spec, holders, months),
    lnStock: Float64Array.from({ length: months + 1 }, (_, month) => ln(1 + at(month))),
    contacts: contactsOf({ record, frame, spec, start, asOf, stock }, months),
    summits: summitsOf(record, frame, start, asOf, months),
    acts: onsetsOf(record, frame, spec, start, asOf, months),
    readings: compileReadings(readingsOf(record, spec, start), houseVariances(), months),
    impositions: impositionsOf(record, spec, start, months),
  };
}
