import { percent } from "../format";
import { textLength, wrap } from "../layout";
import { pathwayName } from "../names";
import { type Page, section } from "../page";
import { ruleDifference } from "../rule-text";
import { type ChanceRow, chanceTable } from "./chance-table";
import { type BriefInput, rankedPathways } from "./input";

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
  const rows = rules.map(([rule, chances]): ChanceRow => {
    const name = rule === headline ? `${rule} (headline)` : rule;
    return { name, chances: ids.map((id) => percent(chances[id] ?? 0)) };
  });
  const { header, blocks } = chanceTable("rule", rows, names, page);
  const body = rules.flatMap(([rule], index) => {
    const note = ruleDifference(spec.rules[rule] ?? [], spec.rules[headline] ?? [], spec);
    return withNote(blocks[index] ?? [], note, page);
  });
  return section("Under other rules", [...header, ...body], page);
}
