import type { EnsembleSpec, ModelSpec } from "../../contracts/model-spec";
import type { EvidenceRecord } from "../../contracts/tables";
import type { Filtered, ParticleFilter } from "../../kernel/filter/filter";
import { GATE_MONTHS } from "../../kernel/filter/observations";
import { columnsOf } from "../../model/ensemble/columns";
import { ensembleSpec } from "../../model/ensemble/with-ensemble";
import { filterSubject, type RecordFilter } from "../../model/nowcast/subject";
import type { StreamKey } from "../../random/seed";
import { namedStream } from "../../random/stream";
import { stopWhere } from "../../simulation/drive";
import { systematicPlaces } from "../../statistics/systematic";
import { numberOf, stateNames, stateOf } from "../state-rows";
import { structuralNames } from "../structural";
import type { LedgerBetweenSettings } from "./options";

/** Numbers of a posterior that are parameters, by name: its states are filtered anew. */
export type Parameters = ReadonlyMap<string, Float32Array>;

/** Those of an edition of the calibration; none where parameters are drawn from their priors. */
export function parametersFor(spec: ModelSpec, ensemble: EnsembleSpec | undefined): Parameters {
  if (ensemble === undefined) return new Map();
  const states = new Set(stateNames(spec));
  return new Map([...columnsOf({ ...spec, ensemble })].filter(([name]) => !states.has(name)));
}

const numberAt = (column: Float32Array, draw: number): number => column[draw % column.length] ?? Number.NaN;

/**
 * Particles of a draw, spread evenly over their weights in order of the gate: two runs that differ by little then pick particles that
 * differ by little.
 */
function pickedStates(filtered: Filtered, months: number, u: number, picked: Int32Array): number[][] {
  const { weights, layout } = filtered;
  const gate = layout.gate + (months % GATE_MONTHS);
  const gates = Float64Array.from(weights, (_, particle) => numberOf(filtered, particle, gate));
  const order = [...weights.keys()].sort((a, b) => (gates[a] ?? 0) - (gates[b] ?? 0));
  systematicPlaces(
    order.map((particle) => weights[particle] ?? 0),
    u,
    picked,
  );
  return Array.from(picked, (place) => stateOf(filtered, order[place] ?? 0));
}

/** A record to be filtered under the parameters of a posterior, where there is one, in place of those of the priors. */
export function subjectOf(
  record: EvidenceRecord,
  spec: ModelSpec,
  key: StreamKey,
  parameters: Parameters,
): RecordFilter {
  const subject: RecordFilter = filterSubject(record, spec, key, (draw, values) => {
    for (const [name, column] of parameters) {
      const place = subject.names.indexOf(name);
      if (place >= 0) values[place] = numberAt(column, draw);
    }
  });
  return subject;
}

/** What is filtered, and under which parameters. */
interface Filtering {
  readonly subject: RecordFilter;
  readonly spec: ModelSpec;
  readonly parameters: Parameters;
}

/** The parameters of a draw, by name in order: the structural ones of the priors, and all of a posterior. */
function parameterRow({ subject, parameters }: Filtering, names: readonly string[], draw: number): number[] {
  return names.map((name) => {
    const column = parameters.get(name);
    if (column !== undefined) return numberAt(column, draw);
    return subject.values[subject.names.indexOf(name)] ?? Number.NaN;
  });
}

/** Joint draws of parameters and states at the end of a record: `statesPerDraw` rows a draw, one draw after the other. */
export async function statesOf(
  of: Filtering,
  filter: ParticleFilter,
  { draws, particles, statesPerDraw, key }: LedgerBetweenSettings,
  { pause, signal }: { readonly pause: () => Promise<void>; readonly signal: AbortSignal | undefined },
): Promise<EnsembleSpec> {
  const { subject, spec } = of;
  const run = filter(subject, particles, key);
  const fixed = [...new Set([...structuralNames(subject.drawn), ...of.parameters.keys()])];
  const names = [...fixed, ...stateNames(spec)];
  const columns = names.map(() => new Float64Array(draws * statesPerDraw));
  const uniform = namedStream(key, "ledger states");
  const picked = new Int32Array(statesPerDraw);
  for (let draw = 0; draw < draws; draw++) {
    stopWhere(signal);
    const filtered = run(draw);
    const row = parameterRow(of, fixed, draw);
    pickedStates(filtered, subject.observations.months, uniform(), picked).forEach((state, i) => {
      [...row, ...state].forEach((value, column) => {
        const list = columns[column];
        if (list !== undefined) list[draw * statesPerDraw + i] = value;
      });
    });
    await pause();
  }
  return ensembleSpec({
    id: `nowcast.${spec.asOf}`,
    columns: Object.fromEntries(names.map((name, column) => [name, columns[column] ?? []])),
    basis: "data",
    source: ["model-judgement"],
  });
}
