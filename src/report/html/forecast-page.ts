import type { BriefInput } from "../brief/input";
import { repeatable } from "../brief/reproduce";
import { knownText, questionText } from "../brief/title";
import { PROGRAM } from "../shell";
import { forecastCode } from "./code";
import { documentText } from "./document";
import type { DrawChart } from "./draw";
import { html } from "./markup";
import { against } from "./parts/against";
import { ahead } from "./parts/ahead";
import { answers } from "./parts/answer";
import { caveats } from "./parts/caveats";
import { channels } from "./parts/channels";
import { drivers } from "./parts/drivers";
import { indicators } from "./parts/indicators";
import { indices } from "./parts/indices";
import { method } from "./parts/method";
import { others } from "./parts/others";
import { overTime } from "./parts/over-time";
import { type Part, sectionsOf } from "./parts/part";
import { provenance } from "./parts/provenance";
import { reproduce } from "./parts/reproduce";
import { rules } from "./parts/rules";
import { sources } from "./parts/sources";
import { warningBox } from "./parts/warnings";
import { whatIf } from "./parts/what-if";

const methodPart: Part<BriefInput> = async ({ spec, forecast }) => method(spec, forecast.provenance);

const provenancePart: Part<BriefInput> = async ({ forecast }) =>
  provenance(forecast.provenance, forecast.fingerprint);

const reproducePart: Part<BriefInput> = async (input) => {
  const { forecast, modelWords, scenario } = input;
  const run = { ...forecast.provenance, modelWords, fingerprint: forecast.fingerprint };
  return reproduce({ ...forecast.provenance, ...repeatable(input) }, forecastCode(run, scenario?.file));
};

const sourcesPart: Part<BriefInput> = async ({ spec }) => sources(spec);

/** In the order in which a reader with little time wants them. */
const PARTS = [
  answers,
  whatIf,
  against,
  overTime,
  indicators,
  others,
  rules,
  indices,
  drivers,
  channels,
  ahead,
  caveats,
  methodPart,
  provenancePart,
  reproducePart,
  sourcesPart,
] as const;

/**
 * A forecast as a page for a browser, in one file that needs no other: no script, nothing loaded. The same forecast gives the
 * same text.
 *
 * @param draw draws its charts.
 */
export async function forecastPage(input: BriefInput, draw: DrawChart): Promise<string> {
  const { provenance: run } = input.forecast;
  return documentText({
    kind: "Forecast",
    heading: questionText(input),
    lead: html`<p class="known">${knownText(input)}</p>
${warningBox(run.warnings)}`,
    sections: await sectionsOf(PARTS, input, draw),
    footer: html`<p>Made by ${PROGRAM} ${run.library} from model ${run.model} with seed ${run.seed}.</p>
`,
  });
}
