import { share } from "../format";
import { wrap } from "../layout";
import { type Page, section } from "../page";
import type { TornadoPageInput } from "./input";

/** How much of all that moves rests on nothing but judgement. */
export function judgement({ tornado: { inputs } }: TornadoPageInput, page: Page): string[] {
  const sum = (list: typeof inputs) => list.reduce((total, { width }) => total + width, 0);
  const judged = inputs.filter(({ judgementAlone }) => judgementAlone);
  const all = sum(inputs);
  const said = all === 0 ? "nothing moves" : `${share(sum(judged) / all)} of the summed widths of all inputs`;
  const text = `Resting on judgement alone: ${judged.length} of ${inputs.length} inputs, ${said}.`;
  return section("What it rests on", wrap(text, page.width, 2, 4), page);
}
