import type { PresetName } from "../model/preset-names";
import type { editions } from "./editions/part";
import type { Message, Reply } from "./protocol";
import type { Language } from "./view/text";

/** What is used of a worker. */
export interface WorkerLike {
  postMessage(message: Message): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Reply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/**
 * The workers there are: `reader` checks ready forecasts; `preset` simulates a preset with the fast engine; `scenario` checks
 * scenarios as well; `reference` does the same where there is no fast engine.
 */
export type WorkerKind = "reader" | "preset" | "scenario" | "reference";

/** Texts that an element loads: the compiled kernel, the packed specification of a preset, the strings of a language; all JSON. */
export type TextName = "kernel" | `presets/${PresetName}` | `strings/${Language}`;

/** What a simulation in a page needs of the files beside the element's own. */
export interface SimulationFiles {
  startWorker(kind: WorkerKind): WorkerLike;
  loadText(name: TextName): Promise<string>;
}

/** The files beside the element's own, of which it loads what it needs. */
export interface Files extends SimulationFiles {
  /** The part that shows the calibrated editions, with their numbers: only some pages need it. */
  loadEditions(): Promise<typeof editions>;
}

/** What the page may do where a file of the element does not load. */
export const NO_FILE =
  "The element does not start. Serve the files of the element beside its script, from the page's own origin, and allow " +
  "them in the page's policy: script-src 'self' and worker-src 'self'.";
