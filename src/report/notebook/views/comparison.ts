import type {
  ComparedAlternative,
  Comparison,
  MonthlyDifference,
} from "../../../contracts/analysis/comparison";
import { Z95 } from "../../../statistics/interval";
import { provenanceText } from "../../charts/provenance";
import { counted, places, withError } from "../../format";
import { markedPoints, pointsRange, pointsText } from "../../points";
import type { Sheet, SheetTable } from "../sheet";
import { aboutText, JUDGED, nameOf, PAIRED, yearTo } from "./about";

const NOT_TOLD = "~ marks what cannot be told from no change on these paths.";

const lastOf = (item: MonthlyDifference) => ({
  window: { difference: item.differenceIn.at(-1) ?? 0, standardError: item.standardErrorIn.at(-1) ?? 0 },
  any: { difference: item.differenceBy.at(-1) ?? 0, standardError: item.standardErrorBy.at(-1) ?? 0 },
});

function pathwayTable(name: string, one: ComparedAlternative, { base, provenance }: Comparison): SheetTable {
  const rows = Object.entries(one.pathways).flatMap(([id, change]) => {
    const [before, after] = [base.pathways[id], one.forecast.pathways[id]];
    if (before === undefined || after === undefined) return [];
    return [
      [
        nameOf(id),
        withError(before.probability, before.standardError),
        withError(after.probability, after.standardError),
        after.words,
        markedPoints(change),
        pointsRange(change.interval),
        pointsRange(change.parameterRange),
      ],
    ];
  });
  const columns = ["pathway", "base", "with it", "in words", "points", "95% interval", "range if known"];
  return { caption: `${name}: pathway of ${yearTo(provenance)}`, columns, rows };
}

function flipTable(name: string, { flips }: ComparedAlternative): SheetTable[] {
  const moved = flips.filter(({ share }) => share > 0).sort((a, b) => b.share - a.share);
  const rows = moved.map(({ from, to, share, standardError }) => [
    `${nameOf(from)} to ${nameOf(to)}`,
    `${places(100 * share, 1)} ±${places(100 * Z95 * standardError, 1)}`,
  ]);
  const caption = `${name}: worlds of 100 that move`;
  return rows.length === 0 ? [] : [{ caption, columns: ["from and to", "worlds"], rows }];
}

function indicatorTable(name: string, { indicators }: ComparedAlternative): SheetTable[] {
  const rows = indicators.map((item) => {
    const { window, any } = lastOf(item);
    return [item.label, pointsText(window), pointsText(any)];
  });
  const caption = `${name}: questions, points of difference`;
  return rows.length === 0
    ? []
    : [{ caption, columns: ["question", "in the last window", "in any by then"], rows }];
}

/** A comparison on a sheet, alternative by alternative. */
export function comparisonSheet(comparison: Comparison): Sheet {
  const { alternatives, provenance } = comparison;
  const entries = Object.entries(alternatives);
  return {
    title: `What ${counted(entries.length, "alternative")} would change in ${yearTo(provenance)}`,
    lead: [aboutText(provenance)],
    tables: entries.flatMap(([name, one]) => [
      pathwayTable(name, one, comparison),
      ...flipTable(name, one),
      ...indicatorTable(name, one),
    ]),
    notes: [`${PAIRED} ${NOT_TOLD}`, JUDGED, ...provenanceText(provenance)],
  };
}
