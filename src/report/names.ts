import type { ModelSpec } from "../contracts/model-spec";
import { oneLine } from "./format";
import { cut } from "./layout";

type Labelled = readonly { readonly id: string; readonly label: string }[];

/** Longest name that a table has room for. */
export const LONGEST_NAME = 24;

function labelOf(items: Labelled, id: string): string {
  return oneLine(items.find((item) => item.id === id)?.label ?? id);
}

/** The full label of a pathway; its id where the model has none of that id. */
export function pathwayLabel(spec: Pick<ModelSpec, "pathways">, id: string): string {
  return labelOf(spec.pathways, id);
}

/** A short name: what stands before the colon of the label, where there is one. */
export function pathwayName(spec: Pick<ModelSpec, "pathways">, id: string): string {
  const label = pathwayLabel(spec, id);
  const [name = ""] = label.split(": ");
  return name === "" ? label : name;
}

/** The short name, cut to what a table has room for. */
export function tableName(spec: Pick<ModelSpec, "pathways">, id: string): string {
  return cut(pathwayName(spec, id), LONGEST_NAME);
}

/** The label of a country; its id where the model has none of that id. */
export function countryLabel(spec: Pick<ModelSpec, "countries">, id: string): string {
  return labelOf(spec.countries, id);
}
