import { chartDrawer } from "../../src/cli/charts";
import type { Environment } from "../../src/cli/environment";
import { run as runProgram } from "../../src/cli/program";
import { inlineExecutor } from "../../src/simulation/inline-executor";

/** What a command wrote, and the code it ended with. */
export interface Result {
  readonly out: string;
  readonly err: string;
  readonly code: number;
}

/** Runs a command line in this process, on streams that are only kept. */
export async function run(words: readonly string[], parts: Partial<Environment> = {}): Promise<Result> {
  const written = { out: "", err: "" };
  const environment: Environment = {
    out: (text) => {
      written.out += text;
    },
    err: (text) => {
      written.err += text;
    },
    columns: 100,
    colour: false,
    progress: undefined,
    onInterrupt: () => () => undefined,
    startWorkers: async () => inlineExecutor(),
    chartDrawer,
    ...parts,
  };
  const code = await runProgram(words, environment);
  return { ...written, code };
}
