import { checkShape } from "../../contracts/check";
import { EvidenceError, type Issue } from "../../contracts/errors";
import type { ModelSpec } from "../../contracts/model-spec";
import { addMonths } from "../../contracts/month";
import {
  type Evidence,
  type EvidenceDocument,
  evidenceDocumentSchema,
} from "../../contracts/observe/evidence-document";
import { type Findings, namesOf, report } from "../../model/check/references";
import { type Desk, PIECE_CHECKS } from "./check-pieces";

/** Months after `asOf` that evidence may be about: what is further ahead has not been seen. */
const MOST_AHEAD = 12;

/** A poll or a reading may tell of `asOf` itself; what came, came after it, or the model knows it. */
function checkMonth(piece: Evidence, { spec: { asOf }, to, path }: Desk): void {
  if (!("month" in piece)) return;
  const isReading = piece.type === "poll" || piece.type === "reading";
  const first = isReading ? asOf : addMonths(asOf, 1);
  const last = addMonths(asOf, MOST_AHEAD);
  if (piece.month >= first && piece.month <= last) return;
  const remedy =
    piece.month < first
      ? "What is older belongs into the record that the model is counted from."
      : "Append what happened to the record and start from a later asOf.";
  report(to, "out-of-range", [...path, "month"], `a month from ${first} to ${last}`, piece.month, remedy);
}

/** What a piece says of the world, and of what: two that differ on one thing cannot both be so. */
function claimOf(piece: Evidence): readonly [on: string, says: string] | undefined {
  if (piece.type === "meeting") return [`${piece.channel} in ${piece.month}`, piece.held ? "held" : "missed"];
  if (piece.type === "leader") return [`the leader of ${piece.country} in ${piece.month}`, piece.bloc];
  return undefined;
}

function checkContradictions(pieces: readonly (Evidence | undefined)[], to: Findings): void {
  const said = new Map<string, { readonly says: string; readonly place: number }>();
  pieces.forEach((piece, place) => {
    const claim = piece && claimOf(piece);
    if (claim === undefined) return;
    const [on, says] = claim;
    const other = said.get(on);
    if (other === undefined) said.set(on, { says, place });
    else if (other.says !== says) {
      const expected = `what piece ${other.place + 1} says of ${on}: ${other.says}`;
      report(to, "contradiction", ["evidence", place], expected, says, "Leave one of the two out.");
    }
  });
}

/** Everything a model has against pieces of evidence of the right shape. */
function evidenceIssues(spec: ModelSpec, pieces: readonly (Evidence | undefined)[]): Issue[] {
  const to: Findings = { issues: [] };
  const names = namesOf(spec);
  pieces.forEach((piece, place) => {
    if (piece === undefined) return;
    const desk: Desk = { spec, names, to, path: ["evidence", place] };
    (PIECE_CHECKS[piece.type] as (piece: Evidence, desk: Desk) => void)(piece, desk);
    checkMonth(piece, desk);
  });
  checkContradictions(pieces, to);
  return to.issues;
}

/** Pieces of a document whose own shape is right, at their places; no others. */
function soundPieces(document: unknown, issues: readonly Issue[]): (Evidence | undefined)[] {
  const list = (document as { readonly evidence?: unknown } | null)?.evidence;
  const isBeyondPieces = ({ path }: Issue) =>
    path.length === 0 || (path[0] === "evidence" && path.length === 1);
  if (!Array.isArray(list) || issues.some(isBeyondPieces)) return [];
  const broken = new Set(issues.flatMap(({ path }) => (path[0] === "evidence" ? [path[1]] : [])));
  return list.map((piece, place) => (broken.has(place) ? undefined : (piece as Evidence)));
}

/**
 * A document of evidence, or a list of pieces, checked against a model.
 *
 * @throws EvidenceError listing every problem: bounds, shape, ids, months, contradictions.
 */
export function readEvidence(
  spec: ModelSpec,
  written: EvidenceDocument | readonly Evidence[],
): EvidenceDocument {
  const document: unknown = Array.isArray(written) ? { schemaVersion: 1, evidence: written } : written;
  const { value, issues } = checkShape<EvidenceDocument>(evidenceDocumentSchema() as never, document);
  const all = [...issues, ...evidenceIssues(spec, value?.evidence ?? soundPieces(document, issues))];
  if (value === undefined || all.length > 0) throw new EvidenceError("The evidence cannot be used", all);
  return value;
}
