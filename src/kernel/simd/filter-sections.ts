import { parameterSlot } from "../../random/counter";

/** Sizes of a filter. */
const SIZES = ["groups", "width", "houses", "hasActs"] as const;

/** Addresses of a filter: its particles and those of the next generation, and the lists of what was observed. */
const PLACES = [
  "cloud",
  "next",
  "origins",
  "lnWeights",
  "draws",
  "gateMean",
  "times",
  "startCentre",
  "startMeanSpread",
  "startLevelSpread",
  "stances",
  "stock",
  "contactStart",
  "contactChannel",
  "contactShape",
  "contactExposure",
  "contactLnStock",
  "contactEcho",
  "contactMet",
  "venues",
  "venuesMet",
  "alone",
  "atRisk",
  "onsetShare",
  "readingStart",
  "readingFactor",
  "readingSeries",
  "readingValue",
  "readingSpread",
  "readingGain",
  "imposedStart",
  "imposedFactor",
  "imposedStands",
  "imposedValue",
  "imposedSpread",
  "aheadStart",
  "aheadFactor",
  "aheadSeries",
  "aheadDecay",
  "aheadValue",
  "aheadHalfPrecision",
] as const;

export type FilterSize = (typeof SIZES)[number];
export type FilterPlace = (typeof PLACES)[number];

/** What the SIMD filter knows beside the directory of its model, in the order its own directory has it. */
export function filterSections() {
  return { filter: SIZES, held: PLACES } as const satisfies Readonly<Record<string, readonly string[]>>;
}

/** Stands for the names and their order. */
export function filterCode(): number {
  return parameterSlot([...SIZES, ...PLACES].join());
}
