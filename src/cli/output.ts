/** Where a command writes: results to `out`, everything else to `err`. */
export interface Output {
  /** Writes text as it is; a line ends where the text says so. */
  out(text: string): void;
  err(text: string): void;
  /** Characters a line of results may have; infinite where they do not go to a terminal. */
  readonly columns: number;
}

/** The standard streams of this process. */
export function processOutput(): Output {
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    columns: process.stdout.columns ?? Number.POSITIVE_INFINITY,
  };
}
