import { type Issue, issue } from "../contracts/errors";
import { show } from "../contracts/show";
import type { Found } from "./found";
import type { JsonFault, RepeatedKey } from "./json-places";

/** What to do about the commonest slips; the rest is said by what was expected. */
function remedyFor(found: string | undefined, before: string | undefined): string {
  if (found === undefined) return "The document is cut short: complete it.";
  if ((found === "}" || found === "]") && before === ",") return "Remove the comma before it.";
  if (found === "'") return "Write text in double quotes.";
  return found === "/" || found === "#" ? "Remove the comment: JSON has none." : "Correct the text there.";
}

function syntaxIssue(text: string, offset: number, expected: string): Issue {
  const found = [...text.slice(offset, offset + 2)][0];
  const received = found === undefined ? "the end of the file" : show(found);
  const remedy = remedyFor(found, text.slice(0, offset).trimEnd().at(-1));
  return issue({ code: "invalid-json", path: [], expected, received, remedy });
}

/** What is wrong where a text stops being JSON, or passes a bound. */
export function faultFound(text: string, { code, offset, expected }: JsonFault): Found {
  if (code === "invalid-json") return { offset, issue: syntaxIssue(text, offset, expected) };
  const remedy = code === "too-deep" ? "Flatten the document." : "Split the document or shorten its lists.";
  return { offset, issue: issue({ code, path: [], expected, received: "more", remedy }) };
}

/** What is wrong with a key that stands again in one object. */
export function repeatedKeyIssue({ path }: Pick<RepeatedKey, "path">): Issue {
  return issue({
    code: "repeated-key",
    path,
    expected: "each key once",
    received: `${show(path.at(-1))} again`,
    remedy: "Remove one of the two.",
  });
}
