import { type Issue, issue } from "../../contracts/errors";
import { type Expr, expressionNodes } from "../../contracts/expression";
import { expressionIssues } from "../../contracts/expression-issues";
import type { ModelSpec } from "../../contracts/model-spec";
import { suggestion } from "../../contracts/nearest";

export type Path = readonly (string | number)[];

/** Collects issues; every check of a specification takes one. */
export interface Findings {
  readonly issues: Issue[];
}

export function report(
  to: Findings,
  code: string,
  path: Path,
  expected: string,
  received: string,
  remedy: string,
): void {
  to.issues.push(issue({ code, path, expected, received, remedy }));
}

/** Checks that a name is known, and suggests the nearest where it is not. */
export function mustKnow(
  to: Findings,
  path: Path,
  what: string,
  name: string,
  known: readonly string[],
): void {
  if (!known.includes(name))
    report(to, "unknown-reference", path, `the id of ${what}`, JSON.stringify(name), suggestion(name, known));
}

/** Checks that a record has exactly the keys of a list. */
export function mustCover(
  to: Findings,
  path: Path,
  what: string,
  value: object,
  known: readonly string[],
): void {
  for (const key of Object.keys(value)) mustKnow(to, [...path, key], what, key, known);
  for (const key of known) {
    if (!Object.hasOwn(value, key))
      report(to, "missing", [...path, key], `an entry for ${what} ${key}`, "nothing", "Add it.");
  }
}

/** Checks that a list of ids has no id twice. */
export function mustBeUnique(to: Findings, path: Path, ids: readonly string[], key = "id"): void {
  ids.forEach((id, index) => {
    if (ids.indexOf(id) < index)
      report(
        to,
        "duplicate",
        [...path, index, key],
        "an id used once",
        JSON.stringify(id),
        "Rename one of them.",
      );
  });
}

/** Tolerates a section of the wrong shape, which is reported elsewhere. */
function idsOf(items: readonly { readonly id: string }[], key: "id" | "country" = "id"): string[] {
  return Array.isArray(items) ? items.map((item) => String(item?.[key as "id"])) : [];
}

/** The ids of a specification by kind. */
export function namesOf(spec: ModelSpec) {
  return {
    countries: idsOf(spec.countries),
    pathways: idsOf(spec.pathways),
    families: idsOf(spec.families),
    factors: idsOf(spec.factors),
    indices: idsOf(spec.indices),
    events: idsOf(spec.events),
    levels: idsOf(spec.levels),
    channels: idsOf(spec.channels),
    stances: Array.isArray(spec.stances) ? [...spec.stances] : [],
    turnover: idsOf(spec.turnover as never, "country"),
    levers: idsOf(spec.levers ?? []),
  };
}

export type Names = ReturnType<typeof namesOf>;

/** Checks an expression: its size, its operands and the ids it looks up. */
export function checkExpression(to: Findings, path: Path, expression: Expr, names: Names): void {
  const issues = expressionIssues(expression, path);
  to.issues.push(...issues);
  if (issues.some(({ code }) => code === "too-large")) return;
  const known = { met: names.channels, event: names.events, factor: names.factors, index: names.indices };
  const what = { met: "a channel", event: "an event type", factor: "a factor", index: "an index" };
  for (const node of expressionNodes(expression)) {
    if ("of" in node) mustKnow(to, path, what[node.of], node.id, known[node.of]);
  }
}
