import type { LabelledHalf } from "../../analysis/half-years";
import type { Spell } from "../../analysis/spells";
import type { Issue } from "../../contracts/errors";
import { isMonth, type Month } from "../../contracts/month";
import type { LabelledWindow } from "../../model/label-history";
import { counted, monthName, share } from "../format";
import { frame, plotWidth } from "./frame";
import { agreementText, halvesWithin, handIssues, handSpells } from "./history-hand";
import { type Lane, laneMarks, lanesHeight, lanesOf, ruleSpells, spellMarks } from "./history-lanes";
import { namesOf } from "./names";
import { type ChartOptions, check, optionIssue } from "./options";
import type { ChartSpec } from "./spec";

export interface HistoryOptions extends ChartOptions {
  /** Half-years labelled by hand, drawn under the rule's months: the `regimes` of an evidence record. None where absent. */
  readonly byHand?: readonly LabelledHalf[];
}

const LAYOUT = { left: 6, right: 6, under: 24 } as const;

const BY_RULE =
  "Each bar covers months whose last twelve, on record, are that pathway by the rule; one pathway holds at a time.";
const BY_HAND =
  "Thin bars: half-years labelled by hand, which is judgement; hollow: its second choice. The rule looks back twelve months, the hand at its half-year alone, so that bars of the rule end later. Agreement: over windows that are two half-years.";
const SOURCE =
  "Source: the evidence record and the pathway rule of trilateral-pathways; the rule's thresholds are judgement, read off this record.";

function windowIssues(windows: readonly LabelledWindow[]): Issue[] {
  const expected = "a list of labelled windows, with a month and a pathway each";
  const remedy = "Give what labelHistory answers with.";
  if (!Array.isArray(windows) || windows.length === 0)
    return [optionIssue(["windows"], expected, windows, remedy)];
  const broken = windows.findIndex(
    (one) => typeof one?.pathway !== "string" || typeof one.month !== "string" || !isMonth(one.month),
  );
  return broken < 0
    ? []
    : [optionIssue(["windows", broken], "a month and a pathway", windows[broken], remedy)];
}

const spellText = ({ from, to }: Spell): string =>
  from === to ? monthName(from) : `${monthName(from)} to ${monthName(to)}`;

function sharesText(
  [first, ...others]: readonly Lane[],
  all: number,
  nameOf: (id: string) => string,
): string {
  if (first === undefined) return "No window";
  const rest = others.map(({ id, count }) => `${nameOf(id)} ${share(count / all)}`).join(", ");
  return `${nameOf(first.id)} holds in ${share(first.count / all)} of the record${rest === "" ? "" : `; ${rest}`}`;
}

/** Spells by pathway as a sentence for each. */
function spellsSaid(spells: readonly Spell[], whose: string, nameOf: (id: string) => string): string[] {
  return [...new Set(spells.map(({ label }) => label))].map((id) => {
    const own = spells.filter(({ label }) => label === id);
    return `${nameOf(id)}${whose}: ${own.map(spellText).join(", ")}.`;
  });
}

/** The months that are drawn: those of the windows, and of the half-years by hand. */
function spanOf(windows: readonly LabelledWindow[], spells: readonly Spell[]): readonly [Month, Month] {
  const months = [
    ...windows.map(({ month }) => month),
    ...spells.flatMap(({ from, to }) => [from, to]),
  ].sort();
  return [months.at(0) ?? "", months.at(-1) ?? ""];
}

/**
 * Which pathway the record was on, by the rule that labels the simulated worlds too: a lane a pathway, and in it the months in
 * which it held. With labels by hand, these beside it, and how far both agree.
 *
 * @param windows What `labelHistory` answers with.
 * @throws OptionsError listing every problem of the windows and the options.
 */
export function historyChart(windows: readonly LabelledWindow[], options: HistoryOptions = {}): ChartSpec {
  const { width, ink } = check({
    kind: "windows",
    result: windows,
    options,
    own: ["byHand"],
    issues: () => [...windowIssues(windows), ...handIssues(options.byHand)],
  });
  const nameOf = namesOf(options);
  const halves = halvesWithin(options.byHand ?? [], windows);
  const hand = handSpells(halves);
  const hasHand = hand.length > 0;
  const lanes = lanesOf(
    windows,
    hand.map(({ label }) => label),
  );
  const drawn = { lanes, all: windows.length, hasHand, nameOf, width: plotWidth({ width, ...LAYOUT }) };
  const shares = sharesText(lanes, windows.length, nameOf);
  const agreement = agreementText(windows, halves);
  const title = agreement ?? shares;
  const span = `${monthName(windows.at(0)?.month ?? "")} to ${monthName(windows.at(-1)?.month ?? "")}`;
  const subtitle = `Pathway of the twelve months to each month, ${counted(windows.length, "window")} from ${span}`;
  const byRule = ruleSpells(lanes);
  return frame({
    width,
    ink,
    title,
    subtitle,
    footer: [BY_RULE, ...(hasHand ? [BY_HAND] : []), SOURCE],
    description: [
      `${title}.`,
      ...(agreement === undefined ? [] : [`${shares}.`]),
      `${subtitle}.`,
      ...spellsSaid(byRule, "", nameOf),
      ...spellsSaid(
        hand.filter(({ fill }) => fill === 1),
        ", by hand",
        nameOf,
      ),
    ].join(" "),
    ...LAYOUT,
    height: lanesHeight(drawn),
    layers: [...laneMarks(drawn), ...spellMarks([...byRule, ...hand], drawn, spanOf(windows, hand))],
  });
}
