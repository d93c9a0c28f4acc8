import type { AnalysisProvenance } from "../../../contracts/analysis/parts";
import type { Provenance } from "../../../contracts/forecast";
import { readable } from "../../charts/names";
import { asOfName, endName } from "../../charts/provenance";
import { windowText } from "../../window";

type Either = Provenance | AnalysisProvenance;

/** What a pathway is called where no model is at hand: its id as words. */
export const nameOf = readable;

/** What a result is about, and what was known. */
export function aboutText(provenance: Either): string {
  return `As of ${asOfName(provenance)}. ${windowText(provenance)}`;
}

/** The last month of the window, in words. */
export const yearTo = (provenance: Either): string => `the year to ${endName(provenance)}`;

/** How differences are to be read. */
export const PAIRED =
  "Differences are in points of per cent, paired path by path under the same random numbers; ± is half a 95% Monte Carlo interval. Interventions are set, not observed: a difference is what would follow in the model, not what to expect when it is seen.";

/** How chances at several values are to be read. */
export const SAME_NUMBERS =
  "Every value runs on the same paths under the same random numbers; ± is half a 95% Monte Carlo interval of the chance itself, which is wider than that of a difference. The value is set, not observed.";

/** Whose numbers they are. */
export const JUDGED =
  "Judgement: priors that rest on judgement carry much of this. parametersOf(model) lists the basis and source of every number.";
