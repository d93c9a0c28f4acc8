import type { Month } from "../contracts/month";
import { type Agreement, agreementOf, type Rating } from "./agreement";

/** A window of twelve months with its label by rule, and whatever else is known of it. */
export interface RuledWindow {
  /** Last month of the window. */
  readonly month: Month;
  readonly pathway: string;
}

/** A half-year with its label by hand, e.g. `2012H1`. */
export interface LabelledHalf {
  readonly halfYear: string;
  readonly label: string;
  /** The runner-up; null or absent where there was none. */
  readonly altLabel?: string | null;
}

/** A window of the rule beside the two half-years it is made of. */
export interface WindowPair<W extends RuledWindow = RuledWindow> {
  readonly window: W;
  readonly halves: readonly [LabelledHalf, LabelledHalf];
  /** Share of the window, 0, 1/2 or 1, on which the rule agrees with the hand. */
  readonly agreement: number;
}

/** Rule and hand compared over windows that are exactly two half-years. */
export interface HandComparison<W extends RuledWindow = RuledWindow> extends Agreement {
  readonly pairs: readonly WindowPair<W>[];
}

/** The half-years of a window, the earlier first; undefined where it ends in neither June nor December. */
function halvesOf(month: Month): readonly [string, string] | undefined {
  const year = Number(month.slice(0, 4));
  if (month.endsWith("-06")) return [`${year - 1}H2`, `${year}H1`];
  return month.endsWith("-12") ? [`${year}H1`, `${year}H2`] : undefined;
}

/** The windows that are two half-years labelled by hand, each beside the two; other windows are left out. */
export function pairWindows<W extends RuledWindow>(
  windows: readonly W[],
  halves: readonly LabelledHalf[],
): WindowPair<W>[] {
  const byName = new Map(halves.map((half) => [half.halfYear, half]));
  return windows.flatMap((window) => {
    const [earlier, later] = (halvesOf(window.month) ?? []).map((name) => byName.get(name));
    if (earlier === undefined || later === undefined) return [];
    const same = [earlier, later].filter((half) => half.label === window.pathway).length;
    return [{ window, halves: [earlier, later] as const, agreement: same / 2 }];
  });
}

/** Agreement of rule and hand: a window weighs 1, half of it for each of its half-years. */
export function compareWithHand<W extends RuledWindow>(
  pairs: readonly WindowPair<W>[],
  labels: readonly string[],
): HandComparison<W> {
  const ratings = pairs.flatMap(({ window, halves }): Rating[] =>
    halves.map((half) => ({ first: window.pathway, second: half.label, weight: 1 / 2 })),
  );
  return { ...agreementOf(ratings, labels), pairs };
}
