import type { FamilySpec, ModelSpec } from "../../contracts/model-spec";
import type { Month } from "../../contracts/month";
import type { EvidenceOf } from "../../contracts/observe/evidence-document";
import { type PollMap, readingMap } from "../../model/nowcast/reading-map";
import { latentSlope, toLatent } from "../../model/scale";
import { logit } from "../../numeric/elementary";

/** A reading of a factor on the latent scale. */
export interface LatentReading {
  /** The place of the factor. */
  readonly factor: number;
  readonly family: FamilySpec;
  readonly month: Month;
  readonly value: number;
  readonly variance: number;
}

/** The entries of the map of polls for a series in a month, of one country where it is named. */
export function pollMaps({ series, country, month }: EvidenceOf<"poll">): PollMap[] {
  return readingMap().polls.filter(
    (entry) =>
      entry.series === series &&
      (country === undefined || entry.country === country) &&
      (entry.from === undefined || month >= entry.from) &&
      (entry.to === undefined || month <= entry.to),
  );
}

function familyOf(spec: ModelSpec, factor: number): FamilySpec {
  const family = spec.families.find(({ id }) => id === spec.factors[factor]?.family);
  if (family === undefined) throw new RangeError(`no factor ${factor}`);
  return family;
}

/** Variance on the logit scale of a poll as a reading: house effect, and sampling error times what polls err beyond it. */
function pollVariance({ houseSd }: PollMap, { sharePositive, sampleSize }: EvidenceOf<"poll">): number {
  const { assumedSampleSize, errorRatio } = readingMap();
  const share = sharePositive / 100;
  const asked = sampleSize ?? assumedSampleSize.value;
  return houseSd * houseSd + (errorRatio.value * errorRatio.value) / (asked * share * (1 - share));
}

/** A checked poll or reading on the latent scale. An error of shown units is taken over by the slope of the scale there. */
export function latentReading(spec: ModelSpec, piece: EvidenceOf<"poll" | "reading">): LatentReading {
  const entry = piece.type === "poll" ? pollMaps(piece)[0] : undefined;
  const id = piece.type === "poll" ? entry?.factor : piece.factor;
  const factor = spec.factors.findIndex((one) => one.id === id);
  const family = familyOf(spec, factor);
  if (piece.type === "poll" && entry !== undefined) {
    const value = logit(piece.sharePositive / 100);
    return { factor, family, month: piece.month, value, variance: pollVariance(entry, piece) };
  }
  const { value, error, month } = piece as EvidenceOf<"reading">;
  const sd = error * latentSlope(family, value);
  return { factor, family, month, value: toLatent(family, value), variance: sd * sd };
}
