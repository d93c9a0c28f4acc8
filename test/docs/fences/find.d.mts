/** What runs blocks: the file that takes them from the table, and the command that runs that file. */
export interface Runner {
  readonly does: string;
  /** Absent where a command of CI does what the block says, and nothing runs the block itself. */
  readonly file?: string;
  readonly command?: string;
}

/** Which blocks a runner runs: those of a language, on a page, with a first line, as far as they are given. */
export interface Row {
  readonly runner: string;
  readonly language: string;
  readonly page?: string;
  readonly begins?: string;
  /** For a block that no test runs: why, and the command that does what it says. */
  readonly why?: string;
  readonly command?: string;
}

export interface Fence {
  readonly page: string;
  readonly language: string;
  /** Line of the page on which its code begins, from 1. */
  readonly line: number;
  readonly code: string;
}

export const table: {
  readonly runners: Readonly<Record<string, Runner>>;
  readonly fences: readonly Row[];
};
export function pagesToRead(): string[];
export function textOf(page: string): string;
export function fencesIn(page: string, text: string): Fence[];
export function allFences(): Fence[];
export function rowsOf(fence: Fence): Row[];
export function fencesOf(runner: string): (Fence & { readonly row: Row })[];
