import type { ModelSpec } from "../contracts/model-spec";
import { monthsBetween } from "../contracts/month";
import type { Intervention } from "../contracts/scenario/interventions";
import { headlineRule } from "../model/compile/rules";
import { isOnRecord } from "../model/history";
import type { Settings } from "./options";

/** Months beyond which a forecast rests on the long-run means more than on anything known today. */
const FAR_MONTHS = 36;

function firstMonth(item: Intervention): string | undefined {
  return "month" in item ? item.month : "from" in item ? item.from : undefined;
}

/** Interventions that begin after the horizon and so change nothing. */
function tooLate({ asOf, interventions = [] }: ModelSpec, horizonMonths: number): string[] {
  return interventions.flatMap((item, index) => {
    const first = firstMonth(item);
    if (first === undefined || monthsBetween(asOf, first) <= horizonMonths) return [];
    return [
      `Intervention ${index + 1} (${item.type}, ${first}) begins after the horizon and changes nothing.`,
    ];
  });
}

/** What levers a result rests on: their effects are nobody's measurement. */
function leversPulled({ interventions = [], levers = [] }: ModelSpec): string[] {
  const ids = interventions.flatMap((item) => (item.type === "pull-lever" ? [item.lever] : []));
  if (ids.length === 0) return [];
  const titles = levers.filter((lever) => lever.titleOnly && ids.includes(lever.id)).map((lever) => lever.id);
  const judged = `The effects of levers (${ids.join(", ")}) are judgement: no source gives a size.`;
  if (titles.length === 0) return [judged];
  return [judged, `Levers that rest on the title of an essay alone: ${titles.join(", ")}.`];
}

/** A rule of one's own that the record cannot be held against. */
function offRecord(spec: ModelSpec): string[] {
  const name = headlineRule(spec);
  if (isOnRecord(spec.rules[name] ?? [])) return [];
  return [
    `The rule ${name} looks at factors or indices, which are not on record: no window before ${spec.asOf} is labelled.`,
  ];
}

/** Numbers that were set in place of their draws in an ensemble, and draws that it has not got. */
function outsideEnsemble({ ensemble }: ModelSpec, draws: number): string[] {
  if (ensemble === undefined) return [];
  const { id, dropped = [] } = ensemble;
  const set = `Set in place of what the ensemble ${id} holds, and no longer joint with the rest of it: ${dropped.join(", ")}.`;
  const repeated = `The ensemble ${id} has ${ensemble.draws} draws, which repeat: the error due to few draws is understated.`;
  return [...(dropped.length > 0 ? [set] : []), ...(draws > ensemble.draws ? [repeated] : [])];
}

/** What moved the draws of the ensemble. */
function conditioned({ observed = [] }: ModelSpec): string[] {
  if (observed.length === 0) return [];
  const pieces = observed.length === 1 ? "one piece" : `${observed.length} pieces`;
  return [`Conditioned on ${pieces} of evidence: ${observed.join("; ")}.`];
}

/** What a reader of the result should know about how it was asked for. */
export function warningsFor(
  spec: ModelSpec,
  { horizonMonths, draws, rounds, whyNotSimd }: Settings,
): string[] {
  const warnings: string[] = [];
  if (whyNotSimd !== undefined) {
    warnings.push(
      `The SIMD engine is not available here (${whyNotSimd}): the reference engine ran, which is slower and may give another fingerprint.`,
    );
  }
  if (horizonMonths > FAR_MONTHS) {
    warnings.push(
      `A horizon of ${horizonMonths} months is past ${FAR_MONTHS}: the result reflects long-run means more than the present.`,
    );
  }
  if (draws === 1) warnings.push("One parameter draw: the uncertainty of the parameters is not covered.");
  if (draws * rounds < 64) warnings.push("Few paths: differences of several percentage points are noise.");
  return [
    ...warnings,
    ...tooLate(spec, horizonMonths),
    ...leversPulled(spec),
    ...outsideEnsemble(spec, draws),
    ...conditioned(spec),
    ...offRecord(spec),
  ];
}
