import { AbortError } from "../contracts/errors";
import type { Environment } from "./environment";
import { progressBar, type Told } from "./progress";

/** What came of a run: its result, or how it was stopped and what it had told last. */
export type Watched<T, P> = { readonly done: T } | { readonly error: AbortError; readonly last: P };

/**
 * Runs something that an interruption stops, with a bar of its progress.
 *
 * @throws AbortError where it is stopped before it has told of any progress; whatever the run throws.
 */
export async function watched<T, P extends Told>(
  environment: Environment,
  quiet: boolean,
  start: (watch: { readonly signal: AbortSignal; readonly onProgress: (progress: P) => void }) => Promise<T>,
): Promise<Watched<T, P>> {
  const controller = new AbortController();
  const release = environment.onInterrupt(() => controller.abort());
  const bar = progressBar(quiet ? undefined : environment.progress);
  let last: P | undefined;
  const onProgress = (progress: P) => {
    last = progress;
    bar.update(progress);
  };
  try {
    return { done: await start({ signal: controller.signal, onProgress }) };
  } catch (error) {
    if (!(error instanceof AbortError) || last === undefined) throw error;
    return { error, last };
  } finally {
    bar.stop();
    release();
  }
}

/** The same for a run whose parts mean nothing: stopped is stopped. */
export async function watchedToTheEnd<T>(
  environment: Environment,
  quiet: boolean,
  start: Parameters<typeof watched<T, Told>>[2],
): Promise<T> {
  const outcome = await watched<T, Told>(environment, quiet, start);
  if ("error" in outcome) throw outcome.error;
  return outcome.done;
}
