import type { Forecast, PathwayForecast } from "../../../contracts/forecast";
import { likeliestText, ranked } from "../../charts/likeliest";
import { endName, provenanceText } from "../../charts/provenance";
import { pathwayStyle } from "../../charts/theme";
import { percent, percentRange, share, withError } from "../../format";
import type { Sheet, SheetTable } from "../sheet";
import { aboutText, JUDGED, nameOf, yearTo } from "./about";

const HOW_TO_READ =
  "Chance: the simulated one with 2% of the record mixed in, for what the model leaves out, and rounded; words follow ICD 203. Simulated: mean over parameter draws ± half the 95% interval of its Monte Carlo error. Range: how far it would move, 5 to 95%, if the parameters were known.";

function cells(name: string, item: PathwayForecast): string[] {
  const { shown, words, probability, standardError, parameterRange, baseRate } = item;
  return [
    ...[name, percent(shown), words, withError(probability, standardError), percentRange(parameterRange)],
    baseRate === null ? "" : share(baseRate),
  ];
}

function pathwayTable(forecast: Forecast): SheetTable {
  const ids = Object.keys(forecast.pathways);
  const entries = ranked(forecast);
  return {
    caption: `Pathway of ${yearTo(forecast.provenance)}`,
    columns: ["pathway", "chance", "in words", "simulated", "range", "on record"],
    rows: entries.map(([id, item]) => cells(nameOf(id), item)),
    pictures: entries.map(
      ([
        id,
        {
          probability,
          parameterRange: [low, high],
        },
      ]) => ({
        ...{ low, at: probability, high },
        colour: pathwayStyle(id, ids).colour,
      }),
    ),
  };
}

function indicatorTable({ indicators, provenance }: Forecast): SheetTable[] {
  const rows = indicators.map(({ label, probabilityIn, standardErrorIn, probabilityBy, standardError }) => [
    label,
    withError(probabilityIn.at(-1) ?? 0, standardErrorIn.at(-1) ?? 0),
    withError(probabilityBy.at(-1) ?? 0, standardError.at(-1) ?? 0),
  ]);
  const caption = `Questions asked of ${yearTo(provenance)}`;
  return rows.length === 0
    ? []
    : [{ caption, columns: ["question", "in that window", "in any by then"], rows }];
}

function anyText({ anyDamageByHorizon: any, provenance }: Forecast): string[] {
  if (any === null) return [];
  const numbers = `simulated ${withError(any.probability, any.standardError)}, range ${percentRange(any.parameterRange)}`;
  return [
    `The watched pathway in any window up to ${endName(provenance)}: ${percent(any.shown)}, ${any.words} (${numbers}).`,
  ];
}

/** A forecast on a sheet. */
export function forecastSheet(forecast: Forecast): Sheet {
  return {
    title: likeliestText(forecast, nameOf),
    lead: [aboutText(forecast.provenance)],
    tables: [pathwayTable(forecast), ...indicatorTable(forecast)],
    notes: [...anyText(forecast), HOW_TO_READ, JUDGED, ...provenanceText(forecast.provenance)],
  };
}
