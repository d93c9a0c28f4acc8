import { AbortError, compare, type Executor, ScenarioError, TrilateralError } from "trilateral-pathways";
import { chartsOf } from "./charts";
import type { Answer, Question } from "./messages";
import { type Read, read } from "./read";
import { ALTERNATIVE, resultOf } from "./result";

/** The page is told how far a run has come this often at most, in milliseconds. */
const PARTIAL_EVERY = 150;

type Say = (answer: Answer) => void;

interface Circumstances {
  readonly executor: Executor | undefined;
  readonly signal: AbortSignal;
  readonly say: Say;
}

async function run(
  { scenario, model, reading }: Read,
  question: Question,
  circumstances: Circumstances,
): Promise<void> {
  const { executor, signal, say } = circumstances;
  const { id, seed, paths, width } = question;
  let told = performance.now();
  const comparison = await compare(
    model,
    { [ALTERNATIVE]: scenario },
    {
      seed,
      paths,
      signal,
      ...(executor === undefined ? {} : { executor }),
      onProgress: (progress) => {
        const { pathsDone, pathsTotal } = progress;
        if (performance.now() - told < PARTIAL_EVERY || pathsDone >= pathsTotal) return;
        told = performance.now();
        say({ id, kind: "partial", result: resultOf(progress.partial, model), pathsDone, pathsTotal });
      },
    },
  );
  say({
    id,
    kind: "done",
    result: resultOf(comparison, model),
    charts: chartsOf(comparison, reading.name, width),
  });
}

/** Answers a question: what is wrong with the scenario, or what it changes, first roughly and then in full. */
export async function answer(question: Question, circumstances: Circumstances): Promise<void> {
  const { id } = question;
  const { say } = circumstances;
  try {
    const found = read(question.text);
    say({ id, kind: "read", reading: found.reading });
    await run(found, question, circumstances);
  } catch (error) {
    if (error instanceof AbortError) return;
    if (error instanceof ScenarioError) say({ id, kind: "refused", issues: error.issues });
    else if (error instanceof TrilateralError) say({ id, kind: "failed", message: error.message });
    else throw error;
  }
}
