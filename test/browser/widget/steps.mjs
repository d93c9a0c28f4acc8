import { ACTS, actOut } from "./acts.mjs";
import { pages } from "./documents.mjs";
import { LANGUAGES } from "./languages.mjs";
import { checkLooks } from "./looks.mjs";
import { checkMemory } from "./memory.mjs";
import { withPages } from "./pages.mjs";
import { checkTrees } from "./tree.mjs";
import { checkVite } from "./vite.mjs";

/** Everything that is checked of the element, each as a step with its title. */
export async function widgetSteps(browser, step) {
  await withPages(await pages(), async (folder) => {
    for (const act of [...ACTS, ...LANGUAGES])
      await step(`element: ${act.title}`, () => actOut(browser, folder, act));
    await step("element: built with Vite", () => checkVite(browser));
    await step("element: accessibility tree", () => checkTrees(browser, folder));
    await step("element: looks", () => checkLooks(browser, folder));
    await step("element: memory", () => checkMemory(browser, folder));
  });
}
