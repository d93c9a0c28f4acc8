import type { PathwayForecast } from "../../../contracts/forecast";
import { sideAgainst } from "../../brief/against";
import { type BriefInput, horizonMonth, rankedPathways } from "../../brief/input";
import { hasRecord, numbersOf } from "../../brief/pathway-table";
import { pathwayTexts } from "../../brief/pathways";
import { pathwayChart } from "../../charts/pathway-chart";
import { pathwayStyle } from "../../charts/theme";
import { pathwayRows } from "../../compare/pathway-differences";
import { percent, withError } from "../../format";
import { pathwayLabel, pathwayName } from "../../names";
import { isTold, pointsText } from "../../points";
import { figure } from "../figure";
import { html, type Markup } from "../markup";
import { paragraphs } from "../section";
import { numbers, type Table, words } from "../table";
import { namesOf } from "./names";
import type { Part } from "./part";

/** How far the pathway is from where it would be without the scenario: the chance itself is rounded too far to tell. */
function without(input: BriefInput, id: string): Markup | undefined {
  const side = sideAgainst(input);
  const row = (side === undefined ? [] : pathwayRows(side)).find((one) => one.id === id);
  if (row === undefined) return undefined;
  const { before, change } = row;
  const base = withError(before.probability, before.standardError);
  const doubt = isTold(change) ? "" : ", which may be none";
  return html`<p class="quiet">${base} without the scenario: ${pointsText(change)} points${doubt}</p>`;
}

/** A pathway with its chance, in the size of what matters most. */
function answer(input: BriefInput, [id, item]: readonly [string, PathwayForecast]): Markup {
  const { spec, forecast } = input;
  const [name, label] = [pathwayName(spec, id), pathwayLabel(spec, id)];
  const meaning = label === name ? undefined : html`<p>${label.slice(name.length + 2)}</p>`;
  const { colour } = pathwayStyle(id, Object.keys(forecast.pathways));
  return html`<li style="--mark: ${colour}"><h3>${name}</h3>
<p><strong class="chance">${percent(item.shown)}</strong> ${item.words}</p>
${meaning}
<p class="quiet">${numbersOf(item).parameters} as the parameters vary (5 to 95%)</p>
${without(input, id)}</li>
`;
}

/** Every pathway with all that qualifies its chance. */
function pathwayNumbers(input: BriefInput): Table {
  const record = hasRecord(input);
  const rows = rankedPathways(input).map(([id, item]) => {
    const { simulated, parameters, record: share } = numbersOf(item);
    const cells = [pathwayName(input.spec, id), percent(item.shown), item.words, simulated, parameters];
    return record ? [...cells, share ?? "–"] : cells;
  });
  return {
    caption: `Chance of each pathway in the twelve months to ${horizonMonth(input)}`,
    columns: [
      words("Pathway"),
      numbers("Chance"),
      words("In words"),
      numbers("Simulated, ± half the 95% interval"),
      numbers("Parameters, 5 to 95%"),
      ...(record ? [numbers("Share on record")] : []),
    ],
    rows,
  };
}

/** The chance of each pathway with everything that qualifies it. */
export const answers: Part<BriefInput> = async (input, draw) => {
  const { forecast, spec } = input;
  const chart = {
    id: "pathways",
    name: "Chance of each pathway",
    specOf: (width: number) => pathwayChart(forecast, { width, ink: "currentColor", names: namesOf(spec) }),
    tables: [pathwayNumbers(input)],
  };
  const body = [
    html`<ul class="answers">
${rankedPathways(input).map((one) => answer(input, one))}</ul>
`,
    ...paragraphs(pathwayTexts(input)),
    await figure(chart, draw),
  ];
  return { id: "answer", title: "The pathways", body };
};
