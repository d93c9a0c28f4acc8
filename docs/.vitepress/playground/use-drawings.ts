import { onBeforeUnmount, onMounted, type ShallowRef, shallowRef, watch } from "vue";
import type { Chart, Drawing, Drawn } from "./messages";

/** A chart as it is drawn, or why it is not. */
export interface Picture {
  readonly words: string;
  readonly drawn: Drawn;
}

function drawOne(worker: Worker, id: number, chart: Chart): Promise<Drawn> {
  return new Promise((resolve) => {
    worker.addEventListener("message", ({ data }: MessageEvent<Drawn>) => resolve(data), { once: true });
    worker.postMessage({ id, chart } satisfies Drawing);
  });
}

/** A pause in which the page can lay out and paint one chart before it is given the next. */
const painted = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** Draws the charts one after the other; those of an older answer stay until there are newer ones in their places. */
export function useDrawings(charts: ShallowRef<readonly Chart[]>) {
  const pictures = shallowRef<readonly Picture[]>([]);
  let worker: Worker | undefined;
  let busy = Promise.resolve();

  async function drawAll(asked: readonly Chart[]): Promise<void> {
    for (const [place, chart] of asked.entries()) {
      if (worker === undefined || charts.value !== asked) return;
      const picture = { words: chart.words, drawn: await drawOne(worker, place, chart) };
      const next = [...pictures.value];
      next[place] = picture;
      pictures.value = next.slice(0, asked.length);
      await painted();
    }
  }

  onMounted(() => {
    worker = new Worker(new URL("./draw.worker.ts", import.meta.url), { type: "module" });
  });
  onBeforeUnmount(() => {
    worker?.terminate();
    worker = undefined;
  });
  watch(charts, (asked) => {
    busy = busy.then(() => drawAll(asked));
  });
  return pictures;
}
