import { joinSections, type Page } from "../page";
import { ahead } from "./ahead";
import { caveats } from "./caveats";
import { channels } from "./channels";
import { drivers } from "./drivers";
import { indicators } from "./indicators";
import { indices } from "./indices";
import type { BriefInput } from "./input";
import { origins } from "./origins";
import { pathways } from "./pathways";
import { reproduce } from "./reproduce";
import { title } from "./title";
import { variants } from "./variants";
import { whatIf } from "./what-if";

/** In the order in which a reader with little time wants them. */
const SECTIONS = [
  title,
  whatIf,
  pathways,
  indicators,
  variants,
  indices,
  drivers,
  channels,
  ahead,
  caveats,
  origins,
  reproduce,
] as const;

/** A forecast as a page of text, line by line. Everything it says is in the forecast or in the model it was made with. */
export function briefLines(input: BriefInput, page: Page): string[] {
  return joinSections(SECTIONS.map((write) => write(input, page)));
}
