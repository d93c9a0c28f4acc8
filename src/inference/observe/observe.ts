import { textOfFloats } from "../../contracts/float-text";
import type { Evidence, EvidenceDocument } from "../../contracts/observe/evidence-document";
import type { EvidenceLedger, LedgerItem, ObserveDiagnostics } from "../../contracts/observe/observation";
import { defineModel, type Model } from "../../model/define";
import { columnsOf } from "../../model/ensemble/columns";
import { withEnsemble } from "../../model/ensemble/with-ensemble";
import type { StreamKey } from "../../random/seed";
import { namedStream } from "../../random/stream";
import { stopWhere } from "../../simulation/drive";
import { readEvidence } from "./check-evidence";
import { factModels } from "./fact-models";
import { discountsOf } from "./groups";
import { type LedgerInput, ledgerOf, listsOfPieces } from "./ledger";
import { moveDraws } from "./move";
import { type ObserveOptions, resolveObserve } from "./options";
import { startOf } from "./start";
import { type Tempered, temper, WARN_SHARE } from "./temper";
import { weigh } from "./weigh";
import { combined } from "./weights";
import { wordsFor } from "./words";

/** What came of observing. */
export interface Observation<P extends string = string, C extends string = string> {
  /** The model with its draws reweighted (moved too, where the weights were tempered), and with what has happened certain to happen. */
  readonly model: Model<P, C>;
  readonly ledger: EvidenceLedger;
  readonly diagnostics: ObserveDiagnostics;
}

/** A model in which the evidence has happened, with weights for its draws. */
function reweighted(model: Model, weights: Float64Array, pieces: readonly Evidence[]): Model {
  const { ensemble, observed = [], ...spec } = model.spec;
  if (ensemble === undefined) return model;
  return defineModel({
    ...spec,
    ensemble: { ...ensemble, weights: textOfFloats(weights) },
    observed: [...observed, ...pieces.map((piece) => wordsFor(piece).slice(0, 300))],
  });
}

/**
 * The model where its draws count as they are, or, where their weights were tempered, draws of equal weight that have been moved: few
 * of them counted, and those would otherwise come many times over.
 */
function carriedBy(
  happened: Model,
  { weights, power }: Tempered,
  pieces: readonly Evidence[],
  key: StreamKey,
): Model {
  const model = reweighted(happened, weights, pieces);
  const { ensemble } = model.spec;
  if (power === 1 || ensemble === undefined) return model;
  const { id, basis, source, note } = ensemble;
  const columns = moveDraws(model.spec, columnsOf(model.spec), namedStream(key, "observe move"));
  return withEnsemble(model, { id, basis, source, ...(note === undefined ? {} : { note }), columns });
}

function carriedWarnings({ weights, ess, full, power }: Tempered): string[] {
  const share = ess / weights.length;
  const of = `${ess.toFixed(0)} of ${weights.length}`;
  if (power < 1)
    return [
      `The draws cannot carry all of the evidence (${full.ess.toFixed(0)} of ${weights.length} effective, Pareto shape ${full.shape.toFixed(2)}): it was tempered to the power ${power.toFixed(2)}, which leaves ${of}, and the draws of the model after it were resampled and moved.`,
    ];
  return share < WARN_SHARE ? [`Few draws carry the evidence: ${of} effective.`] : [];
}

const outsideWarning = ({ what, predictiveProbability }: LedgerItem): string =>
  `Outside the model's experience: ${what}, which it gave a probability of ${predictiveProbability?.toPrecision(1)}. What it makes of it is not to be relied on.`;

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

function diagnosticsOf(
  { weights, power, full, ess, shape }: Tempered,
  { items }: EvidenceLedger,
  warnings: readonly string[],
): ObserveDiagnostics {
  return {
    draws: weights.length,
    fullEss: full.ess,
    ess,
    fullParetoShape: finite(full.shape),
    paretoShape: finite(shape),
    power,
    outside: items.flatMap(({ outside }, place) => (outside ? [place] : [])),
    warnings,
  };
}

/** What the runs said, as weights, a ledger and a model. */
function concluded(of: Model, start: Model, input: Omit<LedgerInput, "power" | "model">): Observation {
  const { document, prior, weighed, facts } = input;
  const pieces = document.evidence;
  const discounts = discountsOf(pieces);
  const parts = weighed.likelihoods.map(({ ln }, place) => ({ ln, counts: discounts[place] ?? 1 }));
  const tempered = temper(prior, combined(parts, prior.length));
  const carried = carriedWarnings(tempered);
  const ledger = ledgerOf({ ...input, model: of, power: tempered.power });
  const warnings = [
    ...ledger.provenance.warnings,
    ...carried,
    ...ledger.items.filter(({ outside }) => outside).map(outsideWarning),
  ];
  const happened = facts.models[facts.placeOf(pieces)] ?? start;
  return {
    model: carriedBy(happened, tempered, pieces, input.settings.key),
    ledger: { ...ledger, provenance: { ...ledger.provenance, warnings } },
    diagnostics: diagnosticsOf(tempered, ledger, warnings),
  };
}

/** See the public function of this name in on-demand.ts, which loads it. */
export async function observe<P extends string, C extends string>(
  of: Model<P, C>,
  written: EvidenceDocument | readonly Evidence[],
  options: ObserveOptions = {},
): Promise<Observation<P, C>> {
  const document = readEvidence(of.spec, written);
  const pieces = document.evidence;
  const asked = await resolveObserve(options, of, pieces);
  stopWhere(options.signal, " before it began");
  const { model, weights: prior } = startOf(of, asked.key, asked.asked);
  const settings = { ...asked, draws: prior.length };
  const facts = factModels(model, listsOfPieces(pieces));
  const modelsTotal = facts.models.length;
  const tell = (modelsDone: number) => options.onProgress?.({ modelsDone, modelsTotal });
  const weighed = await weigh([model, ...facts.models.slice(1)], pieces, settings, options, tell);
  return concluded(of, model, { document, prior, weighed, facts, settings }) as Observation<P, C>;
}
