import { AbortError, ExecutionError, TrilateralError } from "../../contracts/errors";
import type { Forecast } from "../../contracts/forecast";
import { DEFAULT_PATHS, type EngineName } from "../../contracts/options";
import type { SimulateOptions } from "../../simulation/options";
import { simulatePlainly } from "../../simulation/run-model";
import { MOST_PROBLEMS } from "../limits";
import type { Failure, Preset, Question, Reply, Request } from "../protocol";
import { beforeOf, keyOf } from "./before";
import { grounds, type ModelOf } from "./models";
import { differencesOf, type NotedRun, noteRun } from "./paired-runs";
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
  /** Takes the text of the compiled kernel, where that is not in the worker already. */
  readonly takeKernel?: (text: string) => void;
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
  /** Runs that later ones are compared with. */
  const noted = new Map<string, NotedRun>();

  async function run(
    question: Question,
    signal: AbortSignal,
    tellPartial?: (run: NotedRun, forecast: Forecast) => void,
  ): Promise<{ run: NotedRun; forecast: Forecast }> {
    const { model } = groundOf(question.scenario);
    const { interventions, paths } = question;
    const asked = interventions.length === 0 ? model : model.with(interventions);
    const run = noteRun(paths ?? DEFAULT_PATHS);
    const onProgress: SimulateOptions["onProgress"] = (progress) => {
      const { pathsDone, pathsTotal } = progress;
      if (pathsDone < pathsTotal && isDoubling(pathsDone)) tellPartial?.(run, progress.partial);
    };
    const settings = settingsOf(question, model.spec, engine, preset);
    const forecast = await simulatePlainly(asked, settings, { signal, onProgress, executor: run.executor });
    if (interventions.length === 0) noted.set(keyOf(question), run);
    return { run, forecast };
  }

  /** Sends a forecast with what it changes; then what it is compared with, where that is not at hand. */
  async function answer(id: number, question: Question, signal: AbortSignal): Promise<void> {
    const { facts, model } = groundOf(question.scenario);
    post({ id, kind: "facts", facts });
    const pathways = model.spec.pathways.map((pathway) => pathway.id);
    const before = beforeOf(question, model.spec);
    const known = before && noted.get(keyOf(before));
    const tell = (run: NotedRun, forecast: Forecast, isFinal: boolean): void =>
      post({ id, kind: "forecast", forecast, isFinal, differences: differencesOf(known, run, pathways) });
    const after = await run(question, signal, (partial, forecast) => tell(partial, forecast, false));
    tell(after.run, after.forecast, true);
    if (before === undefined || known !== undefined) return;
    const base = await run(before, signal);
    const differences = differencesOf(base.run, after.run, pathways);
    post({ id, kind: "before", before: base.forecast, differences });
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
