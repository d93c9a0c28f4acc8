import { CODE } from "../kernel/expression";
import { GATE_MONTHS } from "../kernel/filter/observations";
import { NAME } from "../kernel/names";
import * as kinds from "../kernel/shape";
import { directorySections, layoutCode } from "../kernel/simd/directory";
import { filterCode, filterSections } from "../kernel/simd/filter-sections";
import { HELD_DRAWS } from "../kernel/simd/outputs";
import { AUTHOR_UNITS, HISTOGRAM_CELLS } from "../kernel/tally-layout";
import { PURPOSE } from "../random/counter";

/** Operators as words: the keys of the codes of rules are not all names. */
const OPERATOR_WORDS: Readonly<Record<string, string>> = {
  "+": "plus",
  "-": "minus",
  "*": "times",
  "/": "over",
  "<": "less",
  "<=": "atMost",
  ">": "more",
  ">=": "atLeast",
  "==": "equals",
  "!=": "differs",
  if: "choose",
};

const NUMBERS = {
  COUNTS: kinds.COUNTS,
  WINDOW_MONTHS: kinds.WINDOW_MONTHS,
  PRIOR_MONTHS: kinds.PRIOR_MONTHS,
  NEVER: kinds.NEVER,
  TIERS: kinds.TIERS,
  TABLE_CELLS: kinds.TABLE_CELLS,
  HISTOGRAM_CELLS,
  HELD_DRAWS,
  AUTHOR_UNITS,
  GATE_MONTHS,
};

const CODES = {
  PURPOSE,
  CODE,
  NAME,
  COUNT: kinds.COUNT,
  TIER: kinds.TIER,
  AGGREGATE: kinds.AGGREGATE,
  OPERATION: kinds.OPERATION,
  EFFECT_LAW: kinds.EFFECT_LAW,
  SUCCESSOR: kinds.SUCCESSOR,
  LEADER: kinds.LEADER,
  SCALE: kinds.SCALE,
  INDEX_KIND: kinds.INDEX_KIND,
};

const word = (key: string): string => OPERATOR_WORDS[key] ?? key.replaceAll("-", "_");

/** Sizes and numbers are whole numbers; the rest are addresses. */
const typeOf = (section: string): string =>
  ["shape", "layout", "run", "filter"].includes(section) ? "i32" : "usize";

const namespace = (name: string, lines: readonly string[]): string =>
  [`export namespace ${name} {`, ...lines.map((line) => `  ${line}`), "}"].join("\n");

const number = ([name, value]: readonly [string, number]): string => `export const ${name}: i32 = ${value};`;

/** Places by section, and `bind`, which reads them from a directory. */
function placesOf(sections: Readonly<Record<string, readonly string[]>>): string[] {
  const list = Object.entries(sections);
  const places = list.map(([name, fields]) =>
    namespace(
      name,
      fields.map((field) => `export let ${field}: ${typeOf(name)} = 0;`),
    ),
  );
  const names = list.flatMap(([section, fields]) => fields.map((field) => `${section}.${field}`));
  const bind = names.map((name, index) => `  ${name} = load<u32>(directory, ${4 * index});`);
  return [...places, ["export function bind(directory: usize): void {", ...bind, "}"].join("\n")];
}

/**
 * The names the SIMD kernel's source uses: the codes and sizes of the reference kernel, and the places of a model, which
 * `bind` reads from a directory.
 */
export function kernelLayout(): string {
  const numbers = Object.entries({ LAYOUT: layoutCode(), ...NUMBERS }).map(number);
  const codes = Object.entries(CODES).map(([name, codes]) =>
    namespace(
      name,
      Object.entries(codes).map(([key, value]) => `export const ${word(key)}: i32 = ${value};`),
    ),
  );
  return `${[...numbers, ...codes, ...placesOf(directorySections())].join("\n")}\n`;
}

/** The names that the SIMD filter uses besides. */
export function filterLayout(): string {
  return `${[number(["FILTER", filterCode()]), ...placesOf(filterSections())].join("\n")}\n`;
}
