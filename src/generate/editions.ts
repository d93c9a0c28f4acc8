import { readFileSync } from "node:fs";
import { headlineSchema, type PublishedEdition, type PublishedHeadline } from "../contracts/headline";
import {
  EDITIONS,
  type Edition,
  type PublishedEditions,
  type PublishedPathway,
} from "../widget/editions/published";
import { writeJson } from "./write";

const editionOf = ({ editions }: PublishedHeadline, id: PublishedEdition) => {
  const found = editions.find((one) => one.id === id);
  if (found === undefined) throw new Error(`nothing is published of the edition ${id}`);
  return found;
};

function pathwayOf(
  { forecasts }: PublishedHeadline,
  edition: Edition,
  horizonMonths: number,
  id: string,
): PublishedPathway {
  const found = forecasts.find((one) => one.edition === edition && one.horizonMonths === horizonMonths);
  const cell = found?.pathways[id];
  const structures = found?.range[id];
  if (cell === undefined || structures === undefined)
    throw new Error(`nothing is published of ${id} at ${horizonMonths} months in the edition ${edition}`);
  const { shown, words, parameterRange } = cell;
  return { shown, words, parameterRange, structures };
}

/** What the element needs of the published forecasts. */
export function editionsOf(headline: PublishedHeadline): PublishedEditions {
  const horizons = [...new Set(headline.forecasts.map(({ horizonMonths }) => horizonMonths))];
  const { library, seed, paths, draws } = headline.provenance;
  const byEdition = (horizonMonths: number, id: string) => ({
    "data+judgement": pathwayOf(headline, "data+judgement", horizonMonths, id),
    data: pathwayOf(headline, "data", horizonMonths, id),
  });
  return {
    modelFingerprint: editionOf(headline, "priors").modelFingerprint,
    models: EDITIONS.map((id) => {
      const { model, modelFingerprint } = editionOf(headline, id);
      return `${model} ${modelFingerprint.slice(0, 12)}`;
    }),
    forecasts: horizons.map((horizonMonths) => ({
      horizonMonths,
      pathways: Object.fromEntries(headline.pathways.map((id) => [id, byEdition(horizonMonths, id)])),
    })),
    provenance: { library, seed, paths, draws },
  };
}

export function generateEditions(headline: string, file: string): void {
  const published = headlineSchema().parse(JSON.parse(readFileSync(headline, "utf8")));
  writeJson(file, editionsOf(published), 'import("../widget/editions/published").PublishedEditions');
}
