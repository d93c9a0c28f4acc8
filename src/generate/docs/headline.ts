import type { Forecast, PathwayForecast } from "../../contracts/forecast";
import type { Model } from "../../model/define";
import { count, places } from "../../report/format";
import { code, paragraphs, table } from "./markdown";
import { probability, range, withError } from "./numbers";
import { prototypeValues } from "./prototypes";
import { models, type Runs } from "./runs";

const HORIZONS = [12, 24] as const;
const MEANINGS = {
  standardError: "Monte Carlo error of the number itself: it shrinks with more draws and paths",
  pathStandardError: "the part of it that more paths a draw would remove",
  ensembleStandardError: "the part of it that more parameter draws would remove",
  parameterRange:
    "how far the number could move if the parameters became known: simulation does not shrink it",
} as const;

/** How large a run was. */
export function runSize({ provenance: { paths, draws, seed } }: Forecast): string {
  return `${count(paths)} paths over ${count(draws)} draws of all parameters, seed ${code(seed)}`;
}

function row(name: string, p: PathwayForecast, prototypes: string): string[] {
  return [
    name,
    probability(p.probability),
    places(p.standardError, 4),
    places(p.pathStandardError, 4),
    places(p.ensembleStandardError, 4),
    range(p.parameterRange),
    `${places(p.shown, 2)}, ${p.words}`,
    p.baseRate === null ? "-" : places(p.baseRate, 2),
    prototypes,
  ];
}

const HEADERS = [
  "pathway",
  "probability",
  "standard error",
  "of paths",
  "of draws",
  "parameter range",
  "shown",
  "base rate",
  "prototypes",
] as const;

function horizonTable(forecast: Forecast): string {
  const { asOf, horizonMonths, model } = forecast.provenance;
  const rows = Object.entries(forecast.pathways).map(([id, p], place) =>
    row(code(id), p, prototypeValues(model, horizonMonths, place)),
  );
  const any = forecast.anyDamageByHorizon;
  const watched = any === null ? [] : [row("damage in any window by then", any, "-")];
  return paragraphs(
    `### ${code(model)}, ${horizonMonths} months from ${asOf}`,
    table(HEADERS, [...rows, ...watched], [1, 2, 3, 4]),
    rulesLine(forecast),
  );
}

function rulesLine({ rules }: Forecast): string {
  const texts = Object.entries(rules).map(
    ([name, shares]) => `${code(name)} ${Object.values(shares).map(probability).join(" / ")}`,
  );
  return `Under every published rule, in the same order of pathways: ${texts.join("; ")}.`;
}

/** The calibrated editions, and the state set by hand, which is what the prototypes were run from. */
export const headlineModels = async (): Promise<Model[]> => [
  await models.edition("data+judgement"),
  await models.edition("data"),
  models.handSet(),
];

/** The headline of every edition at both horizons, and of the hand-set state beside the prototypes. */
export async function headlineText(runs: Runs): Promise<string> {
  const forecasts = [];
  for (const model of await headlineModels())
    for (const horizonMonths of HORIZONS) forecasts.push(await runs.forecast(model, { horizonMonths }));
  const [first] = forecasts;
  return paragraphs(first === undefined ? "" : `${runSize(first)}.`, ...forecasts.map(horizonTable));
}

/** The four numbers of uncertainty of one pathway: the table of the front page. */
export async function fourNumbersText(runs: Runs): Promise<string> {
  const forecast = await runs.forecast(await models.edition("data+judgement"), { horizonMonths: 24 });
  const { pathways } = forecast;
  const list = Object.entries(pathways).map(([id, p]) => [
    code(id),
    withError(p.probability, p.standardError),
    range(p.parameterRange),
    `${places(p.shown, 2)} (${p.words})`,
  ]);
  const damage = pathways.damage;
  if (damage === undefined) throw new Error("the baseline has no pathway damage");
  const numbers = [
    ["`standardError`", places(damage.standardError, 4), MEANINGS.standardError],
    ["`pathStandardError`", places(damage.pathStandardError, 4), MEANINGS.pathStandardError],
    ["`ensembleStandardError`", places(damage.ensembleStandardError, 4), MEANINGS.ensembleStandardError],
    ["`parameterRange`", range(damage.parameterRange), MEANINGS.parameterRange],
  ];
  return paragraphs(
    table(["pathway, 24 months", "probability", "parameter range", "shown"], list),
    "The four numbers of uncertainty, for damage:",
    table(["number", "value", "what it is"], numbers),
  );
}
