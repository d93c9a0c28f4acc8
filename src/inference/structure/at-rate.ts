import type { ModelSpec } from "../../contracts/model-spec";
import { allocateTheta } from "../../kernel/theta";
import { compile } from "../../model/compile/compile";
import type { Model } from "../../model/define";
import { AT_RATE } from "../../model/ensemble/names";
import { ensembleColumns, withEnsemble } from "../../model/ensemble/with-ensemble";
import type { StreamKey } from "../../random/seed";

/** A specification whose meeting rates belong to the gate at its rate states, whatever its ensemble says. */
function fromRateStates(spec: ModelSpec): ModelSpec {
  const { ensemble } = spec;
  if (ensemble === undefined) return spec;
  return {
    ...spec,
    ensemble: { ...ensemble, dropped: [...new Set([...(ensemble.dropped ?? []), AT_RATE])] },
  };
}

/** The mean gate at the rate states under each of the first draws. */
function gateAtStates(spec: ModelSpec, key: StreamKey, draws: number): Float64Array {
  const { program, names, valuesOf, fill } = compile(fromRateStates(spec), 1, undefined);
  const write = valuesOf(key);
  const values = new Float64Array(names.length);
  const theta = allocateTheta(program.shape);
  return Float64Array.from({ length: draws }, (_, draw) => {
    write(draw, values);
    fill(values, theta);
    return theta.gateAtRate[0] ?? Number.NaN;
  });
}

/**
 * A changed model whose meeting rates belong to the gate that its ensemble says, moved by what the change of the gate does at the
 * rate states under the same draw. Setting a number of the gate drops that column, since it is of another gate; without it the
 * rates would belong to the judged states alone, and a change of structure would be mixed up with a change of state.
 *
 * @param of The model before the change.
 * @param key Of the run, for weights of the gate that are drawn from priors.
 */
export function withMovedAtRate(of: Model, changed: Model, key: StreamKey): Model {
  const told = ensembleColumns(of)[AT_RATE];
  const { ensemble } = changed.spec;
  const columns = ensembleColumns(changed);
  if (told === undefined || ensemble === undefined || AT_RATE in columns) return changed;
  const before = gateAtStates(of.spec, key, told.length);
  const after = gateAtStates(changed.spec, key, told.length);
  const moved = told.map((gate, draw) => gate + (after[draw] ?? 0) - (before[draw] ?? 0));
  const { id, basis, source, note } = ensemble;
  return withEnsemble(changed, { id, basis, source, note, columns: { ...columns, [AT_RATE]: moved } });
}
