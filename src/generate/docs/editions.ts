import type { Forecast } from "../../contracts/forecast";
import { loadPosterior } from "../../inference/editions/load";
import { posteriorModel } from "../../inference/editions/posterior-model";
import type { Model } from "../../model/define";
import { ensembleColumns, withEnsemble } from "../../model/ensemble/with-ensemble";
import { code, paragraphs, table } from "./markdown";
import { range, withError } from "./numbers";
import { models, type Runs } from "./runs";

const HORIZONS = [12, 24] as const;

interface Started {
  readonly from: string;
  readonly model: Model;
}

/** The same draws, but those of one factor left as they are set by hand. */
function lessLevel(model: Model, factor: string): Model {
  const columns = Object.entries(ensembleColumns(model)).filter(
    ([name]) => !name.startsWith(`factors.${factor}.level`),
  );
  const { id, basis, source } = model.spec.ensemble ?? {
    id: model.spec.id,
    basis: "data" as const,
    source: [],
  };
  return withEnsemble(models.handSet(), { id, basis, source, columns: Object.fromEntries(columns) });
}

/** The baseline as it was set by hand, as the record and the priors start it, and from both editions of the calibration. */
async function started(): Promise<Started[]> {
  const data = posteriorModel(await loadPosterior("data"));
  return [
    { from: "priors and a state set by hand", model: models.handSet() },
    { from: "priors and the state from the record", model: models.baseline() },
    { from: "data", model: data },
    { from: "data, but American commitment set by hand", model: lessLevel(data, "leaderCommitment.US") },
    { from: "data and judgement", model: posteriorModel(await loadPosterior("data+judgement")) },
  ];
}

export const editionModels = async (): Promise<Model[]> => (await started()).map(({ model }) => model);

function row(from: string, { provenance, pathways }: Forecast): string[] {
  const cells = Object.values(pathways).map(
    (p) => `${withError(p.probability, p.standardError)} (${range(p.parameterRange)})`,
  );
  return [`${provenance.horizonMonths} months`, from, ...cells];
}

/** The forecasts of the baseline as it may be started, side by side. */
export async function editionsText(runs: Runs): Promise<string> {
  const all = await started();
  const rows: string[][] = [];
  for (const horizonMonths of HORIZONS) {
    for (const { from, model } of all) rows.push(row(from, await runs.forecast(model, { horizonMonths })));
  }
  const pathways = models.baseline().spec.pathways.map(({ id }) => code(id));
  return paragraphs(
    table(["window ends after", "started from", ...pathways], rows),
    "In brackets how far each number could move if the parameters became known.",
  );
}
