import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chartDrawer } from "../../cli/charts";
import { inked } from "../../report/charts/ink";
import type { ChartSpec } from "../../report/charts/spec";
import { writeWhenChanged } from "../write";
import { type Block, blocksOf, modulesOf } from "./blocks";
import { type PageName, readPage } from "./pages";
import { importBlocks } from "./run-blocks";
import { validityCharts } from "./validity-pictures";
import { verificationCharts } from "./verification-pictures";

/** The page whose charts are drawn, and the folder of their pictures. */
const PAGE: PageName = "docs/charts.md";
const inFolder = (file = ""): string =>
  fileURLToPath(new URL(`../../../docs/pictures/${file}`, import.meta.url));

/** A picture of the documentation as a text. */
export interface Picture {
  /** Name of its file in the folder of pictures. */
  readonly file: string;
  readonly svg: string;
}

/** A picture by itself has no page to take ink and ground from: it has its own, light or dark as the reader's system is. */
const STYLE =
  "<style>svg{color:#1b1f24;background:#fff}@media (prefers-color-scheme:dark){svg{color:#e6e6e6;background:#16181d}}</style>";

/** Names of the charts a module of blocks makes. */
function chartNames(blocks: readonly Block[]): string[] {
  return blocks.flatMap(({ code }) =>
    [...code.matchAll(/^const (\w+) = \w+Chart\(/gm)].map((match) => match[1] ?? ""),
  );
}

/** Every chart that the code of the page makes, and those of the pages on validity and verification, drawn. */
export async function drawPictures(): Promise<Picture[]> {
  const draw = await chartDrawer();
  const charts: [string, ChartSpec][] = [];
  for (const blocks of modulesOf(blocksOf(readPage(PAGE)))) {
    const names = chartNames(blocks);
    const { charts__ } = (await importBlocks(blocks, `export const charts__ = { ${names.join(", ")} };`)) as {
      readonly charts__: Readonly<Record<string, ChartSpec>>;
    };
    charts.push(...Object.entries(charts__));
  }
  charts.push(...Object.entries(validityCharts()), ...Object.entries(verificationCharts()));
  return Promise.all(
    charts.map(async ([name, spec]) => {
      const svg = await draw(inked(spec, "currentColor"));
      return { file: `${name}.svg`, svg: `${svg.replace(/^<svg [^>]*>/, (tag) => tag + STYLE)}\n` };
    }),
  );
}

/**
 * What is out of date in the folder of pictures.
 *
 * @param pictures What should be there; drawn anew where absent.
 */
export async function checkPictures(pictures?: readonly Picture[]): Promise<string[]> {
  const drawn = pictures ?? (await drawPictures());
  const stale = drawn.filter(({ file, svg }) => {
    const place = inFolder(file);
    return !existsSync(place) || readFileSync(place, "utf8") !== svg;
  });
  return [
    ...stale.map(({ file }) => `docs/pictures/${file} is out of date; run npm run docs`),
    ...strays(drawn).map((file) => `docs/pictures/${file}: no code draws it; run npm run docs`),
  ];
}

function strays(drawn: readonly Picture[]): string[] {
  const files = existsSync(inFolder()) ? readdirSync(inFolder()) : [];
  return files.filter((file) => !drawn.some((picture) => picture.file === file));
}

/** Writes every picture, and drops those that nothing draws. */
export async function updatePictures(say: (line: string) => void): Promise<void> {
  say(`${PAGE}: pictures`);
  const drawn = await drawPictures();
  for (const file of strays(drawn)) rmSync(inFolder(file));
  for (const { file, svg } of drawn) writeWhenChanged(inFolder(file), svg);
}
