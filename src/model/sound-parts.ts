import { checkShapeOnly } from "../contracts/check";
import { type Issue, issue } from "../contracts/errors";
import { expressionSchema } from "../contracts/expression";
import type { ModelSpec } from "../contracts/model-spec";
import { isMonth } from "../contracts/month";
import {
  type Intervention,
  interventionSchema,
  MOST_INTERVENTIONS,
} from "../contracts/scenario/interventions";
import { MOST_INDICATORS } from "../contracts/scenario/scenario";
import { additionIssues } from "./check/check-spec";
import { checkMonths } from "./check/interventions";
import { checkExpression, type Findings, mustKnow, type Names, namesOf } from "./check/references";
import type { Believed } from "./set-parameter";

/** The interventions of a document as they stand; none where they are no list, or more than may be. */
function listOf(document: unknown): readonly unknown[] {
  const list = (document as { readonly interventions?: unknown } | null | undefined)?.interventions;
  return Array.isArray(list) && list.length <= MOST_INTERVENTIONS ? list : [];
}

/** The interventions that a broken document holds, sound ones read, each at its place. */
function soundInterventions(document: unknown): (Intervention | undefined)[] {
  return listOf(document).map((item) => checkShapeOnly(interventionSchema(), item).value);
}

/** Fields of an intervention that name something, whatever its type, and what of. */
const NAMED = {
  factor: ["a factor", "factors"],
  event: ["an event type", "events"],
  channel: ["a channel", "channels"],
  level: ["a level", "levels"],
  country: ["a country", "countries"],
  lever: ["a lever", "levers"],
} as const;

/** What can be said of an intervention whose shape is wrong: the names it gives, and its months. */
function brokenIssues(spec: ModelSpec, names: Names, item: unknown, place: number): Issue[] {
  if (typeof item !== "object" || item === null) return [];
  const fields = item as Readonly<Record<string, unknown>>;
  const to: Findings = { issues: [] };
  for (const [field, [what, kind]] of Object.entries(NAMED)) {
    const name = fields[field];
    if (typeof name === "string") mustKnow(to, ["interventions", place, field], what, name, names[kind]);
  }
  const months = ["month", "from", "until"].filter((field) => isMonth(String(fields[field])));
  checkMonths(spec, Object.fromEntries(months.map((field) => [field, fields[field]])), place, to);
  return to.issues;
}

/** Indicators that stand as trees, with what they look up; no more than a scenario may have. */
function indicatorIssues(names: Names, document: unknown): Issue[] {
  const indicators = (document as { readonly indicators?: unknown } | null | undefined)?.indicators;
  if (typeof indicators !== "object" || indicators === null) return [];
  const to: Findings = { issues: [] };
  for (const [id, written] of Object.entries(indicators).slice(0, MOST_INDICATORS)) {
    const { value } = checkShapeOnly(expressionSchema(), written);
    if (value !== undefined) checkExpression(to, ["indicators", id], value, names);
  }
  return to.issues;
}

/**
 * What a model has against those interventions of a document that are sound in themselves, where the document as a whole is
 * not: ids, months, ranges and contradictions, so that every problem is told at once.
 *
 * @param document Its size must be bounded already.
 */
export function soundPartIssues(
  spec: ModelSpec,
  document: unknown,
  setParameters: (spec: ModelSpec, interventions: readonly Intervention[]) => Believed,
): Issue[] {
  const names = namesOf(spec);
  const items = soundInterventions(document);
  const places = items.flatMap((item, place) => (item === undefined ? [] : [place]));
  const sound = items.filter((item) => item !== undefined);
  const { issues: beliefs } = setParameters(spec, sound);
  const { interventions: _, ...world } = spec;
  const broken = listOf(document).flatMap((item, place) =>
    items[place] === undefined ? brokenIssues(spec, names, item, place) : [],
  );
  const said = [...beliefs, ...additionIssues({ ...world, interventions: sound })].flatMap((one) => {
    const [section, at, ...rest] = one.path;
    if (section !== "interventions" || typeof at !== "number") return [];
    return [issue({ ...one, path: [section, places[at] ?? at, ...rest] })];
  });
  return [...said, ...broken, ...indicatorIssues(names, document)];
}
