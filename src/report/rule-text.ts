import type { Expr } from "../contracts/expression";
import type { ModelSpec, Rule } from "../contracts/model-spec";
import { conjuncts, expressionText, isAlways } from "./expression-text";
import { listed } from "./format";
import { pathwayName } from "./names";

type Entry = Rule[number];

const same = (a: Entry, b: Entry): boolean =>
  a.pathway === b.pathway && expressionText(a.when) === expressionText(b.when);

/** A rule in a sentence: `Damage if ...; else Full intensity if ...; else Working level`. */
export function ruleText(rule: Rule, spec: Pick<ModelSpec, "pathways">): string {
  return rule
    .map(
      ({ pathway, when }) =>
        pathwayName(spec, pathway) + (isAlways(when) ? "" : ` if ${expressionText(when)}`),
    )
    .join("; else ");
}

/** What an entry asks for that the one it replaces did not, or all it asks for where that is less. */
function changed(entry: Entry, before: Entry): string {
  const [now, then] = [conjuncts(entry.when), conjuncts(before.when)];
  const added = now.filter((part) => !then.includes(part));
  if (added.length === 0) return `needs only ${listed(now)}`;
  return `needs ${then.every((part) => now.includes(part)) ? "also " : ""}${listed(added)}`;
}

/** A condition by its name, where a part of a divided pathway is defined by it, else in full. */
function condition(when: Expr, spec: Pick<ModelSpec, "pathways">): string {
  const text = expressionText(when);
  const named = spec.pathways.find(({ split }) => split !== undefined && expressionText(split.when) === text);
  return named?.split?.id ?? text;
}

/** What sets a rule apart from another, entry by entry; nothing where they are the same. */
export function ruleDifference(rule: Rule, base: Rule, spec: Pick<ModelSpec, "pathways">): string {
  const fresh = rule.filter((entry) => !base.some((other) => same(entry, other)));
  const gone = base.filter((entry) => !rule.some((other) => same(entry, other)));
  const notes = fresh.map((entry) => {
    const name = pathwayName(spec, entry.pathway);
    const before = gone.findIndex((other) => other.pathway === entry.pathway);
    if (before < 0) return `${name} also if ${condition(entry.when, spec)}`;
    const [replaced] = gone.splice(before, 1);
    return `${name} ${replaced === undefined ? "" : changed(entry, replaced)}`;
  });
  const lost = gone.map(
    (entry) => `${pathwayName(spec, entry.pathway)} no longer if ${condition(entry.when, spec)}`,
  );
  return [...notes, ...lost].join("; ");
}
