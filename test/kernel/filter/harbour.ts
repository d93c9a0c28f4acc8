import { ferrySpec } from "../../../examples/ferry-spec";
import type { ModelSpec } from "../../../src/contracts/model-spec";
import type { FilterSubject } from "../../../src/kernel/filter/filter";
import type { Observations } from "../../../src/kernel/filter/observations";
import { allocateGroup, type Group } from "../../../src/kernel/group";
import { initialise } from "../../../src/kernel/initial";
import { normaliseHazards } from "../../../src/kernel/load-sample";
import { compile } from "../../../src/model/compile/compile";
import { streamKey } from "../../../src/random/seed";
import { atMedians, type Draft, variant } from "../../laws/support";

const fixed = (value: number) => ({ prior: { fixed: value }, basis: "judgement" as const, source: [] });

/** Two cities, five factors without a floor, no events: the latent layer is linear and Gaussian. Every draw is the same. */
export const linearSpec: ModelSpec = variant(atMedians(ferrySpec), (draft) => {
  draft.events = [];
  for (const family of draft.families) delete family.floor;
}).spec;

const known = (value: number) => ({ value, basis: "judgement" as const, source: [] });

/** The same two cities with a summit of mayors, and acts of damage that a low trust makes likelier. */
export const harbourSpec = (change?: (draft: Draft<ModelSpec>) => void): ModelSpec =>
  variant(linearSpec, (draft) => {
    draft.levels.push({
      id: "mayors",
      label: "Mayors",
      tier: "summit",
      institutionWeight: fixed(0.5),
    });
    draft.channels.push({ id: "mayors", label: "Mayors", level: "mayors", counted: true });
    for (const level of draft.levels) {
      level.gateSlope = fixed(0.8);
      level.summitSlope = fixed(0.3);
      level.institutionSlope = fixed(0.2);
    }
    draft.summit = {
      channel: "mayors",
      attendance: { country: "north", byStance: { any: fixed(1) } },
      agreement: fixed(0.3),
      gateSlope: fixed(1.5),
      standaloneRate: fixed(0.02),
    };
    draft.acts = {
      rate: fixed(0.05),
      authors: { north: fixed(1), south: fixed(2) },
      loadings: [
        { id: "trust", on: { family: "trust", aggregate: "mean" }, sign: -1, weight: fixed(1) },
        { id: "fees", on: { factor: "fees.south" }, sign: 1, weight: fixed(0.5) },
      ],
      institutionWeight: fixed(0.4),
      tier1Share: fixed(0.5),
      followOnProbability: fixed(0.1),
      followOnTier1Share: fixed(0.3),
      durationDays: fixed(200),
      episodeMonths: known(3),
      lastingDays: { tier1: known(30), tier2: known(90) },
    };
    change?.(draft);
  }).spec;

/** Observations that say nothing, of so many months. */
export function nothingSeen(spec: ModelSpec, months: number): Observations {
  const none = { start: new Int32Array(months + 2), empty: new Int32Array(0), real: new Float64Array(0) };
  const by = () => new Int32Array(months + 1);
  const factors = () => new Float64Array(spec.factors.length);
  return {
    months,
    start: { centre: factors(), meanSpread: factors().fill(0.4), levelSpread: factors().fill(0.5) },
    stances: new Int32Array((months + 1) * spec.turnover.length),
    lnStock: new Float64Array(months + 1),
    contacts: {
      start: none.start,
      channel: none.empty,
      shape: none.real,
      exposure: none.real,
      lnStock: none.real,
      echo: none.empty,
      met: none.empty,
    },
    summits: { venues: by(), met: by(), alone: by() },
    acts: { atRisk: by(), share: new Float64Array((months + 1) * spec.countries.length) },
    readings: {
      start: none.start,
      factor: none.empty,
      series: none.empty,
      value: none.real,
      spread: none.real,
      gain: none.real,
      aheadMonths: 0,
      houses: 0,
    },
    impositions: {
      start: none.start,
      factor: none.empty,
      stands: none.empty,
      value: none.real,
      spread: none.real,
    },
  };
}

/** A model with what was observed of it. Hazards of acts are the recorded rates at the reference state. */
export function subjectOf(spec: ModelSpec, observations: Observations): FilterSubject {
  const { program, drawer } = compile(spec, observations.months, undefined);
  return { program, loadSample: undefined, fillTheta: drawer(streamKey("parameters")), observations };
}

/** A group of paths of a model at its start, with the parameters of a draw. */
export function groupOf({ program, loadSample, fillTheta }: FilterSubject, seed = "harbour"): Group {
  const group = allocateGroup(program, streamKey(seed), { loadSample });
  fillTheta(0, group.theta);
  normaliseHazards(group.theta, loadSample);
  initialise(group);
  return group;
}
