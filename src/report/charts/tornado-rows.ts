import type { Tornado, TornadoInput } from "../../contracts/analysis/tornado";
import { Z95 } from "../../statistics/interval";
import { oneLine, significant } from "../format";
import { linesOf, widthOf } from "./lines";
import type { JsonObject } from "./spec";
import { SIZES } from "./theme";

const LINE = 15;
const BAR = { below: 8, height: 28, between: 8 } as const;
const NAME = { size: SIZES.small, bold: true } as const;
const REST = { size: SIZES.small } as const;

/** A row of the chart: an input with both ends, in percentage points of the pathway. */
export type InputRow = JsonObject & {
  readonly low: number;
  readonly high: number;
  readonly reach: readonly number[];
};

/** What stands behind an input, and the values at its ends. */
export function groundText({ basis, judgementAlone, low, high }: TornadoInput): string {
  const ground = judgementAlone ? "judgement alone" : basis;
  return `${ground}; ${significant(low.value, 2)} to ${significant(high.value, 2)}`;
}

/** The inputs that move one pathway most, widest first. */
export function widest({ inputs }: Tornado, pathway: string, most: number): TornadoInput[] {
  const swing = (input: TornadoInput) => Math.abs(input.swing[pathway]?.difference ?? 0);
  return [...inputs].sort((a, b) => swing(b) - swing(a)).slice(0, most);
}

function endOf(input: TornadoInput, end: "low" | "high", pathway: string) {
  const { difference = 0, standardError = 0 } = input[end].pathways[pathway] ?? {};
  return { at: 100 * difference, error: 100 * Z95 * standardError };
}

/** Rows one under another; an input's ground stands beside its name where there is room for every one. */
export function inputRows(inputs: readonly TornadoInput[], pathway: string, width: number) {
  const texts = inputs.map((input) => ({ name: oneLine(input.name), ground: groundText(input) }));
  const beside = texts.every(({ name, ground }) => widthOf(name, NAME) + widthOf(ground, REST) + 12 <= width);
  let top = 0;
  const rows = inputs.map((input, place): InputRow => {
    const { name, ground } = texts[place] ?? { name: "", ground: "" };
    const names = linesOf(name, width, NAME);
    const grounds = linesOf(ground, width, REST);
    const [low, high] = [endOf(input, "low", pathway), endOf(input, "high", pathway)];
    const head = (names.length + (beside ? 0 : grounds.length)) * LINE;
    const row = {
      input: input.name,
      name: names.join("\n"),
      ground: grounds.join("\n"),
      nameY: top,
      groundY: beside ? top : top + names.length * LINE,
      barY: top + head + BAR.below,
      low: low.at,
      high: high.at,
      zero: 0,
      reach: [low.at - low.error, low.at + low.error, high.at - high.error, high.at + high.error],
      lowFrom: low.at - low.error,
      lowTo: low.at + low.error,
      highFrom: high.at - high.error,
      highTo: high.at + high.error,
      description: `${name}: ${low.at.toFixed(1)} to ${high.at.toFixed(1)} points; ${ground}`,
    };
    top += head + BAR.height;
    return row;
  });
  return { rows, beside, height: top - BAR.between };
}
