import { type Block, blocksOf, modulesOf, statedOutput, withOutput } from "./blocks";
import { type PageName, pageNames, readPage, writePage } from "./pages";
import { runModule } from "./run-blocks";

/** A block of a page with what it says that it prints and what it prints. */
export interface Example {
  readonly page: PageName;
  readonly block: Block;
  readonly stated: readonly string[];
  readonly printed: readonly string[];
}

/** Runs every example of a page. */
export async function runExamples(page: PageName): Promise<Example[]> {
  const examples: Example[] = [];
  for (const blocks of modulesOf(blocksOf(readPage(page)))) {
    const output = await runModule(blocks);
    blocks.forEach((block, place) => {
      examples.push({ page, block, stated: statedOutput(block.code), printed: output[place] ?? [] });
    });
  }
  return examples;
}

/** An example that states any of its output states all of it. */
export const isRight = ({ stated, printed }: Example): boolean =>
  stated.length === 0 || (stated.length === printed.length && stated.every((line, i) => line === printed[i]));

/** What an example prints and does not say, for an error. */
export function exampleFault({ page, block, stated, printed }: Example): string {
  return `${page}:${block.line}: the example prints ${JSON.stringify(printed)}, its comments say ${JSON.stringify(stated)}`;
}

/** Runs every example and writes what it prints behind its `// =>` marks. */
export async function updateExamples(say: (line: string) => void): Promise<void> {
  for (const page of pageNames()) {
    say(`${page}: examples`);
    for (const example of await runExamples(page)) {
      if (isRight(example)) continue;
      const text = withOutput(example.block.code, example.printed);
      writePage(
        page,
        readPage(page).replace(example.block.code, () => text),
      );
    }
  }
}

export async function checkExamples(): Promise<string[]> {
  const examples: Example[] = [];
  for (const page of pageNames()) examples.push(...(await runExamples(page)));
  return examples.filter((example) => !isRight(example)).map(exampleFault);
}
