// Memory after many moves of a slider: what they leave behind.
import assert from "node:assert/strict";
import { forecasts, inTab } from "./tab.mjs";

const MOVES = 200;

/** Megabytes that a page may have gained by them; a forecast kept for every move would be some twenty. */
const MOST_MEGABYTES = 1;

async function heap(session) {
  for (let pass = 0; pass < 3; pass++) await session.send("HeapProfiler.collectGarbage");
  return (await session.send("Runtime.getHeapUsage")).usedSize / 1e6;
}

/** Moves a slider there and back, waiting for the numbers of each move. */
async function move(tab, moves) {
  const before = await tab.evaluate(() => window.shown);
  const slider = tab.getByRole("slider").first();
  for (let done = 0; done < moves; done++) {
    await slider.press(done % 20 < 10 ? "ArrowRight" : "ArrowLeft");
    await tab.waitForFunction((least) => window.shown > least, before + done);
  }
}

async function measure(tab, context) {
  await forecasts(tab, 1);
  const session = await context.newCDPSession(tab);
  await tab.evaluate(() => {
    window.told = undefined;
    window.shown = 0;
    document.addEventListener("forecast", () => window.shown++);
  });
  await move(tab, 20);
  const before = await heap(session);
  await move(tab, MOVES);
  const after = await heap(session);
  assert.ok(after - before < MOST_MEGABYTES, `from ${before.toFixed(2)} MB to ${after.toFixed(2)} MB`);
  return `${before.toFixed(2)} MB before and ${after.toFixed(2)} MB after ${MOVES} moves`;
}

export const checkMemory = (browser, folder) => inTab(browser, folder, "quiet", {}, measure);
