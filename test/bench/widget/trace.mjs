import { openSite, POLICIES } from "../../browser/site.mjs";

const MOVES = 120;
const EVERY_MILLISECONDS = 1000 / 30;

/** A frame that comes later than this after the one before was dropped, at sixty a second. */
const LATE_FRAME = 1.5 * (1000 / 60);
const LONG_TASK = 50;

/** Counts frames until it is stopped. Run in the page. */
function countFrames() {
  window.frameTimes = [];
  const next = (time) => {
    window.frameTimes.push(time);
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
}

async function moveSlider(tab) {
  const slider = tab.getByRole("slider").first();
  await slider.focus();
  const began = performance.now();
  for (let move = 0; move < MOVES; move++) {
    await tab.keyboard.press(move % 40 < 20 ? "ArrowRight" : "ArrowLeft");
    const wait = began + (move + 1) * EVERY_MILLISECONDS - performance.now();
    if (wait > 0) await tab.waitForTimeout(wait);
  }
}

/** Tasks of the main threads of pages in a trace, in milliseconds. */
function tasksOf(buffer) {
  const { traceEvents } = JSON.parse(buffer.toString());
  const threadOf = ({ pid, tid }) => `${pid} ${tid}`;
  const mains = traceEvents.filter(
    ({ name, args }) => name === "thread_name" && args.name === "CrRendererMain",
  );
  const isMain = new Set(mains.map(threadOf));
  const tasks = traceEvents.filter((event) => event.name === "RunTask" && isMain.has(threadOf(event)));
  if (tasks.length < MOVES) throw new Error(`the trace has ${tasks.length} tasks only`);
  return tasks.map(({ dur = 0 }) => dur / 1000);
}

function framesOf(times) {
  const gaps = times.slice(1).map((time, place) => time - times[place]);
  return {
    frames: times.length,
    late: gaps.filter((gap) => gap > LATE_FRAME).length,
    slow: Math.max(...gaps),
  };
}

/** Traces a page while its first slider moves: longest and long tasks; frames, late frames and the slowest. */
export async function traceOf(browser, folder, name) {
  const site = await openSite(folder, POLICIES.wasm);
  const context = await browser.newContext({ viewport: { width: 800, height: 900 } });
  try {
    const tab = await context.newPage();
    await tab.goto(`${site.origin}/${name}.html`);
    await tab.getByRole("slider").first().waitFor();
    await tab.waitForTimeout(3000);
    await browser.startTracing(tab, {
      categories: ["disabled-by-default-devtools.timeline", "devtools.timeline"],
    });
    await tab.evaluate(countFrames);
    await moveSlider(tab);
    const frames = framesOf(await tab.evaluate(() => window.frameTimes));
    const tasks = tasksOf(await browser.stopTracing());
    const long = tasks.filter((duration) => duration > LONG_TASK).length;
    return { longest: Math.max(...tasks), long, ...frames };
  } finally {
    await context.close();
    site.close();
  }
}
