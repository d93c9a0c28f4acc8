// The built site of the docs in Chromium, offline, under the strictest policy that it works with.
import assert from "node:assert/strict";
import { POLICIES } from "../site.mjs";
import { withTabs } from "../tab.mjs";
import { visitsOfBlocks } from "./blocks.mjs";
import { brokenLinks, builtBase, folder } from "./built.mjs";
import { traceKeystrokes } from "./keystroke.mjs";
import { search, visitPages } from "./pages.mjs";
import { visitBrokenLinks, visitPlayground, visitWithoutCharts } from "./playground.mjs";
import { visitsOfReact } from "./react.mjs";

const QUIET = { console: [], requestsElsewhere: [], missing: [], violations: [] };

function checkLinks() {
  const { broken, count } = brokenLinks();
  assert.deepEqual([...new Set(broken)], []);
  assert.ok(count > 1000);
  return `${count} lead to a page and a heading that are there`;
}

/** Visits the site under a policy; beside what is checked nothing may be noticed. */
async function underPolicy(browser, policy, visit) {
  return withTabs(browser, { folder, policy, base: builtBase() }, async ({ open, noticed }) => {
    const said = await visit(open);
    assert.deepEqual(noticed, QUIET);
    return said;
  });
}

/** Every visit to the site, by title. */
export function visitsOfDocs(browser) {
  const visit = (use) => () => underPolicy(browser, POLICIES.docsWithCharts, use);
  return [
    { title: "links of the docs", run: checkLinks },
    ...visitsOfBlocks(browser),
    ...visitsOfReact(browser),
    { title: "search of the docs", run: visit(search) },
    { title: "pages of the docs", run: visit(visitPages) },
    { title: "the playground", run: visit(visitPlayground) },
    { title: "links to the playground that are broken", run: visit(visitBrokenLinks) },
    { title: "the playground without unsafe-eval", run: () => withoutCharts(browser) },
    { title: "a keystroke in the playground", run: visit((open) => traceKeystrokes(browser, open)) },
  ];
}

/** Vega asks, is refused, and the page says so: the one thing that may be noticed. */
async function withoutCharts(browser) {
  return withTabs(
    browser,
    { folder, policy: POLICIES.docs, base: builtBase() },
    async ({ open, noticed }) => {
      const said = await visitWithoutCharts(open);
      assert.deepEqual([...new Set(noticed.violations)], ["script-src: eval"]);
      assert.deepEqual({ ...noticed, violations: [] }, QUIET);
      return said;
    },
  );
}
