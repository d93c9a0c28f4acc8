import type { Issue } from "../contracts/errors";
import type { Found } from "./found";
import { nearestOffset, type Place } from "./place";

/** A document read from text: plain data, where everything in it stands, and what is wrong with it as text. */
export interface Source {
  /** Undefined where the text cannot be read; `found` says why. */
  readonly value: unknown;
  readonly root?: Place | undefined;
  readonly found: readonly Found[];
}

/** The issues with the offsets of what their paths lead to, or of the nearest thing around it that is there. */
export function foundIn({ root }: Source, issues: readonly Issue[]): Found[] {
  return issues.map((issue) => ({ issue, offset: nearestOffset(root, issue.path) }));
}
