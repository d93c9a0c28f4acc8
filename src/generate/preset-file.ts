import { canonicalJson } from "../contracts/fingerprint";
import { hashStateOf } from "../contracts/hash-state";
import type { ModelSpec } from "../contracts/model-spec";
import { citedIn } from "../widget/work/cited";
import { headAndTail, type PresetFile } from "../widget/work/preset-file";
import { packTree } from "./pack-tree";

/** What no number depends on: where it comes from, which the element counts and does not show number by number. */
const GROUNDS = ["note", "source"];

function withoutGrounds(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutGrounds);
  const kept = Object.entries(value).filter(([key]) => !GROUNDS.includes(key));
  return Object.fromEntries(kept.map(([key, child]) => [key, withoutGrounds(child)]));
}

/** The file of a preset, from which the fingerprint of the whole is worked out. */
export function presetFile(spec: ModelSpec): PresetFile {
  const head = Object.fromEntries(headAndTail(spec)[0]);
  return {
    spec: packTree({ ...spec, ...(withoutGrounds(head) as object) }),
    head: hashStateOf(canonicalJson(head).slice(0, -1)),
    cited: citedIn(spec),
  };
}
