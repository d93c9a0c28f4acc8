import { openSite, POLICIES } from "../site.mjs";

const SHOWN_WITHIN = 60_000;

/** Listens before the element of the page is there; what it tells is in `window.told`. Run in the page. */
function listen() {
  window.told = { forecast: [], change: [] };
  for (const name of ["forecast", "change"])
    document.addEventListener(name, ({ detail }) => window.told?.[name].push(structuredClone(detail)));
}

/**
 * Opens a page of a folder in a tab of its own, under the strict policy, and lets it be used. Gives what that gives; the page
 * must have said nothing on the console, asked for nothing elsewhere and broken no policy, beyond what is expected of it.
 */
export async function inTab(browser, folder, page, { policy = POLICIES.wasm, noticed = {}, ...look }, use) {
  const site = await openSite(folder, policy);
  const context = await browser.newContext({ viewport: { width: 800, height: 900 }, ...look });
  const seen = { console: [], elsewhere: [], missing: site.missing, violations: site.violations };
  try {
    const tab = await context.newPage();
    tab.on("pageerror", (error) => seen.console.push(`uncaught: ${error.message}`));
    tab.on("console", (message) => seen.console.push(`${message.type()}: ${message.text()}`));
    context.on("request", (request) => {
      if (!request.url().startsWith(`${site.origin}/`)) seen.elsewhere.push(request.url());
    });
    await tab.addInitScript(listen);
    await tab.goto(`${site.origin}/${page}.html`);
    const result = await use(tab, context);
    const expected = { console: [], elsewhere: [], missing: [], violations: [], ...noticed };
    if (JSON.stringify(seen) !== JSON.stringify(expected))
      throw new Error(`${page}: noticed ${JSON.stringify(seen)}, expected ${JSON.stringify(expected)}`);
    return result;
  } finally {
    await context.close();
    site.close();
  }
}

/** Waits until the element has told so many complete forecasts. */
export const forecasts = (tab, count) =>
  tab.waitForFunction((least) => window.told.forecast.length >= least, count, { timeout: SHOWN_WITHIN });

/** Waits until it shows what is wrong, and gives the text of that. */
export async function failure(tab) {
  const alert = tab.getByRole("alert");
  await alert.waitFor({ timeout: SHOWN_WITHIN });
  return alert.textContent();
}
