import type { ModelSpec } from "../../contracts/model-spec";
import type { Intervention } from "../../contracts/scenario/interventions";

/** Another shape of a model, made by setting some of its numbers. */
export interface Structure {
  readonly id: string;
  readonly label: string;
  /** What it is, in a sentence. */
  readonly what: string;
  /** Names of the numbers that are set, and to what; none where the model has nothing of the kind. */
  readonly numbers: (spec: ModelSpec) => Readonly<Record<string, number>>;
  /** Why a model may have nothing of the kind. */
  readonly missing: string;
}

/**
 * The sharpness k at which the soft minimum is taken for the average. It lies k / 2 times the variance between the countries below
 * it, less than 1e-5 for any willingness on record; and double precision still has ten digits of it (single precision takes
 * the series in k).
 */
export const BLUNT = 1e-6;

/** The model as it is: what every other structure is measured against. */
export const AS_IT_IS = "weakest-link";

/** Numbers by which the institutional stock acts on anything. */
function stockNumbers({ acts, levels }: ModelSpec): string[] {
  const slopes = levels.filter(({ institutionSlope }) => institutionSlope !== undefined);
  const ofActs = acts === undefined ? [] : ["acts.institutionWeight"];
  return [...ofActs, ...slopes.map(({ id }) => `levels.${id}.institutionSlope`)];
}

/** Weights of loadings that are one factor for every author: a leader who holds the others back. */
function mediationNumbers({ acts }: ModelSpec): string[] {
  const shared = acts?.loadings.filter(({ on }) => "factor" in on) ?? [];
  return shared.map(({ id }) => `acts.loadings.${id}.weight`);
}

const allZero = (names: readonly string[]): Record<string, number> =>
  Object.fromEntries(names.map((name) => [name, 0]));

/** In the order in which they are shown. A new one is an entry here. */
export const STRUCTURES: readonly Structure[] = [
  {
    id: AS_IT_IS,
    label: "weakest link (the model)",
    what: "The model as it is: meetings go by the country that is least willing.",
    numbers: () => ({}),
    missing: "",
  },
  {
    id: "average",
    label: "average of the countries",
    what: `Meetings go by the mean willingness of the countries: the sharpness of the gate is ${BLUNT}.`,
    numbers: () => ({ "gate.sharpness": BLUNT }),
    missing: "",
  },
  {
    id: "no-misalignment",
    label: "unequal views cost nothing",
    what: "The gate does not heed how unequally the countries see threats.",
    numbers: ({ gate }) => (gate.misalignment === undefined ? {} : { "gate.misalignment.weight": 0 }),
    missing: "its gate has no cost of unequal views",
  },
  {
    id: "no-institution",
    label: "no institutional stock",
    what: "Past meetings neither lead to meetings nor restrain acts of damage: the institutional stock feeds nothing.",
    numbers: (spec) => allZero(stockNumbers(spec)),
    missing: "nothing in it heeds the institutional stock",
  },
  {
    id: "no-mediation",
    label: "no mediation",
    what: "The leader whose commitment restrains the acts of the others restrains them no more.",
    numbers: (spec) => allZero(mediationNumbers(spec)),
    missing: "no leader in it restrains the acts of the others",
  },
];

/** A structure as what is done to a model. */
export function interventionsOf({ numbers, what }: Structure, spec: ModelSpec): Intervention[] {
  return Object.entries(numbers(spec)).map(([path, value]) => ({
    type: "set-parameter",
    path,
    value,
    basis: "judgement",
    source: ["model-judgement"],
    note: what,
  }));
}
