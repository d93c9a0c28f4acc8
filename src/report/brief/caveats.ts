import { Z95 } from "../../statistics/interval";
import { wrap } from "../layout";
import { type Page, section } from "../page";
import { builtInCaveats } from "./built-in-caveats";
import type { BriefInput } from "./input";
import { hasRecord } from "./pathway-table";

/** Per cent of climatology in a shown chance: the constant of the specification, which the tests hold to the engine. */
export const OUTSIDE_MODEL_PERCENT = 2;

/** What is mixed into the chances that are shown. */
function mixedIn({ forecast }: BriefInput): string {
  const rated = Object.values(forecast.pathways).filter((item) => item.baseRate !== null).length;
  if (rated === 0) return "equal shares";
  const all = rated === Object.keys(forecast.pathways).length;
  return all ? "the shares on record" : "the shares on record (equal shares where there is none)";
}

function howToRead(input: BriefInput): string[] {
  const record = hasRecord(input) ? " Record: share of past windows." : "";
  return [
    `The chance is the simulated one with ${OUTSIDE_MODEL_PERCENT}% of ${mixedIn(input)} mixed in, for what the model leaves out, rounded each by itself to what the draws support, so chances need not sum to 100%; words follow ICD 203.`,
    `Simulated: mean over parameter draws ± half the 95% interval of its Monte Carlo error. Parameters: how far it would move (5 to 95%) if they were known.${record}`,
  ];
}

/** The widest Monte Carlo error of the chances that are shown without one of their own. */
function otherErrors({ forecast }: BriefInput): string[] {
  const items = [...forecast.channels, ...forecast.events, ...forecast.leaders];
  const widest = Math.max(0, ...items.flatMap((item) => item.standardError));
  return widest === 0
    ? []
    : [
        `Chances of channels, leaders and events have Monte Carlo errors of up to ±${(Z95 * widest * 100).toFixed(1)} points.`,
      ];
}

function precisionText({ forecast }: BriefInput): string[] {
  const { precision } = forecast.provenance;
  if (precision?.reached !== true) return [];
  const points = (width: number) => `±${(width * 100).toFixed(2)} points`;
  return [
    `Precision asked for: ${points(precision.halfWidth)} at ${precision.level * 100}%; reached: ${points(precision.achieved)}.`,
  ];
}

/** Limits of the model, and what the columns mean. */
export function caveatTexts(input: BriefInput): string[] {
  const limits = input.spec.dataFingerprint === undefined ? [] : builtInCaveats(input.spec);
  const others = input.full === false ? [] : otherErrors(input);
  return [...limits, ...howToRead(input), ...others, ...precisionText(input)];
}

/** What must be known to read the numbers rightly: warnings of the run, limits of the model, meaning of the columns. */
export function caveats(input: BriefInput, page: Page): string[] {
  const { width, paint } = page;
  const item = (text: string, mark = "-") => wrap(`${mark} ${text}`, width, 2, 4);
  const warnings = input.forecast.provenance.warnings.flatMap((text) => item(text, "!").map(paint.warning));
  const rest = caveatTexts(input).flatMap((text) => item(text));
  return section("Before you quote this", [...warnings, ...rest], page);
}
