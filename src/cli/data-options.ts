import { type Issue, issue, OptionsError } from "../contracts/errors";
import { suggestion } from "../contracts/nearest";
import { show } from "../contracts/show";
import { fieldNamed } from "../evidence/fields";
import { type RowFormat, rowFormats } from "./row-formats";

/** Options of the data command as they are written. */
export interface DataOptions {
  readonly where?: readonly string[];
  readonly columns?: string;
  readonly limit?: string;
  readonly format: string;
  readonly sources?: true;
}

/** What they mean. */
export interface DataSettings {
  readonly fields: readonly string[];
  readonly limit: number;
  readonly format: RowFormat;
}

/**
 * Reads the options of the data command.
 *
 * @param known fields of the rows.
 * @param named whether a table was named.
 * @throws OptionsError with every option that is not acceptable.
 */
export function dataSettings(options: DataOptions, known: readonly string[], named: boolean): DataSettings {
  const issues: Issue[] = [];
  const fields = chosenFields(options.columns, known, issues);
  const limit = chosenLimit(options.limit, issues);
  const format = chosenFormat(options.format, issues);
  if (options.sources && !named) {
    const remedy = "Name a table before the options.";
    issues.push(
      issue({ code: "invalid-option", path: ["sources"], expected: "a table", received: "none", remedy }),
    );
  }
  if (issues.length > 0) throw new OptionsError("The options of data are not acceptable", issues);
  return { fields, limit, format };
}

function chosenFields(
  written: string | undefined,
  known: readonly string[],
  issues: Issue[],
): readonly string[] {
  const named = written?.split(",").map((name) => fieldNamed(name.trim(), known, ["columns"])) ?? known;
  issues.push(...named.filter((one) => typeof one !== "string"));
  return named.filter((one) => typeof one === "string");
}

function chosenLimit(written: string | undefined, issues: Issue[]): number {
  if (written === undefined) return Number.POSITIVE_INFINITY;
  if (/^\d+$/.test(written)) return Number(written);
  const fault = {
    expected: "a whole number",
    received: show(written),
    remedy: "Write how many rows to show.",
  };
  issues.push(issue({ code: "invalid-option", path: ["limit"], ...fault }));
  return 0;
}

function chosenFormat(written: string, issues: Issue[]): RowFormat {
  const known = Object.keys(rowFormats) as RowFormat[];
  const format = known.find((name) => name === written);
  if (format !== undefined) return format;
  const fault = { expected: known.join(", "), received: show(written), remedy: suggestion(written, known) };
  issues.push(issue({ code: "invalid-option", path: ["format"], ...fault }));
  return "text";
}
