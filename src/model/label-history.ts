import { EvidenceError, issue } from "../contracts/errors";
import type { Rule } from "../contracts/model-spec";
import type { Month } from "../contracts/month";
import { suggestion } from "../contracts/nearest";
import type { EvidenceRecord } from "../contracts/tables";
import { monthOf, monthRange } from "./from-evidence/calendar";
import { framework } from "./from-evidence/framework";
import { logOf } from "./from-evidence/log";
import { specFromEvidence } from "./from-evidence/model-from-evidence";
import { isOnRecord, labelLog, type WindowCounts, windowCounts } from "./history";

/** The pathway of one window of the record, with the counts the rule read. */
export interface LabelledWindow {
  /** Last month of the twelve. */
  readonly month: Month;
  readonly pathway: string;
  readonly counts: Readonly<Record<keyof WindowCounts["counts"], number>>;
}

const FIRST_MONTH: Month = "1994-01";

/** The last month a record has a meeting in, made whole: records end with a year. */
function lastMonth(record: EvidenceRecord): Month {
  const last = record.meetings.map((row) => monthOf(row.date)).reduce((a, b) => (a > b ? a : b), FIRST_MONTH);
  return `${last.slice(0, 4)}-12`;
}

/** Span of months to label; the climatology's first window and the record's end where absent. */
export interface LabelOptions {
  readonly from?: Month;
  readonly to?: Month;
}

/**
 * The pathway rule on the real log: the function that labels simulated paths, applied to every twelve-month window.
 *
 * @param rule A published rule by name, or a rule of one's own; `base` where absent.
 * @throws EvidenceError where a name is not that of a published rule, or a rule asks for factors or indices.
 */
export function labelHistory(
  record: EvidenceRecord,
  rule: Rule | string = "base",
  options: LabelOptions = {},
): LabelledWindow[] {
  const to = options.to ?? lastMonth(record);
  const frame = framework();
  // Channels, levels and rules are what is asked of it: no judged state is.
  const spec = specFromEvidence(record, { asOf: to, reference: "neutral" });
  const log = logOf(record, frame, FIRST_MONTH, to);
  const tree = typeof rule === "string" ? publishedRule(spec.rules, rule) : rule;
  mustBeOnRecord(tree);
  const windows = windowCounts(spec, log, monthRange(options.from ?? frame.climatologyFrom, to));
  const labels = labelLog(spec, log, windows, tree);
  return windows.months.map((month, index) => {
    const counts = Object.entries(windows.counts).map(([name, values]) => [name, values[index] ?? 0]);
    return { month, pathway: labels[index] ?? "", counts: Object.fromEntries(counts) };
  });
}

function mustBeOnRecord(rule: Rule): void {
  if (isOnRecord(rule)) return;
  throw new EvidenceError("The rule cannot be held against the record", [
    issue({
      code: "not-allowed",
      path: ["rule"],
      expected: "counts, channels that met and events",
      received: "a factor or an index, which is not on record",
      remedy: "Leave it out of the rule.",
    }),
  ]);
}

function publishedRule(rules: Readonly<Record<string, Rule>>, name: string): Rule {
  const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
  if (rule !== undefined) return rule;
  throw new EvidenceError("There is no such rule", [
    issue({
      code: "unknown-reference",
      path: ["rule"],
      expected: "the name of a published rule",
      received: JSON.stringify(name),
      remedy: suggestion(name, Object.keys(rules)),
    }),
  ]);
}
