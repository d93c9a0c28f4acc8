import { CST, Lexer, Parser } from "yaml";
import type { Found } from "./found";
import { boundPassed, type YamlCounts } from "./yaml-bounds";

/** Parts of a text that are no tokens of their own: `scalar` and `doc-mode` only announce what follows. */
const UNCOUNTED = new Set<string | null>([
  "space",
  "newline",
  "comment",
  "byte-order-mark",
  "doc-mode",
  "scalar",
]);

/** Parts of a stream that are counted when they end. */
const COUNTED: Readonly<Record<string, "directives" | "documents">> = {
  directive: "directives",
  document: "documents",
};

/** The concrete syntax of a text, or why it is not taken apart further. */
export interface YamlTokens {
  readonly tokens: readonly CST.Token[];
  readonly refused?: Found;
}

/**
 * Takes a text apart, token by token, and stops at the first bound that it passes. The parser keeps a stack of its own,
 * so nothing here recurses; what composes the document later does, and is only given what nests within the bound.
 */
export function yamlTokens(text: string): YamlTokens {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  const counts: YamlCounts = { tokens: 0, open: 0, aliases: 0, directives: 0, documents: 0 };

  const take = (found: Iterable<CST.Token>, offset: number): Found | undefined => {
    let at = offset;
    for (const token of found) {
      tokens.push(token);
      const count = COUNTED[token.type];
      if (count === undefined) continue;
      counts[count] += 1;
      at = token.offset;
    }
    counts.open = parser.stack.length;
    return boundPassed(counts, at);
  };

  for (const lexeme of new Lexer().lex(text)) {
    const type = CST.tokenType(lexeme);
    if (!UNCOUNTED.has(type)) counts.tokens += 1;
    if (type === "alias") counts.aliases += 1;
    const refused = take(parser.next(lexeme), parser.offset);
    if (refused !== undefined) return { tokens: [], refused };
  }
  const refused = take(parser.end(), text.length);
  return refused === undefined ? { tokens } : { tokens: [], refused };
}
