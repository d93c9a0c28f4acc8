import type { Forecast } from "../../contracts/forecast";
import { addMonths } from "../../contracts/month";
import type { EvidenceRecord } from "../../contracts/tables";
import type { Model } from "../../model/define";
import { type LabelledWindow, labelHistory } from "../../model/label-history";
import { counted, places } from "../../report/format";
import { runSize } from "./headline";
import { code, paragraphs, table } from "./markdown";
import { range, withError } from "./numbers";
import { prototypeValues } from "./prototypes";
import { models, type Runs } from "./runs";

interface Hindcast {
  readonly model: Model;
  readonly horizons: readonly number[];
}

export const hindcastModels = (): Model[] => hindcasts().map(({ model }) => model);

function hindcasts(): Hindcast[] {
  return [
    { model: models.campDavid(), horizons: [12, 24] },
    { model: models.lowPoint(), horizons: [12, 24, 48] },
  ];
}

/** What the window that ended then turned out to be, by the same rule. */
function outcome(record: EvidenceRecord, month: string): LabelledWindow {
  const [window] = labelHistory(record).filter((item) => item.month === month);
  if (window === undefined) throw new Error(`the record has no window ending ${month}`);
  return window;
}

function rows(forecast: Forecast, came: string): string[][] {
  const { model, horizonMonths } = forecast.provenance;
  return Object.entries(forecast.pathways).map(([id, p], place) => [
    id === came ? `**${code(id)}**` : code(id),
    withError(p.probability, p.standardError),
    range(p.parameterRange),
    p.baseRate === null ? "-" : places(p.baseRate, 2),
    prototypeValues(model, horizonMonths, place),
    id === came ? "came" : "",
  ]);
}

/** Names a miss as a miss: what came was not what was held the most likely. */
function verdict({ pathways }: Forecast, { pathway, counts }: LabelledWindow): string {
  const [[likeliest, most] = ["", undefined]] = Object.entries(pathways).sort(
    ([, a], [, b]) => b.probability - a.probability,
  );
  const given = places(pathways[pathway]?.probability ?? 0, 3);
  const read = [
    counted(counts.summits, "summit"),
    counted(counts.ministerialChannels, "ministerial channel"),
    counted(counts.channels, "channel"),
    counted(counts.tier1Lasting + counts.tier2Acts, "act"),
  ].join(", ");
  const came = `What came was ${code(pathway)} (${read}); it had been given ${given}.`;
  if (likeliest === pathway) return `${came} A hit: no pathway was held likelier.`;
  return `${came} **A miss:** ${code(likeliest)} was held the most likely, at ${places(most?.probability ?? 0, 3)}.`;
}

function oneHindcast(forecast: Forecast, record: EvidenceRecord): string {
  const { asOf, horizonMonths, model } = forecast.provenance;
  const window = outcome(record, addMonths(asOf, horizonMonths));
  return paragraphs(
    `### ${model}, ${horizonMonths} months: the window ending ${window.month}`,
    table(
      ["pathway", "probability", "parameter range", "base rate then", "prototype", ""],
      rows(forecast, window.pathway),
      [1],
    ),
    verdict(forecast, window),
  );
}

/** The two hindcast presets against what came. */
export async function hindcastsText(runs: Runs, record: EvidenceRecord): Promise<string> {
  const forecasts: Forecast[] = [];
  for (const { model, horizons } of hindcasts())
    for (const horizonMonths of horizons) forecasts.push(await runs.forecast(model, { horizonMonths }));
  const [first] = forecasts;
  return paragraphs(
    first === undefined ? "" : `${runSize(first)}.`,
    ...forecasts.map((forecast) => oneHindcast(forecast, record)),
  );
}
