import { compareWithHand, type LabelledHalf, pairWindows } from "../../analysis/half-years";
import { spellsOf } from "../../analysis/spells";
import type { Issue } from "../../contracts/errors";
import { addMonths, type Month } from "../../contracts/month";
import type { LabelledWindow } from "../../model/label-history";
import { counted, places, share } from "../format";
import { LANE, type LaneSpell } from "./history-lanes";
import { optionIssue } from "./options";

const HALF_YEAR = /^\d{4}H[12]$/;
const HALF = 6;

/** What is wrong with labels by hand. */
export function handIssues(halves: unknown): Issue[] {
  if (halves === undefined) return [];
  const remedy = "Give the regimes of an evidence record, or leave it out.";
  const expected = "a list of half-years, with halfYear and label each";
  if (!Array.isArray(halves) || halves.length === 0)
    return [optionIssue(["byHand"], expected, halves, remedy)];
  const broken = halves.findIndex(
    (one) =>
      typeof one?.label !== "string" || typeof one.halfYear !== "string" || !HALF_YEAR.test(one.halfYear),
  );
  if (broken < 0) return [];
  return [
    optionIssue(["byHand", broken], "a half-year yyyyH1 or yyyyH2 and a label", halves[broken], remedy),
  ];
}

/** First month of a half-year. */
const startOf = (halfYear: string): Month =>
  `${halfYear.slice(0, 4)}-${halfYear.endsWith("1") ? "01" : "07"}`;

/** The half-years that the windows are made of. */
export function halvesWithin(
  halves: readonly LabelledHalf[],
  windows: readonly LabelledWindow[],
): LabelledHalf[] {
  const [first, last] = [windows.at(0)?.month ?? "", windows.at(-1)?.month ?? ""];
  const from = addMonths(first, -11);
  return halves.filter(({ halfYear }) => {
    const start = startOf(halfYear);
    return addMonths(start, HALF - 1) >= from && start <= last;
  });
}

/** Spells of half-years with one label: the hand's first choice, and the runner-up where there was one. */
export function handSpells(halves: readonly LabelledHalf[]): LaneSpell[] {
  const ordered = [...halves].sort((a, b) => (a.halfYear < b.halfYear ? -1 : 1));
  const months = (half: LabelledHalf, label: string) =>
    Array.from({ length: HALF }, (_, place) => ({ month: addMonths(startOf(half.halfYear), place), label }));
  const chosen = spellsOf(ordered.flatMap((half) => months(half, half.label)));
  const second = spellsOf(ordered.flatMap((half) => (half.altLabel ? months(half, half.altLabel) : [])));
  return [
    ...chosen.map((spell) => ({ ...spell, ...LANE.hand, fill: 1 })),
    ...second.map((spell) => ({ ...spell, ...LANE.hand, fill: 0 })),
  ];
}

/** How far rule and hand agree, over windows that are two half-years; undefined where there is none. */
export function agreementText(
  windows: readonly LabelledWindow[],
  halves: readonly LabelledHalf[],
): string | undefined {
  const labels = [
    ...new Set([...windows.map(({ pathway }) => pathway), ...halves.map(({ label }) => label)]),
  ];
  const { agreement, kappa, pairs } = compareWithHand(pairWindows(windows, halves), labels);
  if (agreement === null) return undefined;
  const beyond = kappa === null ? "" : ` (kappa ${places(kappa, 2)})`;
  return `Rule and hand agree on ${share(agreement)} of ${counted(pairs.length, "window")}${beyond}`;
}
