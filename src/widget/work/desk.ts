import { AbortError, ExecutionError, TrilateralError } from "../../contracts/errors";
import type { EngineName } from "../../contracts/options";
import type { SimulateOptions } from "../../simulation/options";
import { simulateAs } from "../../simulation/simulate";
import { MOST_PROBLEMS } from "../limits";
import type { Failure, Preset, Question, Reply, Request } from "../protocol";
import { grounds, type ModelOf } from "./models";
import { settingsOf } from "./settings";

/** Paths after which the first numbers are sent; every later ones are of twice as many. */
const FIRST_PATHS = 2048;

function isDoubling(paths: number): boolean {
  let next = FIRST_PATHS;
  while (next < paths) next *= 2;
  return next === paths;
}

/** What a worker can do: the models it makes, and the engine it runs them on. */
export interface Tools {
  readonly modelOf: ModelOf;
  readonly engine: EngineName;
}

/** Any error as problems for people; all of the library's own name a remedy. */
export function failureOf(error: unknown): Failure {
  const issues = error instanceof TrilateralError ? error.issues : [];
  const most = issues.slice(0, 10 * MOST_PROBLEMS);
  if (most.length > 0) return { problems: most.map(({ message }) => ({ message })) };
  return { problems: [{ message: error instanceof Error ? error.message : String(error) }] };
}

/** Why the engine of the worker cannot run here; undefined where something else is wrong. */
const whyNoEngine = (error: unknown): string | undefined =>
  error instanceof ExecutionError
    ? error.issues.find(({ code }) => code === "unsupported")?.received
    : undefined;

/**
 * Answers requests to simulate the preset of the worker, one at a time: a newer one stops the one before it.
 */
export function desk(
  { modelOf, engine }: Tools,
  preset: Preset,
  post: (reply: Reply) => void,
): (request: Request) => Promise<void> {
  const groundOf = grounds(modelOf, preset);
  let underWay = new AbortController();

  async function answer(id: number, question: Question, signal: AbortSignal): Promise<void> {
    const { model, facts } = groundOf(question.scenario);
    post({ id, kind: "facts", facts });
    const { interventions } = question;
    const asked = interventions.length === 0 ? model : model.with(interventions);
    const onProgress: SimulateOptions["onProgress"] = (progress) => {
      const { pathsDone, pathsTotal } = progress;
      if (pathsDone < pathsTotal && isDoubling(pathsDone))
        post({ id, kind: "forecast", forecast: progress.partial, isFinal: false });
    };
    const settings = settingsOf(question, model.spec, engine, preset);
    const forecast = await simulateAs(asked, settings, { signal, onProgress });
    post({ id, kind: "forecast", forecast, isFinal: true });
  }

  function refuse(id: number, error: unknown): void {
    const reason = whyNoEngine(error);
    if (reason === undefined) post({ id, kind: "failed", failure: failureOf(error) });
    else post({ id, kind: "unable", reason });
  }

  return async ({ id, ...request }) => {
    underWay.abort();
    underWay = new AbortController();
    if (request.kind === "read") return;
    try {
      if (request.kind === "facts")
        post({ id, kind: "facts", facts: groundOf(request.question.scenario).facts });
      else await answer(id, request.question, underWay.signal);
    } catch (error) {
      if (!(error instanceof AbortError)) refuse(id, error);
    }
  };
}
