import type { LabelledHalf } from "../../analysis/half-years";
import { grid, left, right } from "../grid";
import { pathwayName } from "../names";
import { type Page, section } from "../page";
import type { HistoryInput } from "./input";

/** Half-years in order with one label by hand and one runner-up. */
interface HandSpell {
  readonly first: LabelledHalf;
  readonly last: LabelledHalf;
  readonly count: number;
}

const secondOf = ({ altLabel }: LabelledHalf): string => altLabel ?? "";

function spellsOf(halves: readonly LabelledHalf[]): HandSpell[] {
  const spells: HandSpell[] = [];
  for (const half of halves) {
    const spell = spells.at(-1);
    const goesOn = spell?.last.label === half.label && secondOf(spell.last) === secondOf(half);
    if (spell !== undefined && goesOn)
      spells[spells.length - 1] = { ...spell, last: half, count: spell.count + 1 };
    else spells.push({ first: half, last: half, count: 1 });
  }
  return spells;
}

/** The half-years of the windows by hand, with the second choice of the hand where there was one. */
export function handSpells({ spec, comparison }: HistoryInput, page: Page): string[] {
  const halves = new Map(
    comparison.pairs.flatMap(({ halves }) => halves).map((half) => [half.halfYear, half]),
  );
  const ordered = [...halves.values()].sort((a, b) => (a.halfYear < b.halfYear ? -1 : 1));
  const { quiet, strong } = page.paint;
  const rows = spellsOf(ordered).map(({ first, last, count }) => {
    const second = secondOf(first);
    return [
      left(count === 1 ? first.halfYear : `${first.halfYear} to ${last.halfYear}`),
      right(String(count), quiet),
      left(pathwayName(spec, first.label), strong),
      left(second === "" ? "" : `or ${pathwayName(spec, second)}`, quiet),
    ];
  });
  return section("Half-years by hand", grid(rows, page.width, 2), page);
}
