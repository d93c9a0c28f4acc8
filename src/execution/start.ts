import { ExecutionError, issue } from "../contracts/errors";
import { LIBRARY_VERSION } from "../contracts/version";
import { type Link, openLink, type Source } from "./link";

/** How long a worker may take to start, in milliseconds: far longer than any was seen to, so that none is waited for in vain. */
export const START_MILLISECONDS = 30_000;

/** A promise that fails when time is up. */
async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeUp = new Promise<never>((_, reject) => {
    const error = new Error(`it was not ready within ${milliseconds / 1000} seconds`);
    timer = setTimeout(() => reject(error), milliseconds);
  });
  try {
    return await Promise.race([promise, timeUp]);
  } finally {
    clearTimeout(timer);
  }
}

function startError(script: string, expected: string, cause: unknown): ExecutionError {
  const received = cause instanceof Error ? cause.message : String(cause);
  const remedy =
    `Check that ${script} can be read and is a copy of trilateral-pathways/workers/worker.js of this version` +
    " (option workerUrl), and that the page's policy allows workers from there (worker-src).";
  const found = issue({ code: "worker-start", path: ["workerUrl"], expected, received, remedy });
  return new ExecutionError("A worker could not be started", [found], { cause });
}

async function greetedBy(link: Link, { script }: Source, milliseconds: number): Promise<void> {
  let version: string;
  try {
    version = await within(milliseconds, link.greet());
  } catch (error) {
    throw startError(script, "a worker that starts", error);
  }
  if (version === LIBRARY_VERSION) return;
  throw startError(script, `a worker of version ${LIBRARY_VERSION}`, `version ${version}`);
}

/**
 * Starts a worker and waits until it answers.
 *
 * @throws ExecutionError where it does not start, does not answer in time, or is of another version.
 */
export async function startLink(source: Source, milliseconds = START_MILLISECONDS): Promise<Link> {
  const link = openLink(source);
  try {
    await greetedBy(link, source, milliseconds);
  } catch (error) {
    await link.stop();
    throw error;
  }
  link.keepAwake(false);
  return link;
}
