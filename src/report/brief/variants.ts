import { percent } from "../format";
import { grid, gridWidth, left, right } from "../grid";
import { textLength, wrap } from "../layout";
import { pathwayName } from "../names";
import { type Page, section } from "../page";
import { ruleDifference } from "../rule-text";
import { type BriefInput, rankedPathways } from "./input";

const INDENT = 2;

type Variant = readonly [name: string, chances: readonly string[]];

/** One line a rule under the names of the pathways. */
function table(variants: readonly Variant[], names: readonly string[], page: Page): string[] | undefined {
  const { quiet } = page.paint;
  const header = [left("rule", quiet), ...names.map((name) => right(name, quiet))];
  const rows = [
    header,
    ...variants.map(([name, chances]) => [left(name), ...chances.map((chance) => right(chance))]),
  ];
  return gridWidth(rows) + INDENT > page.width ? undefined : grid(rows, page.width);
}

/** One sentence a rule, where the names leave no room for a table. */
function sentences(variants: readonly Variant[], names: readonly string[], { width }: Page): string[][] {
  const parts = (chances: readonly string[]) =>
    chances.map((chance, index) => `${names[index] ?? ""} ${chance}`).join(", ");
  return variants.map(([name, chances]) => wrap(`${name}: ${parts(chances)}`, width, INDENT, INDENT + 2));
}

/** The lines of a rule with what sets it apart: on the last of them where there is room. */
function withNote(lines: readonly string[], note: string, { width, paint }: Page): string[] {
  if (note === "") return [...lines];
  const last = lines.at(-1) ?? "";
  if (textLength(last) + 3 + textLength(note) > width)
    return [...lines, ...wrap(note, width, 4, 6).map(paint.quiet)];
  return [...lines.slice(0, -1), `${last}   ${paint.quiet(note)}`];
}

/** Probabilities under every published rule, with what sets each apart from the rule of the headline. */
export function variants(input: BriefInput, page: Page): string[] {
  const { forecast, spec } = input;
  const headline = forecast.provenance.rule;
  const rules = Object.entries(forecast.rules);
  if (rules.length < 2) return [];
  const ids = rankedPathways(input).map(([id]) => id);
  const names = ids.map((id) => pathwayName(spec, id));
  const rows = rules.map(([rule, chances]): Variant => {
    const name = rule === headline ? `${rule} (headline)` : rule;
    return [name, ids.map((id) => percent(chances[id] ?? 0))];
  });
  const [header, ...lines] = table(rows, names, page) ?? [];
  const blocks = header === undefined ? sentences(rows, names, page) : lines.map((line) => [line]);
  const body = rules.flatMap(([rule], index) => {
    const note = ruleDifference(spec.rules[rule] ?? [], spec.rules[headline] ?? [], spec);
    return withNote(blocks[index] ?? [], note, page);
  });
  return section("Under other rules", [...(header === undefined ? [] : [header]), ...body], page);
}
