// Runs the built package in Chromium, in pages whose policy allows the app's own files and nothing else: two apps as users
// build them, with Vite and with esbuild; the fixed runs of every runtime; scenes of what only a browser has; the element; and
// the reports of the command line.
// What is missing is a failure, and so is whatever a page says, asks for or leaves behind beyond what is expected of it.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { baselineModel, simulate } from "trilateral-pathways";
import { Failure, runScript, secondsSince } from "../runtimes/failure.mjs";
import { withApps } from "./apps.mjs";
import { launchChromium } from "./chromium.mjs";
import { FORECAST, textOf } from "./consumer/forecast.js";
import { visitsOfDocs } from "./docs/main.mjs";
import { reportSteps } from "./report.mjs";
import { SCENES } from "./scenes.mjs";
import { POLICIES } from "./site.mjs";
import { visit } from "./visit.mjs";
import { widgetSteps } from "./widget/steps.mjs";

/** What is noticed of a page that does as it should. */
const QUIET = { console: [], requestsElsewhere: [], missing: [], violations: [], workersLeft: 0 };

async function visitApp(browser, folder) {
  const { shown, ...noticed } = await visit(browser, folder, POLICIES.wasm, "index.html");
  assert.equal(shown, textOf(await simulate(baselineModel(), FORECAST)));
  assert.deepEqual(noticed, { ...QUIET, workers: 2 });
  return shown;
}

async function visitScene(browser, folder, { scene, policy = POLICIES.wasm, check, noticed: expected }) {
  const { shown, ...noticed } = await visit(browser, folder, policy, `index.html?scene=${scene}`);
  const said = await check(JSON.parse(shown));
  assert.deepEqual(noticed, { ...QUIET, ...expected });
  return said;
}

async function step(title, run) {
  const began = performance.now();
  try {
    console.log(`${title}: ${await run()}, ${secondsSince(began)}`);
  } catch (error) {
    throw error instanceof Failure ? error : new Failure(`${title}: ${error.stack}`);
  }
}

runScript(async () => {
  if (!existsSync(new URL("../../dist/index.js", import.meta.url)))
    throw new Failure("The package is not built. Run: npm run build");
  const browser = await launchChromium();
  console.log(`Chromium ${browser.version()}`);
  try {
    await withApps(async ({ vite, esbuild, suite }) => {
      await step("an app built with Vite", () => visitApp(browser, vite));
      await step("an app built with esbuild", () => visitApp(browser, esbuild));
      for (const scene of SCENES) await step(scene.title, () => visitScene(browser, suite, scene));
    });
    await widgetSteps(browser, step);
    await reportSteps(browser, step);
    for (const { title, run } of visitsOfDocs(browser)) await step(title, run);
  } finally {
    await browser.close();
  }
});
