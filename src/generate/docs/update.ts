import { paragraphs } from "./markdown";
import { readPage, writePage } from "./pages";
import { sections } from "./registry";
import { createRuns } from "./runs";
import { replaceSection } from "./sections";

/** Writes every generated section of the documentation, the studies included. */
export async function updateSections(say: (line: string) => void): Promise<void> {
  const runs = createRuns(say);
  for (const { page, name, stamp, text } of sections()) {
    say(`${page}: ${name}`);
    const body = await text(runs);
    const whole = stamp === undefined ? body : paragraphs(await stamp(), body);
    writePage(page, replaceSection(readPage(page), name, whole));
  }
}
