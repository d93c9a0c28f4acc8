// A tab that notes what a page says, asks for and breaks, beside what it shows.
import { openSite } from "./site.mjs";

function listen(tab, context, origin, noticed) {
  tab.on("pageerror", (error) => noticed.console.push(`uncaught: ${error.message}`));
  tab.on("console", (message) => noticed.console.push(`${message.type()}: ${message.text()}`));
  context.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith("data:")) noticed.requestsElsewhere.push(url);
  });
}

/**
 * Serves a folder under a policy and opens tabs on it.
 *
 * @param use Is given `open(page, options)`, which opens a page in a fresh context and gives the tab with what was noticed.
 */
export async function withTabs(browser, { folder, policy, base = "/" }, use) {
  const site = await openSite(folder, policy, base);
  const contexts = [];
  const noticed = { console: [], requestsElsewhere: [], missing: site.missing, violations: site.violations };
  const open = async (page, options = {}) => {
    const context = await browser.newContext(options);
    contexts.push(context);
    const tab = await context.newPage();
    listen(tab, context, site.origin, noticed);
    await tab.goto(page.startsWith("http") ? page : `${site.origin}${base}${page}`);
    return tab;
  };
  try {
    return await use({ open, noticed });
  } finally {
    for (const context of contexts) await context.close();
    site.close();
  }
}
