import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { SbcReplicate } from "../../../src/generate/docs/verification-data";

/** Processes that work out replicates. */
export interface Helpers {
  /** The replicates of some numbers, in their order. */
  run(numbers: readonly number[]): Promise<SbcReplicate[]>;
  end(): void;
}

const nextMessage = (child: ChildProcess): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const lost = () => reject(new Error("a process of the study was lost: run the command again to go on"));
    child.once("exit", lost);
    child.once("message", (message) => {
      child.off("exit", lost);
      resolve(message);
    });
  });

function ask(child: ChildProcess, number: number): Promise<SbcReplicate> {
  const answer = nextMessage(child) as Promise<SbcReplicate>;
  child.send(number);
  return answer;
}

/** Starts so many processes. SbcReplicates do not depend on how many there are. */
export async function startHelpers(count: number): Promise<Helpers> {
  const file = fileURLToPath(new URL("./worker.ts", import.meta.url));
  const children = Array.from({ length: count }, () => fork(file, { execArgv: ["--import", "tsx"] }));
  await Promise.all(children.map(nextMessage));
  return {
    async run(numbers) {
      const found = new Map<number, SbcReplicate>();
      const left = [...numbers];
      const work = async (child: ChildProcess) => {
        for (let number = left.shift(); number !== undefined; number = left.shift())
          found.set(number, await ask(child, number));
      };
      await Promise.all(children.map(work));
      return numbers.flatMap((number) => found.get(number) ?? []);
    },
    end() {
      for (const child of children) child.kill();
    },
  };
}
