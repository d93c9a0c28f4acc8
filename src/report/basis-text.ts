import { BASES } from "../contracts/distribution";
import type { ModelSpec } from "../contracts/model-spec";
import { parametersOf } from "../model/parameters";
import { counted, listed } from "./format";

const SAID = {
  data: "counted or fitted from data",
  literature: "from the literature",
  judgement: "judgement",
} as const;

/** How many parameters rest on what. */
export function basisText(spec: ModelSpec): string {
  const parameters = parametersOf(spec);
  const parts = BASES.map(
    (basis) => `${parameters.filter(({ parameter }) => parameter.basis === basis).length} ${SAID[basis]}`,
  );
  return `${counted(parameters.length, "parameter")}: ${listed(parts)}`;
}
