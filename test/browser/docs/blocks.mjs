// Blocks of the documentation that belong in a page, each opened as its reader would: what it says must be shown, and nothing
// asked for elsewhere.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { fencesOf } from "../../docs/fences/find.mjs";
import { visitChart } from "./blocks/chart.mjs";
import { visitElement, visitListener, visitReady } from "./blocks/element.mjs";
import { visitStyle } from "./blocks/report.mjs";

/** How a block becomes a page, and what is looked for in it, by the scene that the table of blocks gives. */
const SCENES = {
  element: visitElement,
  "ready forecast": visitReady,
  listener: visitListener,
  "style of a report": visitStyle,
  chart: visitChart,
};

/** A step for every block. */
export function visitsOfBlocks(browser) {
  const fences = fencesOf("browser");
  assert.ok(fences.length > 0);
  mkdirSync(new URL("../screenshots", import.meta.url), { recursive: true });
  return fences.map((fence) => {
    const visit = SCENES[fence.row.scene];
    assert.ok(visit, `${fence.page}:${fence.line}: there is no scene ${fence.row.scene}`);
    return { title: `block of ${fence.page}:${fence.line}`, run: () => visit(browser, fence) };
  });
}
