import { AbortError, ExecutionError, TrilateralError } from "../../contracts/errors";
import type { Forecast } from "../../contracts/forecast";
import type { Model } from "../../model/make-model";
import type { SimulateOptions } from "../../simulation/options";
import { MOST_PROBLEMS } from "../limits";
import type { Facts, Failure, Question, Reply, Request } from "../protocol";

/** Paths after which the first numbers are sent; every later ones are of twice as many. */
const FIRST_PATHS = 2048;

function isDoubling(paths: number): boolean {
  let next = FIRST_PATHS;
  while (next < paths) next *= 2;
  return next === paths;
}

/** A model as the sliders find it. */
export interface Ground {
  readonly model: Model;
  readonly facts: Facts;
}

/** What a worker can do. */
export interface Tools {
  /** The model of a question. */
  groundOf(question: Question): Ground;
  simulate(
    model: Model,
    question: Question,
    options: Pick<SimulateOptions, "signal" | "onProgress">,
  ): Promise<Forecast>;
}

/** Any error as problems for people; all of the library's own name a remedy. */
export function failureOf(error: unknown): Failure {
  const issues = error instanceof TrilateralError ? error.issues : [];
  const most = issues.slice(0, 10 * MOST_PROBLEMS);
  if (most.length > 0) return { problems: most.map(({ message }) => ({ message })) };
  return { problems: [{ message: error instanceof Error ? error.message : String(error) }] };
}

/** Whether there is no engine here that the worker has. */
const lacksEngine = (error: unknown): boolean =>
  error instanceof ExecutionError && error.issues.some(({ code }) => code === "unsupported");

/** Answers requests to simulate one at a time: a newer one stops the one before it. */
export function desk(
  { groundOf, simulate }: Tools,
  post: (reply: Reply) => void,
): (request: Request) => Promise<void> {
  let underWay = new AbortController();

  async function answer(id: number, question: Question, signal: AbortSignal): Promise<void> {
    const { model, facts } = groundOf(question);
    post({ id, kind: "facts", facts });
    const { interventions } = question;
    const asked = interventions.length === 0 ? model : model.with(interventions);
    const onProgress: SimulateOptions["onProgress"] = (progress) => {
      const { pathsDone, pathsTotal } = progress;
      if (pathsDone < pathsTotal && isDoubling(pathsDone))
        post({ id, kind: "forecast", forecast: progress.partial, isFinal: false });
    };
    const forecast = await simulate(asked, question, { signal, onProgress });
    post({ id, kind: "forecast", forecast, isFinal: true });
  }

  return async ({ id, ...request }) => {
    underWay.abort();
    underWay = new AbortController();
    if (request.kind === "read") return;
    try {
      if (request.kind === "facts") post({ id, kind: "facts", facts: groundOf(request.question).facts });
      else await answer(id, request.question, underWay.signal);
    } catch (error) {
      if (error instanceof AbortError) return;
      post(lacksEngine(error) ? { id, kind: "unable" } : { id, kind: "failed", failure: failureOf(error) });
    }
  };
}
