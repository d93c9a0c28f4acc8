import { supportOf } from "../../contracts/distribution";
import { floatsOfText, floatTextLength } from "../../contracts/float-text";
import type { ModelSpec } from "../../contracts/model-spec";
import { columnsAsWritten } from "../ensemble/columns";
import { drawnParts } from "../ensemble/names";
import type { PlacedParameter } from "../parameters";
import { type Findings, mustKnow, type Names, report } from "./references";

/** How far the sum of float32 weights may be from 1. */
const WEIGHTS_TOLERANCE = 1e-3;

/** Beyond it a latent value says no more: 100 logistic(30) differs from 100 by 1e-11. */
const MOST_LATENT = 30;

/** The numbers of a text of the ensemble, of which there must be so many. */
function numbersIn(to: Findings, key: string, text: string, count: number): Float32Array | undefined {
  const numbers = floatsOfText(text, count);
  if (numbers === undefined) {
    const expected = `${count} float32, which take ${floatTextLength(count)} characters`;
    report(
      to,
      "wrong-length",
      ["ensemble", key],
      expected,
      String(text.length),
      "Let withEnsemble write it.",
    );
  }
  return numbers;
}

/** Everything wrong with an ensemble as a table. */
export function checkEnsemble({ ensemble }: ModelSpec, _: Names, to: Findings): void {
  if (ensemble === undefined) return;
  const { columns, draws } = ensemble;
  numbersIn(to, "values", ensemble.values, draws * columns.length);
  columns.forEach((name, at) => {
    if (columns.indexOf(name) < at)
      report(
        to,
        "duplicate",
        ["ensemble", "columns", at],
        "a name used once",
        name,
        "Leave one of them out.",
      );
  });
  if (ensemble.weights === undefined) return;
  const sum = numbersIn(to, "weights", ensemble.weights, draws)?.reduce(
    (total, weight) => total + (weight < 0 ? Number.NaN : weight),
    0,
  );
  if (sum === undefined || Math.abs(sum - 1) <= WEIGHTS_TOLERANCE) return;
  const expected = "weights of at least 0 with sum 1";
  report(to, "out-of-range", ["ensemble", "weights"], expected, `sum ${sum}`, "Divide them by their sum.");
}

/** What the numbers of a column must lie between: what its prior can give; latent values where there is none on that scale. */
export function boundsOf(part: PlacedParameter["part"] | undefined): readonly [number, number] {
  if (part === undefined || "quantiles" in part.prior) return [-MOST_LATENT, MOST_LATENT];
  const [least, most] = supportOf(part.prior);
  // As float32 have them. A lognormal number is never 0, and what is divided by it relies on that.
  return [Math.fround("logNormal" in part.prior ? 2 ** -149 : least), Math.fround(most)];
}

/** Columns are those of numbers that the model draws, with values that these can have. */
export function checkColumns(spec: ModelSpec, _: Names, to: Findings): void {
  if (spec.ensemble === undefined) return;
  const { columns, dropped } = spec.ensemble;
  const parts = drawnParts(spec);
  const written = columnsAsWritten(spec.ensemble);
  columns.forEach((name, at) => {
    const path = ["ensemble", "columns", at];
    if (!dropped?.includes(name)) mustKnow(to, path, "a number that is drawn", name, [...parts.keys()]);
    if (!parts.has(name)) return;
    const [least, most] = boundsOf(parts.get(name));
    const stray = written
      .get(name)
      ?.find((value) => !(value >= least && value <= most && Math.abs(value) < 1 / 0));
    if (stray === undefined) return;
    const expected = `finite numbers from ${least} to ${most}`;
    report(to, "out-of-range", path, expected, String(stray), "Correct it, or leave the column out.");
  });
}
