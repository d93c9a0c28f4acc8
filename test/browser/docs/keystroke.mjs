// What a keystroke in the playground costs its page, beside one in a page that has nothing but a field.
import assert from "node:assert/strict";
import { longestTask, median } from "../trace.mjs";
import { chartsOf, expectedOf, FIRST, shownOf } from "./playground.mjs";

const TRACES = 5;
const MOST_MILLISECONDS = 50;

/** Long enough for the answer and its charts; also for the empty page. */
const SETTLE = 2500;

const milliseconds = (values) => values.map((value) => value.toFixed(0)).join(", ");

async function inEmptyPage(browser) {
  const context = await browser.newContext();
  const tab = await context.newPage();
  await tab.setContent("<textarea></textarea>");
  await tab.locator("textarea").click();
  const times = [];
  for (let trace = 0; trace < TRACES; trace++)
    times.push(
      await longestTask(browser, tab, async () => {
        await tab.keyboard.type("0");
        await tab.waitForTimeout(SETTLE);
      }),
    );
  await context.close();
  return times;
}

/** A rate that goes on after the point: every digit makes another scenario with another answer. */
async function inPlayground(browser, tab) {
  const area = tab.locator("#scenario-text");
  const times = [];
  let text = FIRST.text.replace("ratePercent: 25", "ratePercent: 25.1");
  await area.fill(text);
  await area.evaluate((element) => {
    const place = element.value.indexOf("25.1") + "25.1".length;
    element.setSelectionRange(place, place);
  });
  await tab.waitForTimeout(SETTLE);
  for (let trace = 0; trace < TRACES; trace++) {
    text = text.replace("25.1", "25.15");
    times.push(
      await longestTask(browser, tab, async () => {
        await tab.keyboard.type("5");
        await tab.waitForTimeout(SETTLE);
      }),
    );
  }
  const { fingerprint } = await expectedOf({ ...FIRST, text });
  await shownOf(tab, fingerprint);
  return times;
}

export async function traceKeystrokes(browser, open) {
  const empty = await inEmptyPage(browser);
  const tab = await open("playground.html");
  const { fingerprint } = await expectedOf(FIRST);
  await shownOf(tab, fingerprint);
  await chartsOf(tab).first().waitFor();
  const times = await inPlayground(browser, tab);
  assert.ok(median(times) <= MOST_MILLISECONDS, `longest tasks of ${milliseconds(times)} ms`);
  return `longest task ${median(times).toFixed(0)} ms (${milliseconds(times)}), in an empty page ${median(empty).toFixed(0)} ms (${milliseconds(empty)})`;
}
