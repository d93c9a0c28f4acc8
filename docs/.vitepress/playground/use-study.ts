import type { Issue } from "trilateral-pathways";
import { onBeforeUnmount, onMounted, ref, shallowRef } from "vue";
import type { Answer, Chart, Question, Reading, Result } from "./messages";

/** Where the study of a scenario stands; what is shown of an older one stays until there is something newer. */
function beginState() {
  return {
    /** What the scenario is; undefined where it does not hold together. */
    reading: shallowRef<Reading>(),
    issues: shallowRef<readonly Issue[]>([]),
    failure: ref(""),
    result: shallowRef<Result>(),
    charts: shallowRef<readonly Chart[]>([]),
    /** Share of the run that is done; undefined where none is under way. */
    progress: ref<number>(),
  };
}

type State = ReturnType<typeof beginState>;

function take(answer: Answer, state: State): void {
  const { reading, issues, failure, result, charts, progress } = state;
  if (answer.kind === "read") reading.value = answer.reading;
  if (answer.kind === "refused") reading.value = undefined;
  issues.value = answer.kind === "refused" ? answer.issues : [];
  failure.value = answer.kind === "failed" ? answer.message : "";
  if (answer.kind === "partial" || answer.kind === "done") result.value = answer.result;
  if (answer.kind === "done") charts.value = answer.charts;
  if (answer.kind === "read") progress.value = 0;
  else progress.value = answer.kind === "partial" ? answer.pathsDone / answer.pathsTotal : undefined;
}

/** Starts the study with the page and gives what it answers to the question asked last. */
export function useStudy() {
  const state = beginState();
  let worker: Worker | undefined;
  let latest = 0;

  onMounted(() => {
    worker = new Worker(new URL("./study.worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
      if (data.id === latest) take(data, state);
    });
    worker.addEventListener("error", ({ message }) => {
      state.failure.value = message || "The worker that runs the scenarios did not start.";
    });
  });
  onBeforeUnmount(() => worker?.terminate());

  function ask(question: Omit<Question, "id">): void {
    latest += 1;
    worker?.postMessage({ id: latest, ...question } satisfies Question);
  }
  return { ...state, ask };
}
