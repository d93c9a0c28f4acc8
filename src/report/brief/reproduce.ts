import type { Page } from "../page";
import { reproduceLines } from "../reproduce";
import type { BriefInput } from "./input";

/** The command that gives the same numbers, and the fingerprint to know them by. */
export function reproduce(input: BriefInput, page: Page): string[] {
  const { forecast, modelWords, scenario, stoppedShortOf } = input;
  const { provenance, fingerprint } = forecast;
  const words = ["forecast", ...(scenario === undefined ? [] : [scenario.file]), ...modelWords];
  return reproduceLines({ ...provenance, words, fingerprint, stoppedShortOf }, page);
}
