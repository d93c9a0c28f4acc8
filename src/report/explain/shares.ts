import type { AttributedShare, Attribution } from "../../contracts/analysis/attribution";
import { oneLine } from "../format";
import { wrap } from "../layout";
import { matrixLines } from "../matrix";
import { tableName } from "../names";
import { type Page, section } from "../page";
import { markedPoints } from "../points";
import { signedBar } from "../signed-bar";
import { type ExplainInput, mostMoved } from "./input";

const HALF_BAR = 5;
const TOGETHER = "together";

type Pathways = Attribution["total"];

const NONE = { difference: 0, standardError: 0 };

/** Shares of a change with their sum, and bars of the pathway that moves most. */
function table(shares: readonly AttributedShare[], input: ExplainInput, page: Page) {
  const { spec, attribution } = input;
  const ids = spec.pathways.map(({ id }) => id);
  const drawn = mostMoved(input);
  const all = [...shares.map(({ pathways }) => pathways), attribution.total];
  const most = Math.max(...all.map((pathways) => Math.abs(pathways[drawn]?.difference ?? 0)));
  const row = (label: string, pathways: Pathways) => ({
    label,
    cells: ids.map((id) => markedPoints(pathways[id] ?? NONE)),
    picture: signedBar(pathways[drawn]?.difference ?? 0, most, HALF_BAR),
  });
  const rows = [
    ...shares.map(({ label, pathways }) => row(oneLine(label), pathways)),
    row(TOGETHER, attribution.total),
  ];
  const names = ids.map((id) => `${tableName(spec, id)} `);
  const lines = matrixLines({ corner: "points", names, pictured: "", rows }, page);
  const note = `bars: ${tableName(spec, drawn)}, the most moved`;
  return [...lines, ...wrap(note, page.width, 2, 4).map(page.paint.quiet)];
}

/** The change shared out among the things that were done. */
export function byWhatWasDone(input: ExplainInput, page: Page): string[] {
  const { items } = input.attribution;
  return section("By what was done", table(items, input, page), page);
}

/** The same change shared out among the ways it works. */
export function byHowItWorks(input: ExplainInput, page: Page): string[] {
  const { families } = input.attribution;
  return section("By how it works: through", table(families, input, page), page);
}
