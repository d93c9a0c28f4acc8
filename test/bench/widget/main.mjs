// Does the page keep up with a slider? Moves one by keyboard, thirty times a second, in Chromium, on a blank page with the
// element and on one with nothing but a slider, five times each, turn about. Prints the longest task of the main thread, the
// tasks over 50 ms and the frames that came late. Run npm run build first.

import { launchChromium } from "../../browser/chromium.mjs";
import { withPages } from "../../browser/widget/pages.mjs";
import { PAGES } from "./pages.mjs";
import { traceOf } from "./trace.mjs";

const TRACES = 5;

/** The longest task that a slider may cause, in milliseconds. */
const LONGEST_TASK = 50;

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const cells = ({ longest, long, late, frames, slow }) =>
  [longest.toFixed(1), long, slow.toFixed(1), late, frames].map((cell) => String(cell).padStart(9)).join("");

const browser = await launchChromium();
console.log(`Chromium ${browser.version()}, slider moved 30 times a second for 4 s, milliseconds`);
console.log(
  `${"".padEnd(16)}${["longest", "> 50 ms", "frame", "late", "frames"].map((head) => head.padStart(9)).join("")}`,
);
try {
  const traces = Object.fromEntries(Object.keys(PAGES).map((name) => [name, []]));
  await withPages(PAGES, async (folder) => {
    for (let trace = 0; trace < TRACES; trace++)
      for (const name of Object.keys(PAGES)) {
        const found = await traceOf(browser, folder, name);
        traces[name].push(found);
        console.log(`${`${name} ${trace + 1}`.padEnd(16)}${cells(found)}`);
      }
  });
  for (const [name, all] of Object.entries(traces)) {
    const keys = ["longest", "long", "late", "frames", "slow"];
    const medians = Object.fromEntries(keys.map((key) => [key, median(all.map((found) => found[key]))]));
    console.log(`${`${name}, median`.padEnd(16)}${cells(medians)}`);
    if (medians.longest <= LONGEST_TASK) continue;
    console.log(`The longest task on the page "${name}" took over ${LONGEST_TASK} ms.`);
    process.exitCode = 1;
  }
} finally {
  await browser.close();
}
