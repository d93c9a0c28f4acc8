// Pages of the site: what is found, what is shown, and what axe-core has against it, in light and dark.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { violationsIn } from "../axe.mjs";

const shots = fileURLToPath(new URL("../screenshots", import.meta.url));

const PAGES = [
  { name: "front", page: "index.html", ready: "trilateral-forecast >> text=likely" },
  { name: "guide", page: "concepts.html" },
  { name: "reference", page: "reference/trilateral-pathways/functions/compare.html" },
  { name: "playground", page: "playground.html", ready: "figure.chart" },
];

const LOOKS = ["light", "dark"].flatMap((colorScheme) =>
  [1280, 360].map((width) => ({ colorScheme, width })),
);

async function visitOne(open, { name, page, ready }, { colorScheme, width }) {
  const tab = await open(page, { colorScheme, viewport: { width, height: 900 } });
  await tab.locator("h1").first().waitFor();
  if (ready !== undefined) await tab.locator(ready).first().waitFor();
  const { scroll, room } = await tab.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    room: document.documentElement.clientWidth,
  }));
  assert.ok(scroll <= room, `${page} is ${scroll} pixels wide in a window of ${room}`);
  await tab.screenshot({ path: join(shots, `site-${name}-${colorScheme}-${width}.png`), fullPage: true });
  assert.deepEqual(await violationsIn(tab), [], `${page}, ${colorScheme}, ${width} pixels`);
  await tab.close();
}

export async function visitPages(open) {
  mkdirSync(shots, { recursive: true });
  for (const page of PAGES) for (const look of LOOKS) await visitOne(open, page, look);
  return `${PAGES.length} pages, ${LOOKS.length} looks each, nothing for axe-core to say`;
}

/** A word that stands in one page is found, and its page opened, by keyboard alone. */
export async function search(open) {
  const tab = await open("index.html");
  await tab.locator("#local-search button").waitFor();
  await tab.keyboard.press("Control+k");
  await tab.locator(".search-input").fill("climatology");
  await tab.locator(".results .result").first().waitFor();
  await tab.keyboard.press("Enter");
  await tab.locator("main", { hasText: /climatology/i }).waitFor();
  return `leads to ${new URL(tab.url()).pathname}`;
}
