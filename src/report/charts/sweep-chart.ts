import type { Sweep } from "../../contracts/analysis/sweep";
import { percent } from "../format";
import { frame, plotWidth } from "./frame";
import { key } from "./key";
import { namesOf, plain } from "./names";
import { type ChartOptions, check, optionIssue } from "./options";
import { asOfName, endName, provenanceText } from "./provenance";
import type { ChartSpec } from "./spec";
import { axisName, curveMarks, tippingMarks } from "./sweep-marks";
import { sweepTitle, sweptText, tippingText } from "./sweep-text";
import { pathwayStyle } from "./theme";

const LAYOUT = { left: 36, right: 8, above: 10, height: 220, under: 52 } as const;

function keyOf(sweep: Sweep, ids: readonly string[], nameOf: (id: string) => string, width: number) {
  const entries = ids.map((id) => {
    const { values = [] } = sweep.isotonic[id] ?? {};
    const [from = 0, to = 0] = [values.at(0), values.at(-1)];
    const base = sweep.base[id]?.probability ?? 0;
    const label = `${nameOf(id)}: ${percent(from)} to ${percent(to)} over the range; without the intervention ${percent(base)}`;
    return { style: pathwayStyle(id, ids), label };
  });
  const place = { x: -LAYOUT.left, y: LAYOUT.height + LAYOUT.under, width: plotWidth({ width }) };
  return { ...key(entries, place), said: entries.map(({ label }) => `${label}.`) };
}

/**
 * Every pathway over the values of one number of an intervention, with the point at which the answer tips.
 *
 * @throws OptionsError listing every problem of the sweep and the options.
 */
export function sweepChart(sweep: Sweep, options: ChartOptions = {}): ChartSpec {
  const { width, ink } = check({
    kind: "sweep",
    result: sweep,
    parts: ["vary", "values", "base", "curve", "isotonic", "tipping", "provenance"],
    options,
    issues: () =>
      sweep.curve.length > 0 ? [] : [optionIssue(["sweep", "curve"], "a point", [], "Sweep over values.")],
  });
  const nameOf = namesOf(options);
  const ids = Object.keys(sweep.base);
  const inner = plotWidth({ width, ...LAYOUT });
  const { provenance } = sweep;
  const legend = keyOf(sweep, ids, nameOf, width);
  const title = sweepTitle(sweep, nameOf);
  const what = sweptText(sweep);
  const subtitle = `Chance of each pathway of the year to ${endName(provenance)} over the values of ${what}; as of ${asOfName(provenance)}`;
  const tipping = tippingText(sweep, nameOf);
  const read = `Points: simulated, with 95% intervals; lines: the nearest curves that never turn back. ${tipping}`;
  return frame({
    width,
    ink,
    title,
    subtitle,
    footer: [read, ...provenanceText(provenance)],
    description: [`${title}.`, `${subtitle}.`, ...legend.said, tipping].join(" "),
    ...LAYOUT,
    under: LAYOUT.under + legend.height,
    layers: [
      ...tippingMarks(sweep, inner),
      ...curveMarks(sweep, ids, inner),
      ...axisName(plain(sweep.field), inner, LAYOUT.height),
      ...legend.layers,
    ],
  });
}
