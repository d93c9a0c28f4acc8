import type { AnalysisProvenance } from "../../../contracts/analysis/parts";
import type { Provenance } from "../../../contracts/forecast";
import { count, counted, listed, oneLine } from "../../format";
import { PROGRAM } from "../../shell";
import { type Content, html } from "../markup";
import type { Section } from "../section";

type Entry = readonly [name: string, value: Content];

const fingerprint = (value: string): Content => html`<code class="fingerprint">${value}</code>`;

/** What was done to the model of a forecast before it was run. */
function done(provenance: Provenance | AnalysisProvenance): Entry[] {
  if (!("scenarios" in provenance)) return [["Models", count(provenance.models)]];
  const { scenarios, interventions, numbersSet, precision } = provenance;
  return [
    ...(scenarios.length === 0 ? [] : [["Scenarios", listed(scenarios.map(oneLine))] as const]),
    ["Interventions", count(interventions)],
    ...(numbersSet.length === 0 ? [] : [["Numbers replaced", listed(numbersSet.map(oneLine))] as const]),
    ...(precision === null
      ? []
      : [["Precision asked for", `±${precision.halfWidth} at ${precision.level * 100}%`] as const]),
  ];
}

function entries(provenance: Provenance | AnalysisProvenance, result: string): Entry[] {
  const { asOf, horizonMonths, model, modelFingerprint, dataFingerprint } = provenance;
  const { library, engine, rule, seed, paths, draws, warnings } = provenance;
  return [
    ["Fingerprint of the result", fingerprint(result)],
    ["Model", oneLine(model)],
    ["Fingerprint of the model", fingerprint(modelFingerprint)],
    ["Fingerprint of the evidence tables", dataFingerprint === null ? "none" : fingerprint(dataFingerprint)],
    ["Known", `the record to ${asOf}`],
    ["Horizon", counted(horizonMonths, "month")],
    ["Seed", oneLine(seed)],
    ["Paths", count(paths)],
    ["Parameter draws", count(draws)],
    ...done(provenance),
    ["Rule", oneLine(rule)],
    ["Engine", engine],
    ["Library", `${PROGRAM} ${library}`],
    ["Warnings", warnings.length === 0 ? "none" : listed(warnings.map(oneLine))],
  ];
}

/** By what a run is known, and everything it was made with. */
export function provenance(of: Provenance | AnalysisProvenance, result: string): Section {
  const body = html`<dl>
${entries(of, result).map(
  ([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>
`,
)}</dl>
`;
  return { id: "provenance", title: "Provenance", body };
}
