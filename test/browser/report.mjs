// The reports that the built command line writes, opened as a colleague opens them: from a file, without a network.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Failure } from "../runtimes/failure.mjs";
import { violationsIn } from "./axe.mjs";

const program = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const screenshots = fileURLToPath(new URL("screenshots", import.meta.url));

const SCENARIO = `schemaVersion: 1
name: Tariffs back to 25 per cent
interventions:
  - { type: set-tariff, pair: US-JP, ratePercent: 25, from: 2026-07, note: The rate of the letter., source: [upi-20250707] }
indicators:
  defence-ministers-meet: met("defence-ministers")
`;
const SUMMIT = `schemaVersion: 1
name: A summit in June
interventions:
  - { type: schedule-meeting, channel: leaders-summit, month: 2026-06 }
`;

const REPORTS = {
  forecast: ["forecast", "tariffs.yaml"],
  comparison: ["compare", "tariffs.yaml", "summit.yaml"],
};

const LOOKS = {
  "light-1000": { viewport: { width: 1000, height: 900 } },
  "dark-1000": { viewport: { width: 1000, height: 900 }, colorScheme: "dark" },
  "light-320": { viewport: { width: 320, height: 900 } },
  "dark-320": { viewport: { width: 320, height: 900 }, colorScheme: "dark" },
  "forced-colours": { viewport: { width: 1000, height: 900 }, forcedColors: "active" },
};

/** Pixels of a picture from top to bottom: Chromium takes minutes for a whole page this long. */
const PICTURE = 2400;
/** Milliseconds that it may take to paint as much. */
const PAINTED_WITHIN = 150;

/** What A4 has room for between its margins, in pixels of 1/96 inch. */
const PAPER = { width: Math.floor((178 / 25.4) * 96), height: Math.floor((261 / 25.4) * 96) };

function writeReports(folder) {
  writeFileSync(join(folder, "tariffs.yaml"), SCENARIO);
  writeFileSync(join(folder, "summit.yaml"), SUMMIT);
  for (const [name, words] of Object.entries(REPORTS)) {
    const options = ["--paths", "1024", "--quiet", "--html", `${name}.html`];
    const run = spawnSync(process.execPath, [program, ...words, ...options], {
      cwd: folder,
      encoding: "utf8",
    });
    if (run.status !== 0) throw new Failure(`${words.join(" ")} --html failed: ${run.stderr}`);
  }
  return Object.keys(REPORTS).map((name) => ({ name, file: join(folder, `${name}.html`) }));
}

/** Opens a report in a tab of its own, lets it be used, and sees to it that it says and asks for nothing. */
async function inReport(browser, file, look, use) {
  const context = await browser.newContext({ ...look, offline: true });
  const noticed = [];
  try {
    const tab = await context.newPage();
    const address = pathToFileURL(file).href;
    tab.on("pageerror", (error) => noticed.push(`uncaught: ${error.message}`));
    tab.on("console", (message) => noticed.push(`${message.type()}: ${message.text()}`));
    context.on("request", (request) => {
      if (request.url().split("#")[0] !== address) noticed.push(`asked for ${request.url()}`);
    });
    await tab.goto(address);
    const result = await use(tab);
    assert.deepEqual(noticed, []);
    return result;
  } finally {
    await context.close();
  }
}

/** By how many pixels something sticks out sideways. */
const overflow = (tab) =>
  tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Pictures of the page down to its sources, one below the other. */
async function keepPictures(tab, name) {
  await tab.setViewportSize({ ...tab.viewportSize(), height: PICTURE });
  const end = await tab.evaluate(() => document.getElementById("sources").offsetTop);
  for (let top = 0, place = 1; top < end; top += PICTURE, place += 1) {
    await tab.evaluate((y) => window.scrollTo(0, y), top);
    await tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await tab.waitForTimeout(PAINTED_WITHIN);
    await tab.screenshot({ path: join(screenshots, `${name}-${place}.png`) });
  }
}

async function checkLook(tab, name) {
  assert.equal(await overflow(tab), 0, `${name} is wider than its window`);
  assert.deepEqual(await violationsIn(tab), [], name);
  await keepPictures(tab, name);
  await tab.evaluate(() => {
    for (const one of document.querySelectorAll("details")) one.open = true;
  });
  assert.equal(await overflow(tab), 0, `${name} with its tables is wider than its window`);
  assert.deepEqual(await violationsIn(tab), [], `${name} with its tables`);
}

async function checkLooks(browser, reports) {
  for (const { name, file } of reports)
    for (const [look, options] of Object.entries(LOOKS))
      await inReport(browser, file, options, (tab) => checkLook(tab, `report-${name}-${look}`));
  return `${reports.length} reports in ${Object.keys(LOOKS).length} looks without violations, screenshots in test/browser/screenshots`;
}

/** Every figure in view must be drawn once, in one of its two widths. */
async function checkFigures(tab, count) {
  const drawn = await tab.evaluate(() =>
    [...document.querySelectorAll("figure")].map(
      (figure) =>
        [...figure.querySelectorAll("svg")].filter((svg) => svg.getBoundingClientRect().width > 0).length,
    ),
  );
  assert.deepEqual(drawn, Array(count).fill(1));
}

/** The way of a reader who has no pointer: past the contents, and into the numbers of a chart. */
async function checkKeyboard(tab) {
  const focused = () => tab.evaluate(() => document.activeElement?.id || document.activeElement?.className);
  await tab.keyboard.press("Tab");
  assert.equal(await focused(), "skip");
  await tab.keyboard.press("Enter");
  assert.equal(await focused(), "content");
  await tab.keyboard.press("Tab");
  await tab.keyboard.press("Enter");
  assert.equal(await tab.evaluate(() => document.querySelectorAll("details[open]").length), 1);
}

async function checkUse(browser, [forecast, comparison]) {
  await inReport(browser, forecast.file, LOOKS["light-1000"], async (tab) => {
    await checkFigures(tab, 5);
    await checkKeyboard(tab);
  });
  await inReport(browser, comparison.file, LOOKS["light-320"], (tab) => checkFigures(tab, 2));
  return "one picture a figure, past the contents and into the numbers by keyboard";
}

/** What may not be cut is kept whole by its style, if it is not longer than a page: whatever is longer is named. */
const cutOnPaper = (tab, room) =>
  tab.evaluate(
    (most) =>
      [...document.querySelectorAll("figure, tr, .answers li, pre, .warning")]
        .filter((one) => one.getBoundingClientRect().height > 0)
        .filter(
          (one) => one.getBoundingClientRect().height > most || getComputedStyle(one).breakInside !== "avoid",
        )
        .map((one) => `${one.tagName} ${one.id}: ${one.getBoundingClientRect().height} px`),
    room,
  );

async function checkPaper(browser, reports) {
  const said = [];
  for (const { name, file } of reports)
    await inReport(browser, file, { viewport: PAPER, colorScheme: "dark" }, async (tab) => {
      await tab.emulateMedia({ media: "print" });
      assert.equal(await overflow(tab), 0, `${name} is wider than its paper`);
      assert.deepEqual(await cutOnPaper(tab, PAPER.height), [], name);
      const ground = await tab.evaluate(() => getComputedStyle(document.body).backgroundColor);
      assert.equal(ground, "rgb(255, 255, 255)", "paper is white whatever the screen is");
      const path = join(screenshots, `report-${name}.pdf`);
      await tab.pdf({ path, preferCSSPageSize: true, printBackground: true });
      const pages = readFileSync(path, "latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      assert.ok(pages > 3 && pages < 20, `${name} has ${pages} pages`);
      said.push(`${name} on ${pages} pages`);
    });
  return `${said.join(", ")}, nothing cut`;
}

/** Everything that is checked of the reports, each as a step with its title. */
export async function reportSteps(browser, step) {
  const folder = mkdtempSync(join(tmpdir(), "report-"));
  mkdirSync(screenshots, { recursive: true });
  try {
    const reports = writeReports(folder);
    await step("report: looks", () => checkLooks(browser, reports));
    await step("report: use", () => checkUse(browser, reports));
    await step("report: paper", () => checkPaper(browser, reports));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
