import type { ModelSpec } from "../../contracts/model-spec";
import { addMonths } from "../../contracts/month";
import type { EvidenceLedger, LedgerItem, ObserveDiagnostics } from "../../contracts/observe/observation";
import { counted, monthName, oneLine, PLUS_MINUS, percent, places, withError } from "../format";
import { type Cell, grid, left, right } from "../grid";
import { wrap } from "../layout";
import { tableName } from "../names";
import { joinSections, type Page, section } from "../page";
import { markedPoints } from "../points";

/** What a page of a ledger is made of. */
export interface LedgerInput {
  readonly ledger: EvidenceLedger;
  readonly diagnostics: ObserveDiagnostics;
  readonly spec: ModelSpec;
  /** The horizon that the pieces are shown at. */
  readonly horizonMonths: number;
}

const NOTES = [
  "Points: how far a piece moves the probability of a pathway when it is added after those above it; they add up to the last line.",
  "Alone: how far all pieces move it beyond all but this one.",
  "Held likely: the probability that the model gave it before; of a poll or a reading, of one at least as far out. Under 1% it lies outside the model's experience.",
  "Counts: less than 1 where its source or group has other pieces (judgement: n of them say as much as n / (1 + (n - 1) / 2)), or the weights were tempered.",
  "~ marks what cannot be told from none at 95%.",
  PLUS_MINUS,
] as const;

const horizonOf = ({ ledger, horizonMonths }: LedgerInput): number =>
  Math.max(
    0,
    ledger.total.findIndex(({ months }) => months === horizonMonths),
  );

function title({ ledger, spec }: LedgerInput, { width, paint }: Page): string[] {
  const pieces = counted(ledger.items.length, "piece");
  const name = ledger.name === null ? "" : `: ${oneLine(ledger.name)}`;
  return [
    ...wrap(`What ${pieces} of evidence ${ledger.items.length === 1 ? "says" : "say"}${name}`, width).map(
      paint.strong,
    ),
    ...wrap(`${oneLine(spec.label)}, as of ${monthName(ledger.asOf)}.`, width).map(paint.quiet),
  ];
}

/** Before and after of every pathway, at every horizon. */
function answer({ ledger, spec }: LedgerInput, page: Page): string[][] {
  const { quiet } = page.paint;
  return ledger.before.map(({ months, pathways }, horizon) => {
    const end = monthName(addMonths(ledger.asOf, months));
    const header = ["", "before", "after", "points"].map((text, i) =>
      i === 0 ? left(text, quiet) : right(text, quiet),
    );
    const rows = Object.entries(pathways).map(([id, before]): Cell[] => {
      const after = ledger.after[horizon]?.pathways[id] ?? before;
      const moved = ledger.total[horizon]?.pathways[id] ?? { difference: 0, standardError: 0 };
      return [
        left(tableName(spec, id)),
        right(withError(before.probability, before.standardError)),
        right(withError(after.probability, after.standardError)),
        right(markedPoints(moved)),
      ];
    });
    return section(`The year to ${end}`, grid([header, ...rows], page.width), page);
  });
}

function pieceLines(input: LedgerInput, item: LedgerItem, place: number, page: Page): string[] {
  const { width, paint } = page;
  const horizon = horizonOf(input);
  const likely =
    item.predictiveProbability === null ? "judged" : `held likely ${percent(item.predictiveProbability)}`;
  const told = `${likely}; counts ${places(item.discount, 2)}; [${item.source.map(oneLine).join(", ")}]`;
  const { quiet } = paint;
  const added = item.added[horizon]?.pathways ?? {};
  const rows = Object.entries(added).map(([id, one]): Cell[] => [
    left(tableName(input.spec, id)),
    right(markedPoints(one)),
    right(markedPoints(item.leftOut[horizon]?.pathways[id] ?? one)),
  ]);
  return [
    ...wrap(`${place + 1}. ${oneLine(item.what)}`, width, 2, 5),
    ...wrap(told, width, 5, 7).map(item.outside ? paint.warning : quiet),
    ...grid([[left("", quiet), right("points", quiet), right("alone", quiet)], ...rows], width, 0, 5),
  ];
}

function totalLines(input: LedgerInput, page: Page): string[] {
  const total = input.ledger.total[horizonOf(input)]?.pathways ?? {};
  const rows = Object.entries(total).map(([id, one]): Cell[] => [
    left(tableName(input.spec, id)),
    right(markedPoints(one)),
  ]);
  return ["  All together", ...grid(rows, page.width, 0, 5)];
}

function carried({ diagnostics }: LedgerInput, page: Page): string[] {
  const { draws, ess, paretoShape, power } = diagnostics;
  const shape = paretoShape === null ? "none" : places(paretoShape, 2);
  const text = `${places(ess, 0)} of ${draws} draws effective (fine from 25%, refused below 10%); Pareto shape of the weights ${shape} (fine below 0.7); power ${places(power, 2)}.`;
  return section("How well the draws carry it", wrap(text, page.width, 2), page);
}

/** A ledger of evidence as a page of text. */
export function ledgerLines(input: LedgerInput, page: Page): string[] {
  const { ledger, diagnostics } = input;
  const end = monthName(addMonths(ledger.asOf, input.horizonMonths));
  const pieces = ledger.items.map((item, place) => pieceLines(input, item, place, page));
  const warnings = diagnostics.warnings.flatMap((text) =>
    wrap(`! ${text}`, page.width, 2, 4).map(page.paint.warning),
  );
  return joinSections([
    title(input, page),
    ...answer(input, page),
    section(`Piece by piece, the year to ${end}`, pieces.flat(), page),
    totalLines(input, page),
    carried(input, page),
    warnings,
    section(
      "How to read this",
      NOTES.flatMap((text) => wrap(`- ${text}`, page.width, 2, 4)),
      page,
    ),
  ]);
}
