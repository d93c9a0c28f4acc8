// Blocks of the documentation that belong in a page, each opened as its reader would: what it says must be shown, and nothing
// asked for elsewhere.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { fencesOf } from "../../docs/fences/find.mjs";
import { visitChart } from "./blocks/chart.mjs";
import { visitElement, visitListener, visitReady } from "./blocks/element.mjs";
import { visitObservable } from "./blocks/observable.mjs";
import { visitServed } from "./blocks/preview.mjs";
import { visitStyle } from "./blocks/report.mjs";

/** How a block becomes a page, and what is looked for in it, by the scene that the table of blocks gives. */
const SCENES = {
  element: visitElement,
  "ready forecast": visitReady,
  listener: visitListener,
  "style of a report": visitStyle,
  chart: visitChart,
  served: visitServed,
};

/** The scene of blocks that make one page together. */
const TOGETHER = "observable";

/** A step for every block, and one for the cells of the notebook. */
export function visitsOfBlocks(browser) {
  const fences = fencesOf("browser");
  assert.ok(fences.length > 0);
  mkdirSync(new URL("../screenshots", import.meta.url), { recursive: true });
  const cells = fences.filter(({ row }) => row.scene === TOGETHER);
  const single = fences.filter(({ row }) => row.scene !== TOGETHER);
  const visits = single.map((fence) => {
    const visit = SCENES[fence.row.scene];
    assert.ok(visit, `${fence.page}:${fence.line}: there is no scene ${fence.row.scene}`);
    return { title: `block of ${fence.page}:${fence.line}`, run: () => visit(browser, fence) };
  });
  assert.ok(cells.length > 0);
  const title = `cells of ${cells.map(({ page, line }) => `${page}:${line}`).join(" and ")}`;
  return [...visits, { title, run: () => visitObservable(browser, cells) }];
}
