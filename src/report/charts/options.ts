import { type Issue, issue, OptionsError } from "../../contracts/errors";
import { nearest, suggestion } from "../../contracts/nearest";
import { show } from "../../contracts/show";
import { INK } from "./theme";

/** What every chart can be asked for. */
export interface ChartOptions {
  /** Of the whole chart, in pixels: 240 to 1600. 560 where absent; 320 for a telephone. */
  readonly width?: number;
  /**
   * Colour of text and axes; where absent, a grey that can be read on white and on near-black. `currentColor` takes that of the
   * page around, for charts drawn as SVG in a page: a canvas has none to take.
   */
  readonly ink?: string;
  /** Names of pathways in place of those made from their ids. */
  readonly names?: Readonly<Record<string, string>>;
}

const DEFAULT_WIDTH = 560;
const WIDTH = { least: 240, most: 1600 } as const;
const COMMON = ["width", "ink", "names"] as const;
const COLOUR = /^(#[0-9a-f]{3}|#[0-9a-f]{6}|[a-z]{3,30})$/i;

/** What is wrong with one option. */
export function optionIssue(
  path: readonly (string | number)[],
  expected: string,
  received: unknown,
  remedy: string,
  code = "invalid-type",
): Issue {
  return issue({ code, path, expected, received: show(received), remedy });
}

/** What is wrong with a name that must be one of those known. */
export function referenceIssue(
  path: readonly (string | number)[],
  kind: string,
  name: unknown,
  known: readonly string[],
): Issue[] {
  if (typeof name === "string" && known.includes(name)) return [];
  const expected = `the ${kind}`;
  return [optionIssue(path, expected, name, suggestion(String(name), known), "unknown-reference")];
}

function widthIssues(width: unknown): Issue[] {
  if (width === undefined) return [];
  const range = `a number of pixels from ${WIDTH.least} to ${WIDTH.most}`;
  if (typeof width !== "number" || !Number.isFinite(width))
    return [optionIssue(["width"], range, width, `Give a number, or leave it out for ${DEFAULT_WIDTH}.`)];
  if (width >= WIDTH.least && width <= WIDTH.most) return [];
  return [optionIssue(["width"], range, width, "Choose a width in this range.", "out-of-range")];
}

function inkIssues(ink: unknown): Issue[] {
  if (ink === undefined || (typeof ink === "string" && COLOUR.test(ink))) return [];
  const colour = "a colour, as #rrggbb or by its name";
  return [optionIssue(["ink"], colour, ink, "Give one, or leave it out.", "invalid-value")];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function nameIssues(names: unknown): Issue[] {
  if (names === undefined) return [];
  if (!isRecord(names))
    return [optionIssue(["names"], "names of pathways by id", names, "Give an object, or leave it out.")];
  return Object.entries(names)
    .filter(([, name]) => typeof name !== "string" || name.trim() === "")
    .map(([id, name]) => optionIssue(["names", id], "a name", name, "Give a text."));
}

function unknownKeys(options: object, known: readonly string[]): Issue[] {
  return Object.keys(options)
    .filter((key) => !known.includes(key))
    .map((key) => {
      const near = nearest(key, known);
      const remedy = near === undefined ? "Leave it out." : `Did you mean "${near}"?`;
      return issue({ code: "unknown-key", path: [key], expected: known.join(", "), received: key, remedy });
    });
}

const isPart = (value: unknown): boolean => typeof value === "object" && value !== null;

/** What is wrong with a result that a chart is asked of: parts it reads and does not find. */
function partIssues(kind: string, result: unknown, parts: readonly string[]): Issue[] {
  if (parts.length === 0) return [];
  if (isRecord(result) && parts.every((part) => isPart(result[part]))) return [];
  const remedy = `Give what the library answers with, or its JSON parsed.`;
  return [optionIssue([kind], `a ${kind} with ${parts.join(", ")}`, result, remedy)];
}

/** What every chart is drawn on, and with. */
export interface Sheet {
  readonly width: number;
  readonly ink: string;
}

/** What a chart is drawn from, before it is read. */
export interface Asked {
  readonly kind: string;
  readonly result: unknown;
  /** Parts the chart reads; none where the result is a list, which the chart checks. */
  readonly parts?: readonly string[];
  readonly options: ChartOptions;
  /** Options of this chart beside those of all. */
  readonly own?: readonly string[];
  /** What is wrong with them, asked only where the result can be read. */
  readonly issues?: () => readonly Issue[];
}

/**
 * Checks what a chart is asked for.
 *
 * @returns The width in pixels and the ink.
 * @throws OptionsError listing every problem.
 */
export function check({ kind, result, parts = [], options, own = [], issues }: Asked): Sheet {
  const broken = partIssues(kind, result, parts);
  const given = isRecord(options);
  const found = given
    ? [
        ...unknownKeys(options, [...COMMON, ...own]),
        ...widthIssues(options.width),
        ...inkIssues(options.ink),
        ...nameIssues(options.names),
        ...(broken.length === 0 ? (issues?.() ?? []) : []),
      ]
    : [optionIssue(["options"], "an object", options, "Give an object, or leave it out.")];
  const all = [...broken, ...found];
  if (all.length > 0) throw new OptionsError("The chart cannot be drawn", all);
  return { width: options.width ?? DEFAULT_WIDTH, ink: options.ink ?? INK };
}
