import type { Evidence, EvidenceDocument } from "../../contracts/observe/evidence-document";
import type { EvidenceLedger, LedgerItem } from "../../contracts/observe/observation";
import { LIBRARY_VERSION } from "../../contracts/version";
import { LANES } from "../../kernel/shape";
import data from "../../model/data/conditioning.json";
import type { Model } from "../../model/define";
import type { FactModels } from "./fact-models";
import { discountsOf, groupsOf } from "./groups";
import { type Belief, movesBetween, probabilitiesOf } from "./ledger-moves";
import { predictive } from "./likelihoods";
import type { ObserveSettings } from "./options";
import type { Weighed } from "./weigh";
import { combined, weightsAt } from "./weights";
import { sourcesOf, wordsFor } from "./words";

/** Everything a ledger is written from. */
export interface LedgerInput {
  readonly document: EvidenceDocument;
  readonly model: Model;
  readonly prior: Float64Array;
  readonly power: number;
  readonly weighed: Weighed;
  readonly facts: FactModels;
  readonly settings: ObserveSettings;
}

/** The belief after some pieces; `discounts` are by piece. */
function beliefAfter(
  { prior, power, weighed, facts, document }: LedgerInput,
  chosen: readonly number[],
  discounts: readonly number[],
): Belief {
  const pieces = chosen.map((place) => ({
    ln: weighed.likelihoods[place]?.ln ?? new Float64Array(0),
    counts: discounts[place] ?? 1,
  }));
  const happened = chosen.flatMap((place) => document.evidence[place] ?? []);
  return {
    weights: weightsAt(prior, combined(pieces, prior.length), power),
    shares: weighed.shares[facts.placeOf(happened)] ?? [],
  };
}

/** Discounts of a document without one of its pieces: the others of its group then count for more. */
function discountsWithout(pieces: readonly Evidence[], without: number): number[] {
  const left = discountsOf(pieces.filter((_, place) => place !== without));
  return pieces.map((_, place) => left[place < without ? place : place - 1] ?? 1);
}

function spreadOf(values: Float64Array): number {
  return values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b));
}

/** What a piece is, apart from how far it moves anything. */
function describe(input: LedgerInput, piece: Evidence, place: number, discount: number, group: number) {
  const { weighed, prior, power } = input;
  const likelihood = weighed.likelihoods[place];
  const probability = likelihood === undefined ? null : predictive(likelihood, prior);
  return {
    what: wordsFor(piece),
    type: piece.type,
    source: [...sourcesOf(piece)],
    group,
    discount: discount * power,
    lnRatio: likelihood === undefined ? 0 : spreadOf(likelihood.ln),
    predictiveProbability: probability,
    outside: probability !== null && probability < data.outsideExperience.value,
  };
}

function itemsOf(input: LedgerInput, ids: readonly string[]): LedgerItem[] {
  const { evidence } = input.document;
  const { horizons } = input.settings;
  const discounts = discountsOf(evidence);
  const groups = groupsOf(evidence);
  const all = evidence.map((_, place) => place);
  const after = all.concat(all.length).map((count) => beliefAfter(input, all.slice(0, count), discounts));
  const last = after.at(-1) ?? beliefAfter(input, all, discounts);
  return evidence.map((piece, place) => {
    const others = all.filter((other) => other !== place);
    const without = beliefAfter(input, others, discountsWithout(evidence, place));
    return {
      ...describe(input, piece, place, discounts[place] ?? 1, groups[place] ?? 0),
      added: movesBetween(after[place] ?? last, after[place + 1] ?? last, horizons, ids),
      leftOut: movesBetween(without, last, horizons, ids),
    };
  });
}

/** The ledger of a document: what every piece moved, in its order and beside all others. */
export function ledgerOf(input: LedgerInput): EvidenceLedger {
  const { document, model, settings, prior } = input;
  const { spec } = model;
  const ids = spec.pathways.map(({ id }) => id);
  const { horizons, seed, engine, rounds } = settings;
  const discounts = discountsOf(document.evidence);
  const none = beliefAfter(input, [], discounts);
  const all = beliefAfter(
    input,
    document.evidence.map((_, place) => place),
    discounts,
  );
  return {
    schemaVersion: 1,
    asOf: spec.asOf,
    name: document.name ?? null,
    before: probabilitiesOf(none, horizons, ids),
    after: probabilitiesOf(all, horizons, ids),
    total: movesBetween(none, all, horizons, ids),
    items: itemsOf(input, ids),
    provenance: {
      model: spec.id,
      modelFingerprint: model.fingerprint,
      library: LIBRARY_VERSION,
      seed,
      engine,
      draws: prior.length,
      pathsPerDraw: rounds * LANES,
      warnings:
        settings.whyNotSimd === undefined
          ? []
          : [`The SIMD engine is not available here (${settings.whyNotSimd}).`],
    },
  };
}

/** The lists of pieces whose facts the ledger needs models of: the first so many, and all but each. */
export function listsOfPieces(pieces: readonly Evidence[]): Evidence[][] {
  return [
    ...pieces.map((_, place) => pieces.slice(0, place + 1)),
    ...pieces.map((_, place) => pieces.filter((__, other) => other !== place)),
  ];
}
