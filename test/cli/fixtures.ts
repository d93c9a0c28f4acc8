import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { madeUpSpec } from "../report/made-up-model";

/** A folder of documents that a command is tried on. */
export interface Fixtures {
  readonly folder: string;
  /** Writes a document and gives its path. */
  write(name: string, content: string | object): string;
  /** Text with the folder taken out of its paths. */
  bare(text: string): string;
  remove(): void;
}

export function fixtures(): Fixtures {
  const folder = mkdtempSync(join(tmpdir(), "cli-"));
  return {
    folder,
    write(name, content) {
      const file = join(folder, name);
      writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content, null, 2));
      return file;
    },
    bare: (text) => text.replaceAll(`${folder}/`, ""),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** A small model of two libraries: what does not hang on the built-in one is tried on it. */
export const smallModel = madeUpSpec;

/** Two scenarios for it, and one that it cannot take. */
export const SCENARIOS = {
  trust: `schemaVersion: 1
name: They trust each other
indicators:
  busy: meetings >= 5
interventions:
  - { type: shift-factor, factor: trust.east, by: 20, from: 2024-09 }
  - { type: scale-cadence, channel: shelf, times: 2, from: 2024-10 }
`,
  silence: `schemaVersion: 1
name: Nobody shelves
interventions:
  - type: suspend-channel
    channel: shelf
    from: 2024-09
`,
  broken: `schemaVersion: 1
name: It is not there
interventions:
  - type: suspend-channel
    channel: shlf
    from: 2024-01
`,
} as const;

/** A terminal that keeps what is drawn on it. */
export function terminal() {
  const stream = Object.assign(new PassThrough(), {
    isTTY: true,
    columns: 100,
    cursorTo: () => true,
    moveCursor: () => true,
    clearLine: () => true,
  });
  return { stream, text: () => String(stream.read() ?? "") };
}

/** Sizes of a run that nobody waits for: a second of it is a small part. */
export const ENDLESS = ["--paths", "1048576", "--draws", "65536"] as const;

/** Interrupts when progress is drawn for the first time, a second after a run has begun: something is done by then. */
export function interruptWhenDrawn() {
  const heard = { released: false };
  const progress = terminal().stream;
  const onInterrupt = (listener: () => void) => {
    progress.once("data", listener);
    return () => {
      heard.released = true;
    };
  };
  return { heard, parts: { progress, onInterrupt } };
}
