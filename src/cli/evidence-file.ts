import { EvidenceError, issue } from "../contracts/errors";
import type { EvidenceDocument } from "../contracts/observe/evidence-document";
import { readEvidence } from "../inference/observe/check-evidence";
import type { Model } from "../model/define";
import type { Document } from "./document";
import { kindName } from "./document-kind";

/**
 * The evidence that a document holds, checked against a model.
 *
 * @throws EvidenceError with every problem, each with file, line and column.
 */
export function evidenceFromDocument(document: Document, { spec }: Model): EvidenceDocument {
  const kind = kindName(document.value);
  if (kind === "a model" || kind === "a forecast" || kind === "a scenario") {
    const remedy = "Name a file with evidence.";
    const parts = { code: "unknown-document", path: [], expected: "evidence", received: kind, remedy };
    throw new EvidenceError("The evidence cannot be read", document.locate([issue(parts)]));
  }
  try {
    const evidence = readEvidence(spec, document.value as EvidenceDocument);
    if (document.issues.length === 0) return evidence;
  } catch (error) {
    if (!(error instanceof EvidenceError)) throw error;
    throw new EvidenceError(
      "The evidence cannot be used",
      document.locate([...document.issues, ...error.issues]),
    );
  }
  throw new EvidenceError("The evidence cannot be used", document.locate(document.issues));
}
