import type { FactorSpec, ModelSpec } from "../../contracts/model-spec";
import { type PlacedParameter, placedParameters } from "../parameters";

/** Ends the name of the second number that is drawn from the prior of a level: that of its long-run mean. */
export const MEAN_SUFFIX = "#mean";

/** The parameter that the long-run mean of a factor is drawn from: one of its own, or that of the level. */
export function lawOfMean({ id, mean }: Pick<FactorSpec, "id" | "mean">): string {
  return `factors.${id}.${mean === undefined ? "level" : "mean"}`;
}

/** The name that a parameter is drawn by: a mean with a law of its own goes by that of its level. */
export function drawnAs({ factors }: Pick<ModelSpec, "factors">, name: string): string {
  const factor = factors.find((one) => one.mean !== undefined && lawOfMean(one) === name);
  return factor === undefined ? name : `factors.${factor.id}.level${MEAN_SUFFIX}`;
}

/** The gate that meeting rates belong to, which follows from other parameters where no ensemble gives it. */
export const AT_RATE = "gate.atRate";

/** What is drawn by path and not by draw, and what other parts of the specification leave without a use. */
function isLeftOut(spec: ModelSpec, path: PlacedParameter["path"]): boolean {
  const [section, at] = path;
  const field = path.at(-1);
  if (section === "levers" || field === "size" || field === "durationDays") return true;
  if (section === "channels") return spec.channels[Number(at)]?.ratePerYear === undefined;
  return field === "alternation" && path.length === 3 && spec.turnover[Number(at)]?.term !== undefined;
}

/** The numbers that every draw of a model has its own of, by name; what has no parameter of its own is undefined. */
export function drawnParts(spec: ModelSpec): Map<string, PlacedParameter["part"] | undefined> {
  const parts = new Map<string, PlacedParameter["part"] | undefined>([[AT_RATE, undefined]]);
  for (const { name, path, part } of placedParameters(spec)) {
    if ("fixed" in part.prior || isLeftOut(spec, path)) continue;
    const drawn = drawnAs(spec, name);
    parts.set(drawn, drawn === name ? part : undefined);
    const factor = path[0] === "factors" ? spec.factors[Number(path[1])] : undefined;
    if (factor !== undefined && lawOfMean(factor) === name)
      parts.set(`factors.${factor.id}.level${MEAN_SUFFIX}`, undefined);
  }
  return parts;
}
