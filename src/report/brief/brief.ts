import { wrap } from "../layout";
import { joinSections, type Page } from "../page";
import { against } from "./against";
import { ahead } from "./ahead";
import { caveats } from "./caveats";
import { channels } from "./channels";
import { drivers } from "./drivers";
import { indicators } from "./indicators";
import { indices } from "./indices";
import type { BriefInput } from "./input";
import { origins } from "./origins";
import { others } from "./others";
import { pathways } from "./pathways";
import { reproduce } from "./reproduce";
import { title } from "./title";
import { variants } from "./variants";
import { whatIf } from "./what-if";

/** A part of the brief. */
interface Part {
  readonly write: (input: BriefInput, page: Page) => string[];
  /** Whether the short brief has it too. */
  readonly isShort: boolean;
}

const always = (write: Part["write"]): Part => ({ write, isShort: true });
const inFull = (write: Part["write"]): Part => ({ write, isShort: false });

/** In the order in which a reader with little time wants them. */
const parts = (): readonly Part[] => [
  always(title),
  always(whatIf),
  always(pathways),
  always(against),
  always(indicators),
  always(others),
  inFull(variants),
  inFull(indices),
  always(drivers),
  inFull(channels),
  inFull(ahead),
  always(caveats),
  inFull(origins),
  always(reproduce),
  always(more),
];

/** What the short brief leaves out, and how to have it. */
function more({ full = false }: BriefInput, { width, paint }: Page): string[] {
  const text =
    "More with --full: other rules, the indices, who meets, leaders and events, where the numbers come from.";
  return full ? [] : wrap(text, width).map(paint.quiet);
}

/** A forecast as a page of text, line by line. Everything it says is in the forecast or in the model it was made with. */
export function briefLines(input: BriefInput, page: Page): string[] {
  const chosen = parts().filter(({ isShort }) => isShort || input.full === true);
  return joinSections(chosen.map(({ write }) => write(input, page)));
}
