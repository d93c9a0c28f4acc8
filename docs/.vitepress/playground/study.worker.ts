// The study of the playground: reads, checks and runs scenarios, so that nothing of it holds up the page. The blocks of a
// run are given to further workers.
import type { Executor } from "trilateral-pathways";
import { workerExecutor } from "trilateral-pathways/workers";
import { answer } from "./answer";
import type { Answer, Question } from "./messages";

const say = (given: Answer): void => postMessage(given);

/** Browsers without workers in workers, and pages whose policy forbids them, run the blocks here. */
async function startExecutor(): Promise<Executor | undefined> {
  if (typeof Worker === "undefined") return undefined;
  try {
    return await workerExecutor();
  } catch (error) {
    console.warn("The playground runs without further workers.", error);
    return undefined;
  }
}

let starting: Promise<Executor | undefined> | undefined;
let underWay = new AbortController();

addEventListener("message", async ({ data }: MessageEvent<Question>) => {
  underWay.abort();
  underWay = new AbortController();
  const { signal } = underWay;
  starting ??= startExecutor();
  const executor = await starting;
  if (!signal.aborted) await answer(data, { executor, signal, say });
});
