import { type Month, monthsBetween } from "../contracts/month";

/** Consecutive months with one label. */
export interface Spell {
  readonly label: string;
  readonly from: Month;
  /** Last month of the spell. */
  readonly to: Month;
  readonly months: number;
}

/** Runs of equal labels in a series of months in order; a gap of months ends a run. */
export function spellsOf(series: readonly { readonly month: Month; readonly label: string }[]): Spell[] {
  const spells: Spell[] = [];
  for (const { month, label } of series) {
    const last = spells.at(-1);
    const goesOn = last !== undefined && last.label === label && monthsBetween(last.to, month) === 1;
    if (goesOn) spells[spells.length - 1] = { ...last, to: month, months: last.months + 1 };
    else spells.push({ label, from: month, to: month, months: 1 });
  }
  return spells;
}
