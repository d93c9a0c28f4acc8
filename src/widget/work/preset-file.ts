import { ExecutionError } from "../../contracts/errors";
import { frozenText } from "../../contracts/fingerprint";
import { fingerprintFrom, type HashState } from "../../contracts/hash-state";
import type { ModelSpec } from "../../contracts/model-spec";
import type { PackedTree } from "../../model/packed-tree";
import type { Cited } from "../protocol";

/** What a page loads of a preset. */
export interface PresetFile {
  /** Its specification, the head without what says where its numbers come from. */
  readonly spec: PackedTree;
  /** SHA-256 after the canonical JSON of the whole head, without the brace at its end. */
  readonly head: HashState;
  readonly cited: Cited;
}

/** The last key of the head in canonical JSON. Whatever is done to the world of a model changes sections after it. */
const LAST_OF_HEAD = "gate";

type Section = readonly [key: string, value: unknown];

/** The sections of a specification that no change touches, and the others. */
export function headAndTail(spec: ModelSpec): readonly [head: Section[], tail: Section[]] {
  const sections = Object.entries(spec);
  const isHead = ([key]: Section) => key <= LAST_OF_HEAD;
  return [sections.filter(isHead), sections.filter((section) => !isHead(section))];
}

/** Fingerprints of a preset and of what changes make of it, as if the whole of its head were there. */
export function fingerprinter(preset: ModelSpec, state: HashState): (spec: ModelSpec) => string {
  const known = headAndTail(preset)[0];
  return (spec) => {
    const [head, tail] = headAndTail(spec);
    const isSame = head.every(([key, value], at) => known[at]?.[0] === key && known[at]?.[1] === value);
    if (!isSame || head.length !== known.length)
      throw new ExecutionError("A change touched the head of a preset");
    return fingerprintFrom(state, `,${frozenText(Object.fromEntries(tail)).slice(1)}`);
  };
}
