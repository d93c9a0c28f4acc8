import type { Forecast, PathwayForecast } from "../../contracts/forecast";
import { Z95 } from "../../statistics/interval";
import { percent, percentRange, share, withError } from "../format";
import { chanceAxis } from "./axes";
import { frame, plotWidth } from "./frame";
import { likeliestText, ranked } from "./likeliest";
import { fitted, linesOf, widthOf } from "./lines";
import { namesOf } from "./names";
import { type ChartOptions, check } from "./options";
import { asOfName, endName, provenanceText } from "./provenance";
import { asGiven, type ChartSpec, group, type JsonObject, marks, pixels, text } from "./spec";
import { FAINT, INK, pathwayStyle, SIZES } from "./theme";

/** From a row's name down to its bar, its numbers and the next name. */
const ROW = { bar: 29, record: 42, numbers: 49, line: 15, between: 16 } as const;
const NAME_BEGINS = 16;
const BAR = { range: 10, error: 18 } as const;

function numbersText({ probability, standardError, parameterRange, baseRate }: PathwayForecast): string {
  const record = baseRate === null ? "" : `, record ${share(baseRate)}`;
  return `simulated ${withError(probability, standardError)}, range ${percentRange(parameterRange)}${record}`;
}

function keyText(hasRecord: boolean): string {
  const record = hasRecord ? " Triangle: share of the record." : "";
  return `Dark mark: simulated chance with the 95% interval of its Monte Carlo error; ± is half of it. Light bar: how far it moves with the parameters, 5 to 95%.${record}`;
}

interface Row {
  readonly fields: JsonObject;
  readonly height: number;
}

function rowOf(id: string, item: PathwayForecast, name: string, style: JsonObject, width: number): Row {
  const chance = `${percent(item.shown)}, ${item.words}`;
  const bold = { size: SIZES.text, bold: true };
  const room = width - NAME_BEGINS - widthOf(chance, bold) - 8;
  const numbers = linesOf(numbersText(item), width, { size: SIZES.small });
  const [low, high] = item.parameterRange;
  const fields = {
    pathway: id,
    name: fitted(name, room, bold),
    chance,
    numbers: numbers.join("\n"),
    description: `${name}: ${chance}; ${numbersText(item)}`,
    probability: item.probability,
    low,
    high,
    errorLow: Math.max(0, item.probability - Z95 * item.standardError),
    errorHigh: Math.min(1, item.probability + Z95 * item.standardError),
    baseRate: item.baseRate,
    from: 0,
    to: 1,
    ...style,
  };
  return { fields, height: ROW.numbers + numbers.length * ROW.line + ROW.between };
}

/** Rows one under another, with the places of their parts. */
function stacked(rows: readonly Row[]): { readonly rows: JsonObject[]; readonly height: number } {
  let top = 0;
  const placed = rows.map(({ fields, height }) => {
    const at = {
      nameY: top + 10,
      glyphY: top + 6,
      barY: top + ROW.bar,
      recordY: top + ROW.record,
      numbersY: top + ROW.numbers,
    };
    top += height;
    return { ...fields, ...at };
  });
  return { rows: placed, height: top - ROW.between };
}

function barMarks(): JsonObject[] {
  const y = pixels("barY");
  const colours = { color: asGiven("colour"), stroke: asGiven("colour") };
  return [
    marks(
      { type: "bar", height: BAR.range, color: INK, opacity: FAINT.track, aria: false },
      { y, x: chanceAxis("from"), x2: { field: "to" } },
    ),
    marks(
      { type: "bar", height: BAR.range, fillOpacity: 0.4 },
      { y, x: chanceAxis("low"), x2: { field: "high" }, ...colours, description: text("description") },
    ),
    marks(
      { type: "bar", height: BAR.error, strokeWidth: 2, aria: false },
      { y, x: chanceAxis("errorLow"), x2: { field: "errorHigh" }, ...colours },
    ),
  ];
}

function recordMarks(): JsonObject[] {
  return [
    marks(
      { type: "point", shape: "triangle-up", size: 36, filled: true, opacity: 1, color: INK, aria: false },
      { y: pixels("recordY"), x: chanceAxis("baseRate") },
    ),
  ];
}

function textMarks(width: number): JsonObject[] {
  const strong = { type: "text", fontWeight: "bold", aria: false };
  return [
    marks(
      { type: "point", filled: true, opacity: 1, size: 70, x: 5, aria: false },
      { y: pixels("glyphY"), color: asGiven("colour"), shape: asGiven("shape") },
    ),
    marks({ ...strong, x: NAME_BEGINS }, { y: pixels("nameY"), text: text("name") }),
    marks({ ...strong, x: width, align: "right" }, { y: pixels("nameY"), text: text("chance") }),
    marks(
      { type: "text", x: 0, baseline: "top", fontSize: SIZES.small, aria: false },
      { y: pixels("numbersY"), text: text("numbers") },
    ),
  ];
}

/**
 * How likely each pathway is, the likeliest first: the simulated chance with its Monte Carlo error, how far it moves with
 * the parameters, and the share on record.
 *
 * @throws OptionsError listing every problem of the forecast and the options.
 */
export function pathwayChart(forecast: Forecast, options: ChartOptions = {}): ChartSpec {
  const parts = ["pathways", "timeline", "provenance"];
  const { width, ink } = check({ kind: "forecast", result: forecast, parts, options });
  const nameOf = namesOf(options);
  const inner = plotWidth({ width });
  const entries = ranked(forecast);
  const ids = Object.keys(forecast.pathways);
  const { rows, height } = stacked(
    entries.map(([id, item]) => {
      const { colour, shape } = pathwayStyle(id, ids);
      return rowOf(id, item, nameOf(id), { colour, shape }, inner);
    }),
  );
  const recorded = rows.filter(({ baseRate }) => baseRate !== null);
  const { provenance } = forecast;
  const title = likeliestText(forecast, nameOf);
  const subtitle = `Pathway of the year to ${endName(provenance)}, as of ${asOfName(provenance)}`;
  const key = keyText(recorded.length > 0);
  const said = rows.map(({ description }) => `${description}.`);
  return frame({
    width,
    ink,
    title,
    subtitle,
    footer: [key, ...provenanceText(provenance)],
    description: [`${title}.`, `${subtitle}.`, ...said].join(" "),
    height,
    under: 22,
    layers: [...group(rows, [...barMarks(), ...textMarks(inner)]), ...group(recorded, recordMarks())],
  });
}
