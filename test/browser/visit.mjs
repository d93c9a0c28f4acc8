import { openSite } from "./site.mjs";

/** How long a page may take, and how long its workers may take to be seen gone, in milliseconds. */
const SHOWN_WITHIN = 180_000;
const GONE_WITHIN = 5000;

/** Workers that do not go. */
async function workersLeft(tab) {
  const deadline = Date.now() + GONE_WITHIN;
  while (tab.workers().length > 0 && Date.now() < deadline) await tab.waitForTimeout(20);
  return tab.workers().length;
}

/** Opens a page of an app under a policy. Gives what it shows at last, and everything that was noticed beside it. */
export async function visit(browser, folder, policy, page) {
  const site = await openSite(folder, policy);
  const context = await browser.newContext();
  const seen = {
    console: [],
    requestsElsewhere: [],
    missing: site.missing,
    violations: site.violations,
    workers: 0,
  };
  try {
    const tab = await context.newPage();
    const failed = new Promise((_, reject) => tab.on("pageerror", reject));
    tab.on("pageerror", (error) => seen.console.push(`uncaught: ${error.message}`));
    tab.on("console", (message) => seen.console.push(`${message.type()}: ${message.text()}`));
    tab.on("worker", () => {
      seen.workers += 1;
    });
    context.on("request", (request) => {
      if (!request.url().startsWith(`${site.origin}/`)) seen.requestsElsewhere.push(request.url());
    });
    await tab.goto(`${site.origin}/${page}`);
    const output = tab.locator("output:not(:empty)");
    await Promise.race([output.waitFor({ timeout: SHOWN_WITHIN }), failed]);
    return { ...seen, workersLeft: await workersLeft(tab), shown: await output.textContent() };
  } finally {
    await context.close();
    site.close();
  }
}
