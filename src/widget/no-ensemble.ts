import { ExecutionError } from "../contracts/errors";
import type { ModelSpec } from "../contracts/model-spec";
import type { EnsembleColumns } from "../model/ensemble/columns";

function none(): never {
  throw new ExecutionError("This worker takes no ensemble");
}

/** What the build puts in the place of the columns of ensembles: no preset has one, and no scenario brings one. */
export const columnsOf = ({ ensemble }: ModelSpec): EnsembleColumns =>
  ensemble === undefined ? new Map() : none();

export { none as columnQuantile, none as columnsAsWritten };
