// The example for React, with React 18 and 19: what a reader of the page does with it, done in Chromium.
import assert from "node:assert/strict";
import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { modulesWith } from "../../docs/fences/from-npm.mjs";
import { POLICIES } from "../site.mjs";
import { withTabs } from "../tab.mjs";
import { repository, withFolder } from "./blocks/folder.mjs";

const SHOWN_WITHIN = 60_000;

const PAGE = `<!doctype html><html lang="en"><title>React</title>
<div id="root"></div><script type="module" src="./main.js"></script></html>
`;

/** What is rendered is what the test gives to `show`; what the element tells is in `told`. */
const APP = `import { StrictMode, version } from "react";
import { createRoot } from "react-dom/client";
import { Forecast } from "${join(repository, "examples/widget/react.jsx")}";
const root = createRoot(document.getElementById("root"));
window.version = version;
window.told = { forecast: [], change: [] };
const onForecast = (forecast) => window.told.forecast.push(forecast);
const onChange = (change) => window.told.change.push(change);
window.show = (properties) =>
  root.render(<StrictMode><Forecast {...{ onForecast, onChange, ...properties }} /></StrictMode>);
window.show({ sliders: true, paths: 2048 });
`;

/** Builds the app with a version of React, and with the files of the element beside it as the page on the element says. */
async function buildApp(folder, major) {
  const modules = modulesWith(`react@${major}`, `react-dom@${major}`);
  writeFileSync(join(folder, "main.jsx"), APP);
  await build({
    entryPoints: [join(folder, "main.jsx")],
    outfile: join(folder, "built", "main.js"),
    bundle: true,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    alias: {
      react: join(modules, "react"),
      "react-dom": join(modules, "react-dom"),
      "trilateral-pathways/widget": join(repository, "dist/widget/index.js"),
    },
  });
  cpSync(join(repository, "dist/widget"), join(folder, "built"), { recursive: true });
  writeFileSync(join(folder, "built", "index.html"), PAGE);
  return join(folder, "built");
}

const toldOf = (tab, name, count) =>
  tab.waitForFunction(([of, least]) => window.told[of].length >= least, [name, count], {
    timeout: SHOWN_WITHIN,
  });

/** It tells its forecast once, and a slider that moved; a ready forecast given to it is shown and told. */
async function use(tab, major) {
  await toldOf(tab, "forecast", 1);
  assert.match(await tab.evaluate(() => window.version), new RegExp(`^${major}\\.`));
  const first = await tab.evaluate(() => window.told.forecast);
  assert.equal(first.length, 1);
  await tab.getByRole("slider").first().press("ArrowRight");
  await toldOf(tab, "forecast", 2);
  const changes = await tab.evaluate(() => window.told.change);
  assert.ok(changes.length > 0 && Object.keys(changes[0].sliders).length > 0, JSON.stringify(changes));
  const [{ fingerprint }] = first;
  await tab.evaluate(() => window.show({ forecast: window.told.forecast[0] }));
  await tab.waitForFunction((wanted) => window.told.forecast.at(-1).fingerprint === wanted, fingerprint, {
    timeout: SHOWN_WITHIN,
  });
  assert.equal(await tab.getByRole("slider").count(), 0);
}

async function visitReact(browser, major) {
  return withFolder({}, async (folder) => {
    const built = await buildApp(folder, major);
    return withTabs(browser, { folder: built, policy: POLICIES.docs }, async ({ open, noticed }) => {
      await use(await open("index.html"), major);
      const said = noticed.console.filter((line) => !/favicon|404/.test(line));
      assert.deepEqual(
        { said, elsewhere: noticed.requestsElsewhere, violations: noticed.violations },
        { said: [], elsewhere: [], violations: [] },
      );
      return "forecast told, slider told, ready forecast shown";
    });
  });
}

export const visitsOfReact = (browser) =>
  [18, 19].map((major) => ({
    title: `the example for React ${major}`,
    run: () => visitReact(browser, major),
  }));
