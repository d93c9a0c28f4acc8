import type { ModelSpec } from "../contracts/model-spec";
import { ensembleBelief, otherBeliefs } from "../model/ensemble/quantiles";
import type { NamedParameter } from "../model/parameters";
import { basisText } from "./basis-text";
import { beliefText, ensembleTexts } from "./ensemble-text";
import { oneLine } from "./format";
import { pad, textLength, wrap } from "./layout";
import type { Page } from "./page";
import { priorText } from "./prior-text";

/** What is listed of a model. */
export interface ParametersInput {
  readonly spec: ModelSpec;
  readonly parameters: readonly NamedParameter[];
  /** Full citation of a source key; without it the keys stand for themselves. */
  readonly citationOf?: (key: string) => string;
}

/** The part of a model that a parameter belongs to. */
const partOf = ({ name }: NamedParameter): string => name.split(".")[0] ?? name;

function sourceLines(
  parameter: NamedParameter["parameter"],
  { citationOf }: ParametersInput,
  width: number,
): string[] {
  const { source } = parameter;
  if (source.length === 0) return [];
  // Citations are whole: who asks for them means to copy them, and a terminal wraps.
  if (citationOf !== undefined) return source.map((key) => `      ${oneLine(citationOf(key))}`);
  return wrap(`sources: ${source.map(oneLine).join(", ")}`, width, 4, 6);
}

interface Entry {
  readonly name: string;
  readonly belief: string;
  readonly details: readonly string[];
}

function entryOf({ name, parameter }: NamedParameter, input: ParametersInput, { width, paint }: Page): Entry {
  const note = parameter.note === undefined ? [] : wrap(oneLine(parameter.note), width, 4);
  const given = ensembleBelief(input.spec, { name, parameter });
  return {
    name: oneLine(name),
    belief: `${priorText(parameter.prior)} [${parameter.basis}]${given ? `; in the ensemble ${beliefText(given)}` : ""}`,
    details: [...note, ...sourceLines(parameter, input, width)].map(paint.quiet),
  };
}

/** Entries of one part, all in one shape: the belief beside the name where that fits for all of them, else below it. */
function partLines(entries: readonly Entry[], { width, paint }: Page): string[] {
  const longest = Math.max(...entries.map(({ name }) => textLength(name)));
  const fits = entries.every(({ belief }) => 2 + longest + 2 + textLength(belief) <= width);
  return entries.flatMap(({ name, belief, details }) =>
    fits
      ? [`  ${paint.strong(pad(name, longest))}  ${belief}`, ...details]
      : [...wrap(name, width, 2).map(paint.strong), ...wrap(belief, width, 4), ...details],
  );
}

/** The ensemble of a model, and what it says of numbers that are no parameters: the gate at rates, and long-run means. */
function ensembleLines({ spec }: ParametersInput, page: Page): string[] {
  const texts = ensembleTexts(spec);
  if (texts.length === 0) return [];
  const others = otherBeliefs(spec).map((one) => ({ name: one.name, belief: beliefText(one), details: [] }));
  return [
    "",
    page.paint.heading("ENSEMBLE"),
    ...texts.flatMap((text) => wrap(text, page.width, 2, 4)).map(page.paint.quiet),
    ...(others.length > 0 ? partLines(others, page) : []),
  ];
}

/**
 * Parameters of a model by the part they belong to: name, prior and basis on one line, what an ensemble says of it beside
 * them, then note and sources.
 */
export function parametersLines(input: ParametersInput, page: Page): string[] {
  const { spec, parameters } = input;
  const title = `${oneLine(spec.label)}: model ${spec.id}, as of ${spec.asOf}`;
  const lines = [
    ...wrap(title, page.width).map(page.paint.strong),
    ...wrap(`${basisText(spec)}.`, page.width).map(page.paint.quiet),
  ];
  for (const [part, members] of grouped(parameters)) {
    const entries = members.map((one) => entryOf(one, input, page));
    lines.push("", page.paint.heading(oneLine(part).toUpperCase()), ...partLines(entries, page));
  }
  return [...lines, ...ensembleLines(input, page)];
}

function grouped(parameters: readonly NamedParameter[]): Map<string, NamedParameter[]> {
  const parts = new Map<string, NamedParameter[]>();
  for (const one of parameters) parts.set(partOf(one), [...(parts.get(partOf(one)) ?? []), one]);
  return parts;
}
