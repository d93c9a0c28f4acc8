import { type Issue, issue } from "../contracts/errors";
import { show } from "../contracts/show";

/** Slips of the pen that a parser would answer in terms of its own, and what to write instead. */
const SLIPS: readonly (readonly [slip: RegExp, remedy: string])[] = [
  [/=>/, "Write >= for at least."],
  [/=</, "Write <= for at most."],
  [/(?:^|[^<>=!])=(?!=)/, "Write == to ask whether two values are equal."],
  [/&&|\|\|/, "Write and, or."],
];

/** What is wrong with the text before it is parsed, quoted ids aside. */
export function slipIn(text: string): Issue | undefined {
  const bare = text.replace(/"[^"]*"|'[^']*'/g, (quoted) => " ".repeat(quoted.length));
  for (const [slip, remedy] of SLIPS) {
    const found = slip.exec(bare);
    if (found === null) continue;
    const parts = {
      code: "syntax",
      path: [],
      expected: "an expression",
      received: show(found[0].trim()),
      remedy,
    };
    return { ...issue(parts), line: 1, column: found.index + 1 };
  }
  return undefined;
}
