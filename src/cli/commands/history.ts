import type { Command } from "commander";
import { compareWithHand, type HandComparison, pairWindows } from "../../analysis/half-years";
import { spellsOf } from "../../analysis/spells";
import { type Issue, issue, OptionsError } from "../../contracts/errors";
import type { ModelSpec } from "../../contracts/model-spec";
import { isMonth, type Month } from "../../contracts/month";
import { show } from "../../contracts/show";
import { evidence } from "../../evidence/evidence";
import { framework } from "../../model/from-evidence/framework";
import { type LabelledWindow, labelHistory } from "../../model/label-history";
import { baselineModel } from "../../model/presets";
import { toCsvText } from "../../report/csv";
import { historyLines } from "../../report/history/history-page";
import { checkDestinations, jsonText, takesStandardOutput, writeData } from "../destination";
import type { Environment } from "../environment";
import { resultPage } from "../paint";

interface HistoryOptions {
  readonly rule: string;
  readonly from?: Month;
  readonly to?: Month;
  readonly json?: string;
  readonly csv?: string;
  readonly color: boolean;
}

/** The first month with a whole window of the log before it. */
const FIRST_WINDOW: Month = "1994-12";

const EXAMPLES = `
Examples:
  trilateral-pathways history                       every window of twelve months since 2008
  trilateral-pathways history --rule lenient        by another published rule
  trilateral-pathways history --from 2018-01 --to 2020-12
  trilateral-pathways history --csv windows.csv     one row a window, with the counts the rule read

The text compares the rule with the half-years labelled by hand (data regimes).`;

/** Adds `history`: the pathway rule on the record. */
export function registerHistory(program: Command, environment: Environment): void {
  const rules = Object.keys(framework().rules).join(", ");
  program
    .command("history")
    .description("the pathway rule on the record, and how far it agrees with the labels by hand")
    .option("--rule <name>", `a published rule: ${rules}`, "base")
    .option("--from <month>", `last month of the first window, yyyy-mm, ${FIRST_WINDOW} or later`)
    .option("--to <month>", "last month of the last window, yyyy-mm")
    .option("--json <file>", "write windows, spells and comparison as JSON; - for standard output")
    .option("--csv <file>", "write one row a window; - for standard output")
    .option("--no-color", "no colour on a terminal (NO_COLOR works too)")
    .addHelpText("after", EXAMPLES)
    .action((options: HistoryOptions) => history(options, environment));
}

function refusal(option: string, expected: string, received: string): Issue {
  const remedy = "Give a month that the record covers.";
  return issue({
    code: "invalid-option",
    path: [option],
    subject: `--${option}`,
    expected,
    received: show(received),
    remedy,
  });
}

/** The windows asked for, by the record as it is known today. */
function windowsOf({ rule, from, to }: HistoryOptions): LabelledWindow[] {
  const given = Object.entries({ from, to }).filter((pair): pair is [string, Month] => pair[1] !== undefined);
  const misspelt = given
    .filter(([, month]) => !isMonth(month))
    .map(([option, month]) => refusal(option, "a month yyyy-mm", month));
  if (misspelt.length > 0) throw new OptionsError("The span cannot be used", misspelt);
  const windows = labelHistory(evidence, rule, from === undefined ? {} : { from });
  const last = labelHistoryEnd(windows, from);
  const outside = given.filter(([, month]) => month < FIRST_WINDOW || month > last);
  if (outside.length > 0) {
    const range = `a month from ${FIRST_WINDOW} to ${last}`;
    throw new OptionsError(
      "The span cannot be used",
      outside.map(([option, month]) => refusal(option, range, month)),
    );
  }
  const chosen = windows.filter(({ month }) => to === undefined || month <= to);
  if (chosen.length === 0)
    throw new OptionsError("The span cannot be used", [
      refusal("to", `a month from ${windows[0]?.month}`, to ?? ""),
    ]);
  return chosen;
}

/** The last month of the record; a span that begins after it has no windows to tell. */
function labelHistoryEnd(windows: readonly LabelledWindow[], from: Month | undefined): Month {
  const last = windows.at(-1) ?? (from === undefined ? undefined : labelHistory(evidence).at(-1));
  return last?.month ?? FIRST_WINDOW;
}

function compare(windows: readonly LabelledWindow[], spec: ModelSpec): HandComparison<LabelledWindow> {
  return compareWithHand(
    pairWindows(windows, evidence.regimes),
    spec.pathways.map(({ id }) => id),
  );
}

function documentOf(
  rule: string,
  windows: readonly LabelledWindow[],
  { pairs, ...agreement }: HandComparison<LabelledWindow>,
): unknown {
  const spells = spellsOf(windows.map(({ month, pathway }) => ({ month, label: pathway })));
  const byHand = pairs.map(({ window, halves, agreement: share }) => ({
    month: window.month,
    pathway: window.pathway,
    halves: halves.map(({ halfYear, label, altLabel = null }) => ({ halfYear, label, altLabel })),
    agreement: share,
  }));
  return { schemaVersion: 1, rule, windows, spells, byHand: { ...agreement, windows: byHand } };
}

function history(options: HistoryOptions, environment: Environment): void {
  const { rule, json, csv } = options;
  checkDestinations({ json, csv });
  const { spec } = baselineModel();
  const windows = windowsOf(options);
  const comparison = compare(windows, spec);
  if (json !== undefined) writeData(json, jsonText(documentOf(rule, windows, comparison)), environment);
  if (csv !== undefined) {
    const rows = windows.map(({ month, pathway, counts }) => ({ month, pathway, ...counts }));
    writeData(csv, toCsvText(rows), environment);
  }
  if (takesStandardOutput({ json, csv })) return;
  const input = { spec, ruleName: rule, rule: spec.rules[rule] ?? [], windows, comparison };
  environment.out(`${historyLines(input, resultPage(environment, options.color)).join("\n")}\n`);
}
