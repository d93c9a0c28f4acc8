import { canonicalJson } from "../contracts/fingerprint";
import type { ModelSpec } from "../contracts/model-spec";
import { replaceAt } from "../contracts/replace";
import type { Intervention } from "../contracts/scenario/interventions";
import { withoutColumns } from "../model/ensemble/without";
import { locateNumbers } from "../model/parameters";

/** One thing that differs between two models, and how to make it so in a specification. */
export interface Item {
  readonly id: string;
  readonly label: string;
  /** What it belongs to where items must be taken together. */
  readonly kind: string;
  /** Whether it makes another model of it, and not only another course of its world. */
  readonly redefines: boolean;
  apply(spec: ModelSpec): ModelSpec;
}

type Path = readonly (string | number)[];

function partAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (part, key) => (part as Readonly<Record<string | number, unknown>>)[key],
    value,
  );
}

/** What an intervention is about, in a few words. */
function describe(item: Intervention): string {
  const { type, note: _, ...fields } = item as Intervention & Readonly<Record<string, unknown>>;
  const words = Object.entries(fields).filter(([key]) => key !== "source" && key !== "basis");
  return [
    type,
    ...words.map(([key, value]) => `${key} ${typeof value === "object" ? "..." : String(value)}`),
  ].join(" ");
}

/** Items of one list that are not in another, each as often as it is missing there. */
function missingFrom(list: readonly Intervention[], other: readonly Intervention[]): Intervention[] {
  const left = other.map(canonicalJson);
  return list.filter((item) => {
    const at = left.indexOf(canonicalJson(item));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Interventions done in one model and not in the other. Those of the second are done in its order. */
function interventionItems(from: ModelSpec, to: ModelSpec): Item[] {
  const [before, after] = [from.interventions ?? [], to.interventions ?? []];
  const order = after.map(canonicalJson);
  const added = missingFrom(after, before).map(
    (item, index): Item => ({
      id: `intervention ${index + 1}`,
      label: describe(item),
      kind: item.type,
      redefines: false,
      apply: (spec) => {
        const list = [...(spec.interventions ?? []), item];
        list.sort((a, b) => order.indexOf(canonicalJson(a)) - order.indexOf(canonicalJson(b)));
        return { ...spec, interventions: list };
      },
    }),
  );
  const removed = missingFrom(before, after).map(
    (item, index): Item => ({
      id: `without ${index + 1}`,
      label: `without ${describe(item)}`,
      kind: item.type,
      redefines: false,
      apply: (spec) => ({ ...spec, interventions: missingFrom(spec.interventions ?? [], [item]) }),
    }),
  );
  return [...added, ...removed];
}

/** A specification in which a number was set, without its column of the ensemble where the second model counts it no more. */
function leaveEnsemble(spec: ModelSpec, name: string, to: ModelSpec): ModelSpec {
  const next = withoutColumns(spec, [name]);
  const isSo = next.ensemble?.dropped?.every((column) => to.ensemble?.dropped?.includes(column)) ?? false;
  return isSo ? next : spec;
}

/** Numbers that both models have and that differ. */
function numberItems(from: ModelSpec, to: ModelSpec): Item[] {
  const there = locateNumbers(to);
  return [...locateNumbers(from)].flatMap(([name, { path }]) => {
    const other = there.get(name);
    if (other === undefined) return [];
    const part = partAt(to, other.path);
    if (canonicalJson(partAt(from, path)) === canonicalJson(part)) return [];
    const apply = (spec: ModelSpec) => leaveEnsemble(replaceAt(spec, path, part), name, to);
    const kind = `numbers of ${String(path[0])}`;
    return [{ id: name, label: `the number ${name}`, kind, redefines: path[0] !== "levers", apply }];
  });
}

/** Sections that say what was done or asked, and not what a model is. */
const ABOUT: readonly string[] = [
  "interventions",
  "scenarios",
  "numbersSet",
  "observed",
  "indicators",
  "horizonMonths",
];

const bare = (spec: ModelSpec) =>
  Object.fromEntries(Object.entries(spec).filter(([key]) => !ABOUT.includes(key)));

/** Everything else: lists, rules, calendars. Applied first, with the numbers and interventions of the specification kept. */
function structureItem(from: ModelSpec, to: ModelSpec, items: readonly Item[]): Item[] {
  const reached = items.reduce((spec, item) => item.apply(spec), from);
  if (canonicalJson(bare(reached)) === canonicalJson(bare(to))) return [];
  const { interventions: _, ...made } = to;
  return [
    {
      id: "structure",
      label: "what the models are made of: lists, calendars, rules",
      kind: "structure",
      redefines: true,
      apply: ({ interventions }) => ({ ...made, ...(interventions === undefined ? {} : { interventions }) }),
    },
  ];
}

/** Takes items together by kind. */
function merge(items: readonly Item[], kindOf: (item: Item) => string): Item[] {
  const kinds = new Map<string, Item[]>();
  for (const item of items) kinds.set(kindOf(item), [...(kinds.get(kindOf(item)) ?? []), item]);
  return [...kinds].map(([kind, list]) => {
    const [first] = list;
    if (first !== undefined && list.length === 1) return first;
    const apply = (spec: ModelSpec) => list.reduce((held, item) => item.apply(held), spec);
    const redefines = list.some((item) => item.redefines);
    return { id: kind, label: `${kind} (${list.length})`, kind, redefines, apply };
  });
}

/**
 * What differs between two models, in at most so many items: one by one where they are few, else by kind, else what is done
 * and what is believed. Applying all of them to the first, in order, gives the second.
 */
export function itemsBetween(from: ModelSpec, to: ModelSpec, most: number): Item[] {
  const numbers = numberItems(from, to);
  const interventions = interventionItems(from, to);
  const structure = structureItem(from, to, [...numbers, ...interventions]);
  // A structure takes everything of the second model but its interventions, and so its numbers with it.
  const items = [...structure, ...(structure.length > 0 ? [] : numbers), ...interventions];
  if (items.length <= most) return items;
  const byKind = merge(items, ({ kind }) => kind);
  if (byKind.length <= most) return byKind;
  return merge(items, ({ kind }) =>
    kind.startsWith("numbers of ") ? "numbers" : kind === "structure" ? kind : "interventions",
  );
}
