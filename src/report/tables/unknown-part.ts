import { issue, OptionsError } from "../../contracts/errors";
import { resultSchemas } from "../../contracts/results";
import { show } from "../../contracts/show";

const MOST_KEYS = 8;

/** What is said of a value that is no result and no part of one; it lists what is. */
export function unknownPart(what: string, part: unknown, more: readonly string[] = []): OptionsError {
  const keys = typeof part === "object" && part !== null && !Array.isArray(part) ? Object.keys(part) : [];
  const held = keys.length === 0 ? "" : ` with ${keys.slice(0, MOST_KEYS).map(show).join(", ")}`;
  return new OptionsError(what, [
    issue({
      code: "unknown-part",
      path: [],
      subject: "part",
      expected: `one of ${[...Object.keys(resultSchemas()), ...more].join("; ")}`,
      received: `${show(part)}${held}`,
      remedy: "Give a result of this library, or a part of one, as it is.",
    }),
  ]);
}
