import { fingerprintOf } from "../contracts/fingerprint";
import type { ModelSpec } from "../contracts/model-spec";
import { addMonths } from "../contracts/month";
import type { Nowcast, NowcastFactor } from "../contracts/nowcast";
import type { EvidenceRecord } from "../contracts/tables";
import { LIBRARY_VERSION } from "../contracts/version";
import type { Filtered } from "../kernel/filter/filter";
import { ensembleSpec } from "../model/ensemble/with-ensemble";
import { withoutWeighing } from "../model/nowcast/condition-only";
import { FILTER_START, filterSubject, type RecordFilter } from "../model/nowcast/subject";
import { counterWord, PURPOSE, pathWord } from "../random/counter";
import type { StreamKey } from "../random/seed";
import { threefry2x32 } from "../random/threefry";
import { uniformFromWord } from "../random/uniform";
import { stopWhere } from "../simulation/drive";
import { createTurns } from "../simulation/turns";
import { loadFilter } from "./filter-engine";
import { type FilteredState, nowcastFactors } from "./nowcast-factors";
import { type NowcastOptions, type NowcastSettings, resolveNowcast } from "./nowcast-options";
import { originSpec } from "./origin-spec";
import { PooledMoments } from "./pooled-moments";
import { pickParticle, stateNames, stateOf } from "./state-rows";
import { structuralNames } from "./structural";
import { Surprise } from "./surprise";

/** Draws of the run without the record, which says what the record taught: enough for a variance. */
const COMPARED_DRAWS = 64;

/** The number that names the particle a draw is represented by. */
function pickingUniform({ key0, key1 }: StreamKey, draw: number, words: Uint32Array): number {
  threefry2x32(key0, key1, pathWord(draw, 1), counterWord(PURPOSE.resample, 0, 0), words);
  return uniformFromWord(words[0] ?? 0);
}

/** Everything that is gathered while draws are filtered. */
interface Gathered extends FilteredState {
  readonly surprise: Surprise;
}

function createGathering(
  subject: RecordFilter,
  spec: ModelSpec,
  draws: number,
): Gathered & {
  take(draw: number, filtered: Filtered, particle: number): void;
} {
  const structural = structuralNames(subject.drawn);
  const places = structural.map((name) => subject.names.indexOf(name));
  const state = stateNames(spec);
  const columns = Object.fromEntries(
    [...structural, ...state].map((name) => [name, new Float64Array(draws)]),
  );
  const lists = Object.values(columns);
  const moments = new PooledMoments(spec.factors.length);
  const surprise = new Surprise(subject.observations.months);
  return {
    columns,
    moments,
    surprise,
    take(draw, filtered, particle) {
      const row = [
        ...places.map((place) => subject.values[place] ?? Number.NaN),
        ...stateOf(filtered, particle),
      ];
      row.forEach((value, column) => {
        const list = lists[column];
        if (list !== undefined) list[draw] = value;
      });
      moments.add(filtered);
      surprise.add(filtered);
    },
  };
}

/** Filters the record under draw after draw of the parameters. */
async function filterDraws(
  subject: RecordFilter,
  spec: ModelSpec,
  settings: NowcastSettings,
  options: NowcastOptions,
): Promise<Gathered> {
  const { draws, particles, engine, key } = settings;
  const run = (await loadFilter(engine))(subject, particles, key);
  const gathering = createGathering(subject, spec, draws);
  const words = new Uint32Array(2);
  const turn = createTurns();
  for (let draw = 0; draw < draws; draw++) {
    stopWhere(options.signal);
    const filtered = run(draw);
    gathering.take(draw, filtered, pickParticle(filtered, pickingUniform(key, draw, words)));
    options.onProgress?.({ drawsDone: draw + 1, drawsTotal: draws });
    await turn();
  }
  return gathering;
}

/** Variances of the levels where only events, office-holders and tariffs are known. */
async function unweighedVariances(
  subject: RecordFilter,
  spec: ModelSpec,
  settings: NowcastSettings,
): Promise<Float64Array> {
  const { particles, engine, key, draws } = settings;
  const run = (await loadFilter(engine))(withoutWeighing(subject), particles, key);
  const moments = new PooledMoments(spec.factors.length);
  for (let draw = 0; draw < Math.min(draws, COMPARED_DRAWS); draw++) moments.add(run(draw));
  return moments.variances();
}

/** Contraction below which the record is taken not to narrow a factor (judgement). */
const UNIDENTIFIED = 0.1;

function warningsFor(factors: readonly NowcastFactor[], { engine, whyNotSimd }: NowcastSettings): string[] {
  const unread = factors.filter(({ contraction }) => contraction < UNIDENTIFIED).map(({ id }) => id);
  const warnings =
    unread.length === 0
      ? []
      : [`The record does not narrow ${unread.join(", ")}: where they stand hangs on the priors.`];
  if (engine === "reference" && whyNotSimd !== undefined)
    warnings.push(`The fast filter cannot be loaded: ${whyNotSimd}`);
  return warnings;
}

/** See the public function of this name in on-demand.ts, which loads it. */
export async function nowcast(record: EvidenceRecord, options: NowcastOptions = {}): Promise<Nowcast> {
  const settings = await resolveNowcast(options, record);
  stopWhere(options.signal, " before it began");
  const { asOf, draws, particles, seed, engine } = settings;
  const spec = originSpec(record, asOf);
  const subject = filterSubject(record, spec, settings.key);
  const gathered = await filterDraws(subject, spec, settings, options);
  const factors = nowcastFactors(subject, spec, gathered, await unweighedVariances(subject, spec, settings));
  const ensemble = ensembleSpec({
    id: `nowcast.${asOf}`,
    columns: gathered.columns,
    basis: "data",
    source: ["model-judgement"],
    note: `State at ${asOf} filtered from the record from ${addMonths(FILTER_START, 1)} on, under parameters drawn from their priors.`,
  });
  return {
    schemaVersion: 1,
    asOf,
    factors,
    record: gathered.surprise.summary((month) => addMonths(FILTER_START, month)),
    ensemble,
    provenance: {
      asOf,
      dataFingerprint: spec.dataFingerprint ?? null,
      library: LIBRARY_VERSION,
      seed,
      engine,
      draws,
      particles,
      warnings: warningsFor(factors, settings),
    },
    fingerprint: fingerprintOf(ensemble),
  };
}
