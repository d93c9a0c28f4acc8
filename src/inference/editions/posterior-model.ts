import { issue, ModelError } from "../../contracts/errors";
import type { Posterior } from "../../contracts/posterior";
import { defineModel, type Model } from "../../model/define";
import { baselineModel, type CountryId, type PathwayId } from "../../model/presets";

/**
 * The built-in model with a posterior in place of the priors it was fitted to: its state is filtered from the record, not set by
 * hand. Needs no tables.
 *
 * @throws ModelError where the posterior is of another month than the built-in baseline: use `nowcastModel` with its record.
 */
export function posteriorModel({
  asOf,
  ensemble,
}: Pick<Posterior, "asOf" | "ensemble">): Model<PathwayId, CountryId> {
  const { spec } = baselineModel();
  if (asOf !== spec.asOf) {
    const remedy = "Make the model of that month with nowcastModel(record, posterior).";
    throw new ModelError("The posterior does not belong to the built-in baseline", [
      issue({ code: "contradiction", path: ["asOf"], expected: spec.asOf, received: asOf, remedy }),
    ]);
  }
  return defineModel({ ...spec, id: ensemble.id, ensemble }) as Model<PathwayId, CountryId>;
}
