import { fingerprintOf } from "../../contracts/fingerprint";
import type { ModelSpec } from "../../contracts/model-spec";
import { addMonths, type Month } from "../../contracts/month";
import type { EvidenceRecord } from "../../contracts/tables";
import { labelLog, windowCounts } from "../history";
import { acts } from "./acts";
import { monthRange } from "./calendar";
import { channels, levels } from "./channels";
import { type MonthWeight, undiscounted } from "./discount";
import { eventTypes } from "./events";
import { counted, type Framework, framework } from "./framework";
import { levers } from "./levers";
import { logOf } from "./log";
import { pathways, ruleTrees } from "./rules";
import { type EvidenceOptions, type NeutralOptions, statesOf } from "./states";
import { meanStock, stockSeries } from "./stock";
import { summit, venues } from "./summit";
import { turnovers } from "./turnover";

const RECORD_FROM: Month = "1994-01";
const STOCK_MEAN_FROM: Month = "2008-01";

/** Shares of the windows of the record that the base rule gives to each pathway. */
function withBaseRates(spec: ModelSpec, record: EvidenceRecord, frame: Framework): ModelSpec {
  const log = logOf(record, frame, RECORD_FROM, spec.asOf);
  const windows = windowCounts(spec, log, monthRange(frame.climatologyFrom, spec.asOf));
  const labels = labelLog(spec, log, windows, spec.rules.base ?? []);
  const note = `Share of the ${labels.length} twelve-month windows ending ${frame.climatologyFrom} to ${spec.asOf}.`;
  const share = (id: string) => labels.filter((label) => label === id).length / labels.length;
  return {
    ...spec,
    pathways: spec.pathways.map((item) => ({ ...item, baseRate: counted(share(item.id), [], note) })),
  };
}

/**
 * The specification of the model as counted from a record: rates, attendance, last meetings, institutional stock and log
 * stop at `asOf`; levels come from a preset, or are neutral; the rest is judgement, and says so. Rates and attendance may be
 * counted with less weight on old months.
 *
 * @throws EvidenceError where the preset is unknown.
 */
export function specFromEvidence(
  record: EvidenceRecord,
  options: EvidenceOptions | NeutralOptions = {},
  weight: MonthWeight = undiscounted,
): ModelSpec {
  const frame = framework();
  const states = statesOf(record, frame, options);
  const { asOf } = states;
  const stock = stockSeries(record, frame, asOf);
  const { gate } = frame;
  const spec: ModelSpec = {
    schemaVersion: 1,
    id: states.id,
    label: frame.label,
    asOf,
    countries: frame.countries,
    pathways: pathways(frame),
    stances: frame.stances,
    families: frame.families,
    factors: states.factors,
    indices: withTradeWeights(record, frame),
    events: eventTypes(record, frame, asOf, weight),
    turnover: turnovers(record, frame, asOf, weight),
    gate: { ...gate, rateStates: states.rateStates },
    levels: levels(record, frame, asOf),
    channels: channels(record, frame, asOf),
    summit: summit(record, frame, asOf, weight),
    venues: venues(record, frame, asOf),
    institution: {
      retention: frame.institution.retention,
      initial: counted(stock.get(asOf) ?? 0, [], "Run over meetings.csv from 1994."),
      mean: counted(meanStock(stock, STOCK_MEAN_FROM, asOf), [], `Mean from ${STOCK_MEAN_FROM} to ${asOf}.`),
    },
    acts: acts(record, frame, asOf),
    levers: levers(record),
    rules: ruleTrees(frame),
    log: logOf(record, frame, addMonths(asOf, 1 - frame.logMonths), asOf),
    logMonths: frame.logMonths,
    dataFingerprint: fingerprintOf(record),
  };
  return withBaseRates(spec, record, frame);
}

/** The friction index weighs pairs by their trade. */
function withTradeWeights(record: EvidenceRecord, frame: Framework): ModelSpec["indices"] {
  const pairs = new Map(record.friction.map((row) => [row.pair, row]));
  return frame.indices.map((index) => {
    if (index.kind !== "weighted-mean" || index.weights !== undefined) return index;
    const members = frame.factors.filter((factor) => factor.family === index.family);
    const weights = members.map((factor) => {
      const row = pairs.get(factor.id.slice(index.family.length + 1));
      if (row === undefined) throw new RangeError(`friction.csv lacks the pair of ${factor.id}`);
      return [factor.id, { value: row.tradeWeight, basis: row.basis, source: [...row.source] }] as const;
    });
    return { ...index, weights: Object.fromEntries(weights) };
  });
}
