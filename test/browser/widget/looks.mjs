// How the element looks and what it says of itself, wherever it may stand: axe-core finds nothing, and pictures are kept.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { forecasts, inTab } from "./tab.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export const screenshots = fileURLToPath(new URL("../screenshots", import.meta.url));

const wide = { width: 1200, height: 900 };
const narrow = { width: 280, height: 900 };

export const LOOKS = {
  light: { page: "en", viewport: wide },
  dark: { page: "en", viewport: wide, colorScheme: "dark" },
  "light-280": { page: "en", viewport: narrow, deviceScaleFactor: 2 },
  "dark-280": { page: "en", viewport: narrow, deviceScaleFactor: 2, colorScheme: "dark" },
  "dark-390": {
    page: "en",
    viewport: { width: 390, height: 900 },
    deviceScaleFactor: 2,
    colorScheme: "dark",
  },
  "light-800": { page: "en", viewport: { width: 800, height: 900 } },
  editions: { page: "editions", viewport: wide },
  "editions-dark-280": { page: "editions", viewport: narrow, deviceScaleFactor: 2, colorScheme: "dark" },
  "editions-moved-390": {
    page: "editions",
    viewport: { width: 390, height: 900 },
    deviceScaleFactor: 2,
    moves: true,
  },
  "editions-still-ja": { page: "editions-still", viewport: wide },
  "editions-forced-colours": { page: "editions", viewport: wide, forcedColors: "active" },
  scenario: { page: "scenario", viewport: wide },
  "moved-280": { page: "en", viewport: narrow, deviceScaleFactor: 2, moves: true },
  "moved-390": { page: "en", viewport: { width: 390, height: 900 }, deviceScaleFactor: 2, moves: true },
  "moved-800": { page: "en", viewport: { width: 800, height: 900 }, moves: true, colorScheme: "dark" },
  "moved-ja-280": { page: "ja", viewport: narrow, deviceScaleFactor: 2, moves: true },
  "moved-ko": { page: "ko", viewport: wide, moves: true },
  "forced-colours": { page: "en", viewport: wide, forcedColors: "active" },
  "forced-colours-280": { page: "en", viewport: narrow, forcedColors: "active" },
  "reduced-motion": { page: "en", viewport: wide, reducedMotion: "reduce" },
  ja: { page: "ja", viewport: wide },
  "ja-280": { page: "ja", viewport: narrow, deviceScaleFactor: 2 },
  ko: { page: "ko", viewport: wide },
  "ko-280": { page: "ko", viewport: narrow, deviceScaleFactor: 2 },
  error: { page: "broken", viewport: wide },
};

/** What axe-core has against the page. Evaluated by the debugger, which no policy of the page holds for. */
async function violations(tab) {
  await tab.evaluate(axe);
  return tab.evaluate(async () => {
    const { violations, passes } = await window.axe.run(document, {
      resultTypes: ["violations", "incomplete"],
    });
    if (passes.length < 15) throw new Error(`axe-core looked at ${passes.length} rules only`);
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
    );
  });
}

/** Whether something sticks out sideways. */
const overflow = (tab) =>
  tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** A slider to its end, and what that changes. */
async function move(tab) {
  await tab.getByRole("slider").last().press("End");
  await forecasts(tab, 2);
  await tab.locator(".change strong").first().waitFor();
}

async function look(tab, name, page, moves) {
  if (page === "broken") await tab.getByRole("alert").waitFor();
  else await forecasts(tab, 1);
  if (moves) await move(tab);
  if (page === "scenario") await tab.locator(".change strong").first().waitFor();
  if (page !== "broken") for (const summary of await tab.locator("summary").all()) await summary.click();
  await tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  assert.deepEqual(await violations(tab), [], name);
  assert.equal(await overflow(tab), 0, `${name} is wider than its page`);
  if (page !== "broken") for (const summary of await tab.locator("summary").all()) await summary.click();
  await tab.screenshot({ path: join(screenshots, `widget-${name}.png`), fullPage: true });
}

export async function checkLooks(browser, folder) {
  mkdirSync(screenshots, { recursive: true });
  for (const [name, { page, moves, ...options }] of Object.entries(LOOKS))
    await inTab(browser, folder, page, options, (tab) => look(tab, name, page, moves));
  return `${Object.keys(LOOKS).length} looks without violations, screenshots in test/browser/screenshots`;
}
