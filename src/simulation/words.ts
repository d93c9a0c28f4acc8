import { WORDS, type Words } from "../contracts/forecast";

/** Lower edges of the ICD-203 bands but the first, which begins at 0; a band includes its lower edge. */
const EDGES = [0.05, 0.2, 0.45, 0.55, 0.8, 0.95] as const;

/** The ICD-203 words for a probability. */
export function wordsFor(probability: number): Words {
  const band = EDGES.filter((edge) => probability >= edge).length;
  return WORDS[band] ?? WORDS[0];
}

/** Mass kept for what the model leaves out. */
const OUTSIDE_MODEL = 0.02;

/** Spread across draws from which a probability is shown to the nearest 5 per cent only. */
const COARSE_FROM = 0.05;

/** A probability for people: climatology mixed in, rounded to what the ensemble supports, never 0 or 1. */
export function shownProbability(probability: number, climatology: number, ensembleSd: number): number {
  const steps = ensembleSd > COARSE_FROM ? 20 : 100;
  const mixed = (1 - OUTSIDE_MODEL) * probability + OUTSIDE_MODEL * climatology;
  const rounded = Math.floor(mixed * steps + 0.5);
  return Math.max(1, Math.min(steps - 1, rounded)) / steps;
}
