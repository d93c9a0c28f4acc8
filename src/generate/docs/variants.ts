import type { Parameter } from "../../contracts/distribution";
import type { FamilySpec, ModelSpec } from "../../contracts/model-spec";
import { defineModel, type Model } from "../../model/define";
import { PRESETS, type PresetName, presetModel } from "../../model/presets";
import { quantileFunction } from "../../random/distribution";

/** A change to the baseline whose effect the model card prints. */
export interface Variant {
  readonly label: string;
  readonly model: Model;
}

/** Medians of a preset in shown units. */
function mediansOf(preset: PresetName): Record<string, number> {
  const levels = presetModel(preset).spec.factors.map(({ id, level: { prior } }) => {
    const median = "quantiles" in prior ? prior.quantiles.p50 : "fixed" in prior ? prior.fixed : Number.NaN;
    return [id, median] as const;
  });
  return Object.fromEntries(levels);
}

/** The gate at which meeting rates were counted is that of one preset alone. */
function atRateState(spec: ModelSpec, preset: PresetName): ModelSpec {
  const state = {
    id: preset,
    basis: "judgement" as const,
    source: ["model-judgement"],
    levels: mediansOf(preset),
  };
  return { ...spec, gate: { ...spec.gate, rateStates: [state] } };
}

function plusOne(parameter: Parameter): Parameter {
  if (!("gamma" in parameter.prior)) throw new Error("a count is added to a gamma prior only");
  const { shape, rate } = parameter.prior.gamma;
  return { ...parameter, prior: { gamma: { shape: shape + 1, rate } }, basis: "judgement" };
}

/** The recall of 2017, by Japan, counted as a third onset. */
function withThirdOnset(spec: ModelSpec): ModelSpec {
  const { acts } = spec;
  const japan = acts?.authors.JP;
  if (acts === undefined || japan === undefined)
    throw new Error("the baseline has acts, and Japan among their authors");
  return {
    ...spec,
    acts: { ...acts, rate: plusOne(acts.rate), authors: { ...acts.authors, JP: plusOne(japan) } },
  };
}

function withHalfLives(spec: ModelSpec, change: (parameter: Parameter) => Parameter): ModelSpec {
  const families = spec.families.map(
    (family): FamilySpec => ({ ...family, halfLifeMonths: change(family.halfLifeMonths) }),
  );
  return { ...spec, families };
}

function atMedian(parameter: Parameter): Parameter {
  const { prior } = parameter;
  return "quantiles" in prior ? parameter : { ...parameter, prior: { fixed: quantileFunction(prior)(0.5) } };
}

function times(parameter: Parameter, factor: number): Parameter {
  if (!("logNormal" in parameter.prior)) throw new Error("a half-life is scaled where it is lognormal only");
  const { median, logSd } = parameter.prior.logNormal;
  return { ...parameter, prior: { logNormal: { median: factor * median, logSd } } };
}

/** Meetings of every channel without a memory of the last one. */
function withFlatCadence(spec: ModelSpec): ModelSpec {
  return { ...spec, levels: spec.levels.map(({ cadence: _, ...level }) => level) };
}

/** The online series of 2025 in place of what is filtered from all of them. */
const LOWEST_SERIES = { p05: 18, p50: 25, p95: 33 };

function withLowestOpinion(spec: ModelSpec): ModelSpec {
  const factors = spec.factors.map((factor) =>
    factor.id === "domesticOpinion.JP"
      ? { ...factor, level: { ...factor.level, prior: { quantiles: LOWEST_SERIES } } }
      : factor,
  );
  return { ...spec, factors };
}

/** The variants of the sensitivity table, in its order. */
export function variantsOf(base: ModelSpec): Variant[] {
  const named = (id: string, label: string, spec: ModelSpec): Variant => ({
    label,
    model: defineModel({ ...spec, id: `${base.id}.${id}` }),
  });
  return [
    ...PRESETS.map((preset) =>
      named(`rate-state-${preset}`, `Rates belong to the gate of ${preset} alone`, atRateState(base, preset)),
    ),
    named("three-onsets", "Three onsets: the recall of 2017 counted, by Japan", withThirdOnset(base)),
    named(
      "half-lives-known",
      "Half-lives of all factors known: each at its median",
      withHalfLives(base, atMedian),
    ),
    named(
      "half-lives-halved",
      "Half-lives halved",
      withHalfLives(base, (half) => times(half, 0.5)),
    ),
    named(
      "half-lives-doubled",
      "Half-lives doubled",
      withHalfLives(base, (half) => times(half, 2)),
    ),
    named("flat-cadence", "Cadence flat: every channel meets as a Poisson process", withFlatCadence(base)),
    named(
      "lowest-opinion",
      "Japanese opinion today at its lowest series (median 25)",
      withLowestOpinion(base),
    ),
  ];
}
