// Blocks with the element: what embeds it, a ready forecast in the page, and a script that listens to it.
import assert from "node:assert/strict";
import { POLICIES } from "../../site.mjs";
import { withTabs } from "../../tab.mjs";
import { asPage, withFolder } from "./folder.mjs";

const SHOWN_WITHIN = 60_000;
const TWO_LINES =
  '<script type="module" src="./widget/auto.js"></script>\n<trilateral-forecast></trilateral-forecast>\n';

/** Nothing may be missing but the picture that browsers ask every site for. */
function assertQuiet({ console: _, missing, ...noticed }) {
  const others = missing.filter((path) => path !== "/favicon.ico");
  assert.deepEqual({ ...noticed, missing: others }, { requestsElsewhere: [], missing: [], violations: [] });
}

/** Opens a page, made of files, in a tab, and lets it be used. */
const inPage = (browser, files, use) =>
  withFolder(files, (folder) =>
    withTabs(browser, { folder, policy: POLICIES.docs }, async ({ open, noticed }) => {
      const result = await use(await open("index.html"), noticed);
      assertQuiet(noticed);
      return result;
    }),
  );

const element = (tab) => tab.locator("trilateral-forecast");

const shown = (tab) =>
  element(tab)
    .getByText(/very likely|likely|unlikely/)
    .first()
    .waitFor({ timeout: SHOWN_WITHIN });

/** A block that embeds the element shows the pathways, and sliders where it says so. */
export async function visitElement(browser, { code }) {
  await inPage(browser, { "index.html": asPage(code) }, async (tab) => {
    await shown(tab);
    const sliders = await element(tab).getByRole("slider").count();
    assert.equal(sliders > 0, / sliders>/.test(code));
  });
  return "the pathways";
}

/** A ready forecast that is none is refused in its place, with what is missing. */
export async function visitReady(browser, { code }) {
  const script = TWO_LINES.split("\n")[0];
  return inPage(browser, { "index.html": asPage(`${script}\n${code}`) }, async (tab) => {
    const alert = tab.getByRole("alert");
    await alert.waitFor({ timeout: SHOWN_WITHIN });
    const text = await alert.textContent();
    for (const name of ["pathways", "timeline", "rules"]) assert.match(text, new RegExp(name));
    return "what is missing of a forecast";
  });
}

const LOGGED = /^log: ([\d.]+)$/;

/** The number that a page logs, as soon as it does. */
async function numberLogged(tab, noticed) {
  const until = Date.now() + SHOWN_WITHIN;
  for (;;) {
    const line = noticed.console.find((text) => LOGGED.test(text));
    if (line !== undefined) return Number(LOGGED.exec(line)[1]);
    assert.ok(Date.now() < until, `nothing logged but ${noticed.console.join("; ")}`);
    await tab.waitForTimeout(50);
  }
}

/** A script of the page is told the number that the element shows. */
export async function visitListener(browser, { code }) {
  const page = asPage(`${TWO_LINES}<script type="module" src="./listen.js"></script>\n`);
  return inPage(browser, { "index.html": page, "listen.js": code }, async (tab, noticed) => {
    const number = await numberLogged(tab, noticed);
    const text = await element(tab).locator("[part~=pathway-damage]").textContent();
    assert.ok(text.includes(`${Math.round(100 * number)}%`), `told ${number}, shown ${text}`);
    return `told ${number}`;
  });
}
