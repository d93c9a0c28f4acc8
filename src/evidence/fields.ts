import { type Issue, issue } from "../contracts/errors";
import { suggestion } from "../contracts/nearest";
import { show } from "../contracts/show";
import { camelCase } from "../contracts/tables";

/**
 * The field that a user names, as the rows spell it (`datePrecision`) or as the files do (`date_precision`); an
 * issue at `path` where there is none.
 */
export function fieldNamed(
  written: string,
  fields: readonly string[],
  path: readonly (string | number)[],
): string | Issue {
  const field = fields.find((known) => known === written || known === camelCase(written));
  if (field !== undefined) return field;
  const remedy = suggestion(camelCase(written), fields);
  return issue({
    code: "unknown-column",
    path,
    expected: "a column of the table",
    received: show(written),
    remedy,
  });
}
