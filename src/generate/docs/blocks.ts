/** A block of TypeScript of a page. */
export interface Block {
  /** Line of the page on which its code begins, from 1. */
  readonly line: number;
  readonly code: string;
}

/** Blocks fenced as `ts`, in order. */
export function blocksOf(page: string): Block[] {
  return [...page.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map((match) => ({
    line: page.slice(0, match.index).split("\n").length + 1,
    code: match[1] ?? "",
  }));
}

/** Names a block imports. */
function importedNames({ code }: Block): string[] {
  return [...code.matchAll(/^import \{([^}]*)\} from/gm)].flatMap((match) =>
    (match[1] ?? "").split(",").flatMap((part) => part.trim().split(/\s+/).at(-1) || []),
  );
}

/** Blocks that make a module together. A block goes on with the one before, unless it imports a name anew: then it is complete. */
export function modulesOf(blocks: readonly Block[]): Block[][] {
  const modules: Block[][] = [];
  let known = new Set<string>();
  for (const block of blocks) {
    const names = importedNames(block);
    const last = modules.at(-1);
    if (last === undefined || names.some((name) => known.has(name))) {
      modules.push([block]);
      known = new Set(names);
    } else {
      last.push(block);
      for (const name of names) known.add(name);
    }
  }
  return modules;
}

const MARK = /^(.*?)\/\/ => ?(.*)$/;

/** What a block says that it prints: the text behind every `// =>`. */
export function statedOutput(code: string): string[] {
  return code.split("\n").flatMap((line) => MARK.exec(line)?.[2] ?? []);
}

/**
 * A block with what it prints behind its `// =>` marks, one mark a line of output.
 *
 * @throws Error where marks and lines of output differ in number.
 */
export function withOutput(code: string, output: readonly string[]): string {
  const stated = statedOutput(code);
  if (stated.length !== output.length)
    throw new Error(
      `expected one // => for each of ${output.length} lines of output, found ${stated.length}`,
    );
  let next = 0;
  const lines = code.split("\n").map((line) => {
    const before = MARK.exec(line)?.[1];
    return before === undefined ? line : `${before}// => ${output[next++] ?? ""}`;
  });
  return lines.join("\n");
}
