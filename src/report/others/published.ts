import type { Forecast } from "../../contracts/forecast";
import type { PublishedEdition, PublishedForecast, PublishedHeadline } from "../../contracts/headline";
import { percent, percentRange } from "../format";
import type { OthersInput } from "./input";

/** What each start of the built-in model is called. */
export const EDITION_NAMES: Readonly<Record<PublishedEdition, string>> = {
  priors: "priors",
  preset: "state set by hand",
  data: "data",
  "data+judgement": "data and judgement",
};

/** What is published of the question that a forecast answers. */
export interface PublishedAnswer {
  readonly headline: PublishedHeadline;
  /** Of the model of the forecast. */
  readonly own: PublishedForecast;
  /** Of the model from its other starts. */
  readonly others: readonly PublishedForecast[];
}

/** The published answers to the question of a forecast; undefined where its model or its horizon is not published. */
export function publishedAnswer({ forecast, published }: OthersInput): PublishedAnswer | undefined {
  if (published === undefined) return undefined;
  const { modelFingerprint, horizonMonths } = forecast.provenance;
  const isOwn = (id: PublishedEdition) =>
    published.editions.some((one) => one.id === id && one.modelFingerprint === modelFingerprint);
  const answers = published.forecasts.filter((one) => one.horizonMonths === horizonMonths);
  const own = answers.find(({ edition }) => isOwn(edition));
  if (own === undefined) return undefined;
  return { headline: published, own, others: answers.filter(({ edition }) => !isOwn(edition)) };
}

/** What the other starts of the model say: as it is published, else as it was run. */
export function otherStarts(
  input: OthersInput,
): readonly { readonly name: string; readonly chance: (pathway: string) => string }[] {
  const answer = publishedAnswer(input);
  if (answer !== undefined)
    return answer.others.map((one) => ({
      name: EDITION_NAMES[one.edition],
      chance: (id) => chanceIn(one, id),
    }));
  if (input.elsewhere === undefined) return [];
  const { edition, forecast } = input.elsewhere;
  return [{ name: EDITION_NAMES[edition], chance: (id) => chanceIn(forecast, id) }];
}

/** A chance with how far it moves as the parameters vary. */
export function chanceIn({ pathways }: Pick<PublishedForecast | Forecast, "pathways">, id: string): string {
  const cell = pathways[id];
  return cell === undefined ? "-" : `${percent(cell.probability)} (${percentRange(cell.parameterRange)})`;
}
