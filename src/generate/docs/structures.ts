import type { PublishedEdition, PublishedForecast, PublishedHeadline } from "../../contracts/headline";
import { publishedHeadline } from "../../inference/editions/headline";
import { listed } from "../../report/format";
import { EDITION_NAMES } from "../../report/others/published";
import { Z95 } from "../../statistics/interval";
import { code, paragraphs, table } from "./markdown";
import { probability, range } from "./numbers";

/** The months that the front page speaks of. */
const FRONT_PAGE_HORIZON = 24;
const FRONT_PAGE_EDITIONS: readonly PublishedEdition[] = ["data+judgement", "data", "priors"];

const inOrder = (values: readonly (number | undefined)[]): string =>
  values.map((value) => probability(value ?? Number.NaN)).join(" / ");

/** One row a structure, one column an edition; the range in the last row. */
function horizonTable(headline: PublishedHeadline, forecasts: readonly PublishedForecast[]): string {
  const { pathways, structures } = headline;
  const own = forecasts.map((one) => inOrder(pathways.map((id) => one.pathways[id]?.probability)));
  const others = structures.map(({ id, label }) => [
    label,
    ...forecasts.map((one) => inOrder(one.structures[id] ?? [])),
  ]);
  const ranges = forecasts.map((one) => pathways.map((id) => range(one.range[id] ?? [0, 0])).join(" / "));
  const head = ["structure", ...forecasts.map(({ edition }) => EDITION_NAMES[edition])];
  return table(head, [["weakest link (the model)", ...own], ...others, ["range", ...ranges]]);
}

/** The largest Monte Carlo error of the model as it is. */
function errorText({ forecasts }: PublishedHeadline): string {
  const errors = forecasts.flatMap(({ pathways }) =>
    Object.values(pathways).map(({ standardError }) => standardError),
  );
  const most = probability(Z95 * Math.max(...errors));
  return `Half the 95 % interval of the Monte Carlo error is at most ${most} for the model as it is. Differences within a column are known better, since paths are paired; the chains have none.`;
}

/** Every published forecast under every structure. */
export async function structuresText(): Promise<string> {
  const headline = await publishedHeadline();
  const { forecasts, pathways } = headline;
  const horizons = [...new Set(forecasts.map(({ horizonMonths }) => horizonMonths))];
  const tables = horizons.flatMap((months) => [
    `${months} months ahead, ${listed(pathways.map(code))} in that order:`,
    horizonTable(
      headline,
      forecasts.filter(({ horizonMonths }) => horizonMonths === months),
    ),
  ]);
  return paragraphs(...tables, errorText(headline));
}

function frontPageRange(forecast: PublishedForecast): string {
  const ranges = Object.entries(forecast.range).map(([id, ends]) => `${code(id)} ${range(ends)}`);
  return `from ${EDITION_NAMES[forecast.edition]} ${listed(ranges)}`;
}

/** The range over structures, in a sentence. */
export async function structureRangeText(): Promise<string> {
  const { forecasts, structures } = await publishedHeadline();
  const shown = FRONT_PAGE_EDITIONS.flatMap((edition) =>
    forecasts.filter((one) => one.edition === edition && one.horizonMonths === FRONT_PAGE_HORIZON),
  );
  const names = listed(structures.map(({ label }) => label));
  return `Over ${structures.length + 1} structures the chances ${FRONT_PAGE_HORIZON} months ahead run so: ${shown.map(frontPageRange).join("; ")}. Beside the model as it is: ${names}.`;
}
