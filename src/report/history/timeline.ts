import { spellsOf } from "../../analysis/spells";
import { counted, share } from "../format";
import { grid, gridWidth, left, right } from "../grid";
import { bar, wrap } from "../layout";
import { pathwayName } from "../names";
import { type Page, section } from "../page";
import { ruleText } from "../rule-text";
import type { HistoryInput } from "./input";

const LONGEST_BAR = 40;

/** The rule, and how many windows it was read off. */
export function heading({ ruleName, rule, spec, windows }: HistoryInput, { width, paint }: Page): string[] {
  const span = `${windows[0]?.month ?? ""} to ${windows.at(-1)?.month ?? ""}`;
  return [
    ...wrap("The pathway rule on the record", width).map(paint.strong),
    ...wrap(`${counted(windows.length, "window")} of twelve months, ending ${span}`, width).map(paint.quiet),
    ...wrap(`Rule ${ruleName}: ${ruleText(rule, spec)}.`, width, 0, 2),
  ];
}

/** Spells of windows with one label, each with a bar as long as it lasted. */
export function timeline({ spec, windows }: HistoryInput, page: Page): string[] {
  const spells = spellsOf(windows.map(({ month, pathway }) => ({ month, label: pathway })));
  const longest = Math.max(...spells.map((spell) => spell.months));
  const rows = (size: number) =>
    spells.map((spell) => [
      left(spell.from === spell.to ? spell.from : `${spell.from} to ${spell.to}`),
      right(String(spell.months), page.paint.quiet),
      left(pathwayName(spec, spell.label), page.paint.strong),
      left(bar(spell.months / longest, size).filled, page.paint.bar),
    ]);
  const room = Math.max(0, Math.min(LONGEST_BAR, page.width - 2 - gridWidth(rows(0))));
  return section("Windows ending", grid(rows(room), page.width, 2), page);
}

/** Share of the windows on each pathway. */
export function shares({ spec, windows }: HistoryInput, page: Page): string[] {
  const rows = spec.pathways.map(({ id }) => {
    const on = windows.filter((window) => window.pathway === id).length;
    return [
      left(pathwayName(spec, id)),
      right(share(on / windows.length), page.paint.strong),
      right(counted(on, "window"), page.paint.quiet),
    ];
  });
  return section("Shares", grid(rows, page.width), page);
}
