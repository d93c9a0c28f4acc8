import type { Parameter } from "../../contracts/distribution";
import type { FactorSpec, GateSpec } from "../../contracts/model-spec";
import type { Month } from "../../contracts/month";
import data from "../data/baseline-state.json";
import { BASELINE } from "../preset-names";
import type { Framework } from "./framework";

interface Spread {
  readonly p05: number;
  readonly p50: number;
  readonly p95: number;
}

/** What the filter left of a factor: margins of the joint draws, in shown units. */
export interface FilteredFactor {
  readonly level: Spread;
  readonly mean: Spread;
  readonly contraction: number;
  readonly readings: number;
  /** Source keys of the polls that read it. */
  readonly source: readonly string[];
}

/** The state of a built-in model as `npm run nowcast` filters it from the record. */
export interface FilteredState {
  readonly asOf: Month;
  /** SHA-256 of the tables that were filtered, and of the nowcast. */
  readonly dataFingerprint: string;
  readonly fingerprint: string;
  /** SHA-256 of a nowcast of few draws: code that gives another is other code. */
  readonly probe: string;
  readonly factors: Readonly<Record<string, FilteredFactor>>;
  /** Medians of the levels in the middle of each of the years that meeting rates are counted over. */
  readonly rateStates: Readonly<Record<Month, Readonly<Record<string, number>>>>;
}

export const filteredState: FilteredState = data;

/** Contraction from which a level is called one of data (judgement). */
const TOLD = 0.1;

function groundOf({ contraction, readings, source }: FilteredFactor): Omit<Parameter, "prior"> {
  const from = `Filtered from the record up to ${data.asOf} (npm run nowcast): `;
  if (contraction < TOLD) {
    const note = `${from}the record hardly narrows it, and it stands where priors, events and office-holders put it.`;
    return { basis: "judgement", source: ["model-judgement", ...source], note };
  }
  const note = `${from}${readings} polls; they narrow it by ${contraction.toFixed(2)} of its variance.`;
  return { basis: "data", source: [...source], note };
}

/** The law of today's level and of the mean it returns to, as the filter left them. */
export function filteredLaws({ id }: Pick<FactorSpec, "id">): { level: Parameter; mean: Parameter } {
  const factor = filteredState.factors[id];
  if (factor === undefined) throw new RangeError(`the nowcast lacks ${id}`);
  const ground = groundOf(factor);
  return {
    level: { prior: { quantiles: factor.level }, ...ground },
    mean: { prior: { quantiles: factor.mean }, ...ground },
  };
}

/** The states that meeting rates belong to: those of the middle of each year they are counted over. */
export function filteredRateStates(frame: Framework): GateSpec["rateStates"] {
  return Object.entries(filteredState.rateStates).map(([month, levels]) => ({
    id: `${BASELINE}.${month}`,
    basis: "judgement" as const,
    source: ["model-judgement"],
    levels: Object.fromEntries(frame.factors.map(({ id }) => [id, levels[id] ?? Number.NaN])),
  }));
}
