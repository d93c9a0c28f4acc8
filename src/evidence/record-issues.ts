import { type Issue, issue } from "../contracts/errors";
import type { FrictionRow, LeaderRow, PresetRow } from "../contracts/tables";
import { incompletePresets } from "./preset-issues";
import type { ReadRow } from "./read-row";
import type { ReadTable } from "./read-table";
import { keysOf, type ReadTables } from "./reference-issues";

/** What is wrong with a table as a whole although each of its rows may be good. */
export function* recordIssues(tables: ReadTables): Generator<Issue> {
  // Each table was read by the schema of its own row.
  const presets = tables.presets as ReadTable<PresetRow>;
  const friction = tables.friction as ReadTable<FrictionRow>;
  const leaders = tables.leaders as ReadTable<LeaderRow>;
  yield* incompletePresets(presets);
  yield* unknownPairs(presets, friction);
  yield* oneEach(friction.rows, "pair", "each pair of countries once, in either order", unordered);
  yield* unitWeights(friction);
  yield* oneEach(leaders.rows, "office_end", "at most one open tenure in each country", (tenure) =>
    tenure.officeEnd === null ? tenure.country : undefined,
  );
}

const unordered = ({ pair }: Partial<FrictionRow>) => pair?.split("-").sort().join("-");

/** Rows that share with an earlier row what only one may have. */
function* oneEach<Row>(
  rows: readonly ReadRow<Row>[],
  column: string,
  expected: string,
  keyOf: (values: Partial<Row>) => string | undefined,
): Generator<Issue> {
  const seen = new Map<string, number | undefined>();
  for (const row of rows) {
    const key = keyOf(row.values);
    if (key === undefined) continue;
    const where = row.where(column);
    const received = `a second one for ${key} after line ${seen.get(key)}`;
    const remedy = "Correct one of the two rows.";
    if (seen.has(key)) yield issue({ code: "inconsistent-table", expected, received, remedy, ...where });
    else seen.set(key, where.line);
  }
}

const FRICTION = "tariffFriction.";

/** Friction is counted above a baseline, so every friction series needs its pair in friction.csv. */
function* unknownPairs(presets: ReadTable<PresetRow>, friction: ReadTable<FrictionRow>): Generator<Issue> {
  const pairs = keysOf(friction);
  if (pairs === undefined) return;
  for (const row of presets.rows) {
    const { series } = row.values;
    if (!series?.startsWith(FRICTION) || pairs.has(series.slice(FRICTION.length))) continue;
    const expected = "a pair of friction.csv after tariffFriction";
    const remedy = "Correct the pair, or add it to friction.csv.";
    yield issue({ code: "unknown-reference", expected, received: series, remedy, ...row.where("series") });
  }
}

function* unitWeights({ rows }: ReadTable<FrictionRow>): Generator<Issue> {
  const weights = rows.map(({ values }) => values.tradeWeight ?? Number.NaN);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const last = rows.at(-1);
  // Where a weight could not be read the sum is not a number, and there is nothing to hold it against.
  if (last === undefined || !(Math.abs(sum - 1) > 1e-9)) return;
  const expected = "weights that sum to 1 over all pairs";
  const remedy = "Correct the weights.";
  const where = last.where("trade_weight");
  yield issue({ code: "inconsistent-table", expected, received: `a sum of ${sum}`, remedy, ...where });
}
