// One language a page: what is shown before its words are there, and where they do not come.
import assert from "node:assert/strict";
import { failure, forecasts } from "./tab.mjs";

const STRINGS = "**/widget/strings/*.js";

/** Everything that the element says. */
const said = (tab) =>
  tab.evaluate(() => document.querySelector("trilateral-forecast").shadowRoot.textContent.trim());

async function late(tab, context) {
  await forecasts(tab, 1);
  const asked = [];
  let come;
  const coming = new Promise((done) => {
    come = done;
  });
  await context.route(STRINGS, async (route) => {
    asked.push(new URL(route.request().url()).pathname);
    await coming;
    await route.continue();
  });
  await tab.goto(new URL("ja.html", tab.url()).href);
  await forecasts(tab, 1);
  assert.equal(await said(tab), "");
  come();
  await tab.getByRole("heading", { name: "米国・日本・韓国：協力の行方" }).waitFor();
  await tab.getByRole("status").filter({ hasText: "毀損" }).waitFor();
  assert.deepEqual(asked, ["/widget/strings/ja.js"]);
  return "nothing is shown before, and all is said after";
}

async function missing(tab, context) {
  await forecasts(tab, 1);
  await context.route(STRINGS, (route) => route.fulfill({ status: 404 }));
  await tab.goto(new URL("en.html", tab.url()).href);
  const text = await failure(tab);
  assert.match(text, /Serve the files of the element beside its script/);
  return text.trim().slice(0, 60);
}

const NOT_FOUND = "error: Failed to load resource: the server responded with a status of 404 (Not Found)";

export const LANGUAGES = [
  { title: "words that come late", page: "en", act: late },
  { title: "words that do not come", page: "en", act: missing, noticed: { console: [NOT_FOUND] } },
];
