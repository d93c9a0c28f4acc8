import { issue, OptionsError } from "../contracts/errors";
import type { ModelSpec } from "../contracts/model-spec";
import { suggestion } from "../contracts/nearest";
import { show } from "../contracts/show";

/**
 * Looks at an option that names a pathway before any work is done for it.
 *
 * @param others what it may name besides.
 * @throws OptionsError where there is none of that id.
 */
export function mustBePathway(
  written: string | undefined,
  option: string,
  { pathways }: ModelSpec,
  others: readonly string[] = [],
): void {
  const known = [...others, ...pathways.map(({ id }) => id)];
  if (written === undefined || known.includes(written)) return;
  throw new OptionsError("There is no such pathway", [
    issue({
      code: "unknown-reference",
      path: [option],
      subject: `--${option}`,
      expected: [...others, "the id of a pathway"].join(" or "),
      received: show(written),
      remedy: suggestion(written, known),
    }),
  ]);
}
