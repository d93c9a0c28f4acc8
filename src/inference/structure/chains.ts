import type { ModelSpec } from "../../contracts/model-spec";
import type { StructuralRange, StructureForecast } from "../../contracts/structural-range";
import type { EvidenceRecord } from "../../contracts/tables";
import { headlineRule } from "../../model/compile/rules";
import { framework } from "../../model/from-evidence/framework";
import { isOnRecord } from "../../model/history";
import { labelHistory } from "../../model/label-history";
import { PATHWAY_ORDER } from "../../model/record-outcomes";
import type { Baseline } from "../backtest/baselines";
import { duration } from "../backtest/baselines/duration";
import { markov } from "../backtest/baselines/markov";
import { recordAt } from "../backtest/record-at";
import { mustReach, recordMonth } from "../record-month";

/** What needs no model: chains of the labels on record, the same that the backtest holds the model against. */
const CHAINS: readonly (Baseline & { readonly shortly: string })[] = [
  { ...markov, shortly: "Markov chain of labels" },
  { ...duration, shortly: "semi-Markov chain of labels" },
];

/** Why the labels on record say nothing of a model; undefined where they do. */
function whyNot(record: EvidenceRecord, spec: ModelSpec): string | undefined {
  const ids = spec.pathways.map(({ id }) => id);
  if (ids.length !== PATHWAY_ORDER.length || !PATHWAY_ORDER.every((id) => ids.includes(id)))
    return `the record is labelled by other pathways: ${PATHWAY_ORDER.join(", ")}`;
  if (!isOnRecord(spec.rules[headlineRule(spec)] ?? []))
    return "the rule of the headline asks for factors or indices, which are not on record";
  const first = framework().climatologyFrom;
  if (spec.asOf < first) return `the labels of the record begin with ${first}`;
  const last = recordMonth(record);
  return spec.asOf > last ? `the record ends with ${last}, before the month of the model` : undefined;
}

/**
 * Forecasts of the chains from the labels up to the month of a model, by the rule of its headline.
 *
 * @throws EvidenceError where the record does not say who held office then.
 */
export function chainForecasts(
  record: EvidenceRecord,
  spec: ModelSpec,
  horizonMonths: number,
): { readonly chains: readonly StructureForecast[]; readonly omitted: StructuralRange["omitted"] } {
  const why = whyNot(record, spec);
  if (why !== undefined) return { chains: [], omitted: CHAINS.map(({ id }) => ({ id, why })) };
  const { asOf, pathways } = spec;
  mustReach(record, asOf);
  const windows = labelHistory(recordAt(record, asOf), spec.rules[headlineRule(spec)], { to: asOf });
  const input = { windows, horizonMonths, pathways: pathways.map(({ id }) => id) };
  const chains = CHAINS.map(({ id, shortly, method, forecast }): StructureForecast => {
    const shares = Object.entries(forecast(input)).map(
      ([pathway, probability]) => [pathway, { probability }] as const,
    );
    return { id, label: shortly, what: method, kind: "chain", pathways: Object.fromEntries(shares) };
  });
  return { chains, omitted: [] };
}
