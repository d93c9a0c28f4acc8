import type { LedgerBetween, LedgerBetweenItem, LedgerBetweenMoves } from "../../contracts/ledger-between";
import type { ModelSpec } from "../../contracts/model-spec";
import { counted, monthName, oneLine, PLUS_MINUS, shortHash, withError } from "../format";
import { type Cell, grid, left, right } from "../grid";
import { wrap } from "../layout";
import { tableName } from "../names";
import { joinSections, type Page, section } from "../page";
import { markedPoints } from "../points";
import { commandLines, PROGRAM } from "../shell";

/** What a page of a ledger between two months is made of. */
export interface LedgerBetweenInput {
  readonly ledger: LedgerBetween;
  readonly spec: Pick<ModelSpec, "pathways">;
  /** The command with what it was about. */
  readonly words: readonly string[];
}

const NOTES = [
  "A month first passes with nothing known of it: no channel met, no act came, and the window is a month nearer. Then its rows are added, table by table; after each the record is filtered anew and the forecast made again, with the same random numbers.",
  "Points: how far an item moves the probability when it is added to all that came before it. They add up to the whole difference. In another order items would move otherwise.",
  "Summits: venues that all leaders attended, and what they did there. A dash: not a path of the forecast changes, since the model does not read such rows or they lie before its window.",
  "Rates, weights and thresholds hold judgement; presets and other tables that have no dates are as they stand in the record, in both months.",
  "~ marks what cannot be told from none at 95%.",
  PLUS_MINUS,
] as const;

const NAMES: Readonly<Record<LedgerBetweenItem["table"], string>> = {
  passing: "passing of the month",
  leaders: "leaders",
  tariffs: "tariffs",
  events: "events",
  summits: "summits",
  meetings: "meetings",
  polls: "polls",
};

/** Sources that are named of an item; the data has all. */
const MOST_SOURCES = 4;
const MOST_ROWS = 8;

function title({ ledger }: LedgerBetweenInput, { width, paint }: Page): string[] {
  const { from, to, windowEnd, provenance } = ledger;
  const size = `${counted(provenance.draws, "draw")} of ${counted(provenance.particles, "particle")}; parameters ${provenance.posterior === null ? "from their priors" : `of ${provenance.posterior}`}.`;
  return [
    ...wrap(`What came on record from ${monthName(from)} to ${monthName(to)}, and what it moved`, width).map(
      paint.strong,
    ),
    ...wrap(`Forecasts for the year to ${monthName(windowEnd)}. ${size}`, width).map(paint.quiet),
  ];
}

/** A heading of the columns: one a pathway. */
function heading(names: readonly string[], { paint }: Page): Cell[] {
  return names.map((name, i) => (i === 0 ? left(name, paint.quiet) : right(name, paint.quiet)));
}

const isUnread = (moves: LedgerBetweenMoves): boolean =>
  Object.values(moves).every(({ difference, standardError }) => difference === 0 && standardError === 0);

const pointsOf = (moves: LedgerBetweenMoves, pathways: readonly string[]): Cell[] =>
  pathways.map((id) => {
    const move = moves[id];
    return right(move === undefined || isUnread(moves) ? "-" : markedPoints(move));
  });

function answer(input: LedgerBetweenInput, page: Page): string[] {
  const { ledger, spec } = input;
  const names = ["", monthName(ledger.from), monthName(ledger.to), "points"];
  const rows = ledger.pathways.map((id): Cell[] => {
    const [before, after, moved] = [ledger.before[id], ledger.after[id], ledger.total[id]];
    if (before === undefined || after === undefined || moved === undefined) return [];
    return [
      left(tableName(spec, id)),
      right(withError(before.probability, before.standardError)),
      right(withError(after.probability, after.standardError)),
      right(markedPoints(moved)),
    ];
  });
  const lines = grid([heading(names, page), ...rows], page.width);
  return section(`The year to ${monthName(ledger.windowEnd)}, seen from`, lines, page);
}

function byTable(input: LedgerBetweenInput, page: Page): string[] {
  const { ledger, spec } = input;
  const names = ["points", ...ledger.pathways.map((id) => tableName(spec, id))];
  const rows = ledger.tables.map(({ table, rows: count, moves }): Cell[] => [
    left(count === 0 ? NAMES[table] : `${NAMES[table]}, ${counted(count, "row")}`),
    ...pointsOf(moves, ledger.pathways),
  ]);
  const total: Cell[] = [left("all together"), ...pointsOf(ledger.total, ledger.pathways)];
  return section("What kind of news", grid([heading(names, page), ...rows, total], page.width), page);
}

function shortened(texts: readonly string[], most: number): string {
  const more = texts.length > most ? [`and ${texts.length - most} more`] : [];
  return [...texts.slice(0, most).map(oneLine), ...more].join("; ");
}

function itemLines({ rows, source }: LedgerBetweenItem, page: Page): string[] {
  if (rows.length === 0) return [];
  const what = shortened(
    rows.map((row) => row.what),
    MOST_ROWS,
  );
  return wrap(`${what} [${shortened(source, MOST_SOURCES)}]`, page.width, 4, 6).map(page.paint.quiet);
}

function items(input: LedgerBetweenInput, page: Page): string[] {
  const { ledger, spec } = input;
  const names = ["points", ...ledger.pathways.map((id) => tableName(spec, id))];
  const table = grid(
    [
      heading(names, page),
      ...ledger.items.map(({ month, table: of, moves }): Cell[] => [
        left(`${month} ${NAMES[of]}`),
        ...pointsOf(moves, ledger.pathways),
      ]),
    ],
    page.width,
  );
  const [head = "", ...lines] = table;
  const said = lines.flatMap((line, place) => {
    const item = ledger.items[place];
    return item === undefined ? [line] : [line, ...itemLines(item, page)];
  });
  return section("Item by item", [head, ...said], page);
}

function again({ ledger, words }: LedgerBetweenInput, page: Page): string[] {
  const { draws, particles, seed, engine } = ledger.provenance;
  const by = engine === "simd" ? [] : ["--engine", engine];
  const size = ["--draws", String(draws), "--particles", String(particles), "--seed", seed, ...by];
  return section(
    "Run it again",
    [
      ...commandLines([PROGRAM, ...words, ...size], page.width),
      ...wrap(`gives the fingerprint ${shortHash(ledger.fingerprint)} on any machine.`, page.width, 2),
    ],
    page,
  );
}

/** The ledger between two months as a page of text. */
export function ledgerBetweenLines(input: LedgerBetweenInput, page: Page): string[] {
  const { warnings } = input.ledger.provenance;
  const notes = [
    ...warnings.flatMap((text) => wrap(`! ${text}`, page.width, 2, 4).map(page.paint.warning)),
    ...NOTES.flatMap((text) => wrap(`- ${text}`, page.width, 2, 4)),
  ];
  return joinSections([
    title(input, page),
    answer(input, page),
    byTable(input, page),
    items(input, page),
    section("How to read this", notes, page),
    again(input, page),
  ]);
}
