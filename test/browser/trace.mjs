// How long a page's main thread is held up, as the browser itself records it.
const CATEGORIES = ["toplevel", "disabled-by-default-devtools.timeline", "devtools.timeline"];

const isMainThread = ({ name, args }) => name === "thread_name" && args.name === "CrRendererMain";

/** The longest task on a page's main thread while something is done to it, in milliseconds. */
export async function longestTask(browser, tab, act) {
  await browser.startTracing(tab, { categories: CATEGORIES });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const threads = new Set(traceEvents.filter(isMainThread).map(({ pid, tid }) => `${pid}:${tid}`));
  const tasks = traceEvents.filter(
    ({ name, pid, tid }) => name === "RunTask" && threads.has(`${pid}:${tid}`),
  );
  if (tasks.length === 0) throw new Error("The trace has no task of a page's main thread");
  return Math.max(...tasks.map(({ dur = 0 }) => dur)) / 1000;
}

/** The middle of an odd number of values. */
export const median = (values) => [...values].sort((a, b) => a - b)[(values.length - 1) / 2];
