import { fingerprintOf } from "../../contracts/fingerprint";
import type { ModelSpec } from "../../contracts/model-spec";
import type { Posterior } from "../../contracts/posterior";
import type { EvidenceRecord } from "../../contracts/tables";
import { LIBRARY_VERSION } from "../../contracts/version";
import { discountTo } from "../../model/from-evidence/discount";
import { stopWhere } from "../../simulation/drive";
import { createTurns } from "../../simulation/turns";
import { loadFilter } from "../filter-engine";
import { originSpec } from "../origin-spec";
import { nextStage, type Pause, startSampling } from "../smc/sample";
import type { Stage } from "../smc/target";
import { loadStages, runOf, saveStages } from "./checkpoint";
import { conjugatesOf, countedNumbers } from "./conjugate";
import { drawPosterior } from "./draw-posterior";
import { learned } from "./learned";
import { mapsFingerprint } from "./maps-fingerprint";
import { type CalibrateOptions, type CalibrateSettings, resolveCalibrate } from "./options";
import { type RecordTarget, recordTarget } from "./target";
import { unknownsOf } from "./unknowns";

/** Lets others have their turn, tells of progress and hears of stops, between filters. */
function pauseOf({ signal, onProgress }: CalibrateOptions, temperature: () => number): Pause {
  const turn = createTurns();
  return async (stage, done, total) => {
    stopWhere(signal);
    onProgress?.({ stage, temperature: temperature(), done, total });
    await turn();
  };
}

/** The stages up to the whole record, from where a run before this one stopped. */
async function sampleStages(
  target: RecordTarget,
  settings: CalibrateSettings,
  options: CalibrateOptions,
  of: string,
): Promise<Stage[]> {
  const stages = loadStages(options.checkpoint, of, settings.points * target.unknowns);
  const pause = pauseOf(options, () => stages.at(-1)?.temperature ?? 0);
  if (stages.length === 0) {
    stages.push(await startSampling(target, settings, settings.key, pause));
    saveStages(options.checkpoint, of, stages);
  }
  for (let last = stages.at(-1); last !== undefined && last.temperature < 1; last = stages.at(-1)) {
    stages.push(await nextStage(target, settings, last, settings.key, pause));
    saveStages(options.checkpoint, of, stages);
  }
  return stages;
}

function distinctPoints(stage: Stage, unknowns: number): number {
  const { points } = stage.population;
  const texts = Array.from({ length: points.length / unknowns }, (_, point) =>
    points.subarray(point * unknowns, (point + 1) * unknowns).join(),
  );
  return new Set(texts).size;
}

/** The model whose priors a calibration begins with: what it counts, it counts with less weight on old months. */
export function calibratedSpec(
  record: EvidenceRecord,
  { asOf, halfLifeYears }: Pick<CalibrateSettings, "asOf" | "halfLifeYears">,
): ModelSpec {
  return originSpec(record, asOf, discountTo(asOf, halfLifeYears));
}

/** The target of a calibration with these settings: whoever makes it gets the same estimates. */
export async function settledTarget(
  record: EvidenceRecord,
  settings: CalibrateSettings,
): Promise<RecordTarget> {
  const { particles, halfLifeYears, key, engine } = settings;
  const spec = calibratedSpec(record, settings);
  const filter = await loadFilter(engine);
  return recordTarget(record, spec, unknownsOf(spec), key, filter, particles, halfLifeYears);
}

/** What a calibration is of: the record, the model and what it reads, and how it is drawn. */
function provenanceOf(spec: ModelSpec, { asOf, seed, engine }: CalibrateSettings): Posterior["provenance"] {
  const ground = { modelFingerprint: fingerprintOf(spec), mapsFingerprint: mapsFingerprint() };
  const dataFingerprint = spec.dataFingerprint ?? null;
  return { asOf, dataFingerprint, ...ground, library: LIBRARY_VERSION, seed, engine };
}

/** The manifest of the sampler. */
function samplerOf(
  stages: readonly Stage[],
  { points, particles, moves, halfLifeYears }: CalibrateSettings,
  target: RecordTarget,
): Posterior["sampler"] {
  const last = stages.at(-1) as Stage;
  return {
    points,
    particles,
    moves,
    stages: stages.slice(1).map(({ temperature, acceptance, effective, paretoShape }) => ({
      temperature,
      acceptance,
      effective,
      paretoShape,
    })),
    lnEvidence: last.lnEvidence,
    atPriorMedians: target.lnLikelihood(new Float64Array(target.unknowns), 0),
    distinct: distinctPoints(last, target.unknowns),
    founders: new Set(last.population.founders).size,
    halfLifeYears,
  };
}

/** See the public function of this name in on-demand.ts, which loads it. */
export async function calibrate(record: EvidenceRecord, options: CalibrateOptions = {}): Promise<Posterior> {
  const settings = await resolveCalibrate(options, record);
  stopWhere(options.signal, " before it began");
  const { asOf, points, particles, moves, draws, halfLifeYears, key } = settings;
  const spec = calibratedSpec(record, settings);
  const unknowns = unknownsOf(spec);
  const own = await settledTarget(record, settings);
  const target = options.estimator === undefined ? own : { ...own, lnLikelihoods: options.estimator };
  const provenance = provenanceOf(spec, settings);
  const ids = unknowns.map(({ id }) => id);
  const of = runOf({ provenance, points, particles, moves, halfLifeYears, unknowns: ids });
  const stages = await sampleStages(target, settings, options, of);
  const { population } = stages.at(-1) as Stage;
  const pause = pauseOf(options, () => 1);
  const ensemble = await drawPosterior({ target, spec, unknowns, population }, draws, key, pause);
  const posterior = {
    schemaVersion: 1 as const,
    edition: "data" as const,
    asOf,
    ensemble,
    unknowns: learned(unknowns, population),
    counted: countedNumbers(conjugatesOf(originSpec(record, asOf)), conjugatesOf(spec)),
    sampler: samplerOf(stages, settings, own),
    judgement: null,
    provenance,
  };
  return { ...posterior, fingerprint: fingerprintOf(posterior) };
}
