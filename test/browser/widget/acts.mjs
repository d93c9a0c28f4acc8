// What the element does: what a reader can do with it, and what it is given.
import assert from "node:assert/strict";
import { baselineModel, compare, presetModel, simulate } from "trilateral-pathways";
import { POLICIES } from "../site.mjs";
import { READY, RUN, SCENARIO } from "./documents.mjs";
import { failure, forecasts, inTab } from "./tab.mjs";

const told = (tab) => tab.evaluate(() => window.told);

async function embedded(tab) {
  await forecasts(tab, 1);
  const { forecast } = await told(tab);
  const { fingerprint, provenance } = await simulate(baselineModel(), RUN);
  assert.equal(forecast[0].fingerprint, fingerprint);
  assert.equal(forecast[0].provenance.modelFingerprint, provenance.modelFingerprint);
  return "the same fingerprints as the library";
}

/** What the element says at its top, without the space between. */
const editionsOf = (tab) =>
  tab.locator("[part=editions]").evaluate((part) => part.textContent.replace(/\s+/g, " "));

async function editions(tab) {
  await forecasts(tab, 1);
  const said = await editionsOf(tab);
  assert.match(said, /^ ?Calibrated editions, before any change Damage Data and judgement \d+%/);
  const top = () =>
    tab.evaluate(() =>
      ["editions", "live", "pathways"].map(
        (part) =>
          document
            .querySelector("trilateral-forecast")
            .shadowRoot.querySelector(`[part=${part}]`)
            .getBoundingClientRect().top + window.scrollY,
      ),
    );
  const before = await top();
  assert.deepEqual(
    before.toSorted((a, b) => a - b),
    before,
    "editions first, then what runs here",
  );
  await tab.getByRole("slider", { name: "Tariff friction" }).press("End");
  await forecasts(tab, 2);
  assert.equal(await editionsOf(tab), said, "sliders leave them as they are");
  assert.deepEqual(await top(), before, "nothing moves under the pointer");
  await tab.evaluate(() => {
    document.querySelector("trilateral-forecast").preset = "hand-set-2025";
  });
  await forecasts(tab, 3);
  assert.equal(await tab.locator("[part=editions], [part=live]").count(), 0);
  return "above the baseline alone, whatever sliders do";
}

async function ready(tab) {
  await forecasts(tab, 1);
  assert.deepEqual((await told(tab)).forecast[0], JSON.parse(JSON.stringify(await READY())));
  assert.deepEqual(
    tab.workers().map((worker) => new URL(worker.url()).pathname),
    [],
  );
  return "shown as it is, its worker gone";
}

async function property(tab) {
  await forecasts(tab, 1);
  await tab.evaluate(
    (forecast) => {
      document.querySelector("trilateral-forecast").forecast = forecast;
    },
    JSON.parse(JSON.stringify(await READY())),
  );
  await forecasts(tab, 2);
  assert.equal((await told(tab)).forecast[1].fingerprint, (await READY()).fingerprint);
  await tab.evaluate(() => {
    document.querySelector("trilateral-forecast").lang = "ja";
  });
  await tab.getByRole("heading", { name: "米国・日本・韓国：協力の行方" }).waitFor();
  return "taken in place of a simulation; and its language";
}

async function readyWithSliders(tab) {
  await forecasts(tab, 1);
  await tab.getByRole("slider", { name: "Domestic opinion" }).press("ArrowRight");
  await forecasts(tab, 2);
  const { change, forecast } = await told(tab);
  const { seed, horizonMonths } = forecast[0].provenance;
  const model = baselineModel().with(change[0].interventions);
  const own = await simulate(model, { seed, horizonMonths, paths: 16384 });
  assert.equal(forecast[1].fingerprint, own.fingerprint);
  return "simulated like the forecast, with what they do";
}

async function others(tab) {
  await forecasts(tab, 2);
  const models = [presetModel("camp-david-2023"), baselineModel().with(SCENARIO)];
  const own = await Promise.all(models.map((model) => simulate(model, RUN)));
  const shown = (await told(tab)).forecast.map(({ fingerprint }) => fingerprint);
  assert.deepEqual(shown.sort(), own.map(({ fingerprint }) => fingerprint).sort());
  return "the same fingerprints as the library";
}

/** What a row says it was, and by how much it changes. */
const saidOf = (tab, pathway) =>
  tab
    .locator(`[part~=pathway-${pathway}]`)
    .last()
    .evaluate((row) => [".before", ".change strong"].map((part) => row.querySelector(part)?.textContent));

/** Points as the element writes them. */
const pointsOf = ({ difference }) =>
  `${difference < 0 ? "−" : "+"}${Math.abs(100 * difference).toFixed(1)} points`;

async function changes(tab) {
  await forecasts(tab, 1);
  const high = () => tab.locator("[part=pathways]").evaluate((part) => part.offsetHeight);
  const before = await high();
  await tab.getByRole("slider", { name: "Tariff friction" }).press("End");
  await forecasts(tab, 2);
  const { change, forecast } = await told(tab);
  const { alternatives } = await compare(baselineModel(), { moved: change[0].interventions }, RUN);
  await tab.locator(".change strong").first().waitFor();
  const said = await saidOf(tab, "damage");
  const was = `was ${Math.round(100 * forecast[0].pathways.damage.shown)}%`;
  assert.deepEqual(said, [was, pointsOf(alternatives.moved.pathways.damage)]);
  assert.equal(await high(), before, "nothing moves under the pointer");
  return said.join(", ");
}

async function dark(tab) {
  await forecasts(tab, 1);
  const ground = () =>
    tab.locator("trilateral-forecast").evaluate((element) => getComputedStyle(element).backgroundColor);
  const before = await ground();
  await tab.locator("trilateral-forecast").evaluate((element) => {
    element.style.colorScheme = "dark";
  });
  const after = await ground();
  assert.deepEqual([before, after], ["rgb(255, 255, 255)", "rgb(22, 24, 29)"]);
  return "dark by its own color-scheme on a light page";
}

async function apart(tab) {
  await forecasts(tab, 2);
  const { base, alternatives } = await compare(baselineModel(), { SCENARIO }, RUN);
  await tab.locator(".change strong").first().waitFor();
  const said = await saidOf(tab, "damage");
  const without = `${Math.round(100 * base.pathways.damage.shown)}% without the scenario`;
  assert.deepEqual(said, [without, pointsOf(alternatives.SCENARIO.pathways.damage)]);
  return said.join(", ");
}

async function noWasm(tab) {
  await forecasts(tab, 1);
  const [forecast] = (await told(tab)).forecast;
  const own = await simulate(baselineModel(), { ...RUN, engine: "reference" });
  assert.equal(forecast.fingerprint, own.fingerprint);
  assert.match(await tab.locator(".warning").textContent(), /SIMD engine is not available/);
  return "the reference engine, and a warning";
}

async function keyboard(tab) {
  await forecasts(tab, 1);
  const slider = tab.getByRole("slider", { name: "Tariff friction" });
  await tab.keyboard.press("Tab");
  while (!(await slider.evaluate((input) => input === input.getRootNode().activeElement)))
    await tab.keyboard.press("Tab");
  for (let press = 0; press < 5; press++) await tab.keyboard.press("ArrowRight");
  await forecasts(tab, 2);
  assert.equal(await slider.getAttribute("aria-valuetext"), "+5 points");
  const { change, forecast } = await told(tab);
  assert.deepEqual(change.at(-1).sliders, { tariffFriction: 5 });
  const own = await simulate(baselineModel().with(change.at(-1).interventions), RUN);
  assert.equal(forecast.at(-1).fingerprint, own.fingerprint);
  await tab.getByRole("button", { name: "Reset" }).press("Enter");
  await forecasts(tab, 3);
  const after = await told(tab);
  assert.equal(after.forecast.at(-1).fingerprint, forecast[0].fingerprint);
  assert.deepEqual(after.change.at(-1), { sliders: {}, interventions: [] });
  return "five presses, what they do and its forecast; and back";
}

async function offline(tab, context) {
  await forecasts(tab, 1);
  await context.setOffline(true);
  const slider = tab.getByRole("slider", { name: "Domestic opinion" });
  await slider.press("ArrowLeft");
  await forecasts(tab, 2);
  return "sliders go on";
}

async function quietly(tab) {
  await forecasts(tab, 1);
  const status = tab.getByRole("status");
  await tab.waitForFunction(
    () =>
      document.querySelector("trilateral-forecast").shadowRoot.querySelector("[role=status]").textContent !==
      "",
  );
  await tab.evaluate(() => {
    const node = document.querySelector("trilateral-forecast").shadowRoot.querySelector("[role=status]");
    window.said = 0;
    new MutationObserver(() => window.said++).observe(node, {
      characterData: true,
      subtree: true,
      childList: true,
    });
  });
  const slider = tab.getByRole("slider", { name: "Leader commitment" });
  for (let press = 0; press < 10; press++) await slider.press("ArrowLeft");
  await tab.waitForFunction(() => window.said > 0);
  await tab.waitForTimeout(1200);
  assert.equal(await tab.evaluate(() => window.said), 1);
  assert.match(
    await status.textContent(),
    /^Damage \d+%, .+; Full intensity \d+%, .+; Working level \d+%, .+\.?$/,
  );
  return "ten moves are said once";
}

async function hostile(tab) {
  const text = (await failure(tab)).trim();
  assert.match(text, /The forecast cannot be shown/);
  assert.match(text, /expected .+, received .+\. .+\./s);
  assert.equal(await tab.evaluate(() => window.attacked), undefined);
  assert.equal(
    await tab.evaluate(() =>
      document.querySelector("trilateral-forecast").shadowRoot.querySelector("script, img, iframe"),
    ),
    null,
  );
  assert.equal(await tab.evaluate(() => ({}).polluted), undefined);
  return text
    .split("\n")
    .find((line) => line.includes("expected"))
    ?.slice(0, 90);
}

async function script(tab) {
  await forecasts(tab, 1);
  assert.equal(await tab.evaluate(() => window.attacked), undefined);
  assert.equal(await tab.locator("img, script:not([type])").count(), 0);
  assert.match(await tab.locator(".warning").textContent(), /<img src=x/);
  return "shown as text";
}

export const ACTS = [
  { title: "two lines of HTML", page: "en", act: embedded },
  { title: "the calibrated editions", page: "editions", act: editions },
  { title: "another preset, and a scenario", page: "others", act: others },
  { title: "a ready forecast in the page", page: "ready", act: ready },
  { title: "sliders of a ready forecast", page: "movable", act: readyWithSliders },
  { title: "a ready forecast as a property", page: "en", act: property },
  { title: "the keyboard alone", page: "en", act: keyboard },
  { title: "what a slider changes", page: "en", act: changes },
  { title: "a dark page", page: "en", act: dark },
  { title: "what a scenario changes", page: "others", act: apart },
  { title: "offline", page: "en", act: offline },
  { title: "a screen reader", page: "en", act: quietly },
  { title: "markup in a ready forecast", page: "markup", act: script },
  ...["broken", "prototype", "shape", "empty", "bounds", "unknown"].map((page) => ({
    title: `hostile: ${page}`,
    page,
    act: hostile,
  })),
  {
    title: "a policy without WebAssembly",
    page: "en",
    policy: POLICIES.noWasm,
    noticed: { violations: ["script-src: wasm-eval"] },
    act: noWasm,
  },
];

export async function actOut(browser, folder, { page, act, title: _, ...options }) {
  return inTab(browser, folder, page, options, act);
}
