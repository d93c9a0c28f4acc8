import { type Expr, expressionNodes, WINDOW_NAMES } from "../contracts/expression";
import type { LogEntry, ModelSpec, Rule } from "../contracts/model-spec";
import { type Month, monthIndex } from "../contracts/month";
import { CODE, evaluate, stackDepth } from "../kernel/expression";
import { NAME } from "../kernel/names";
import { COUNT, COUNTS, PRIOR_MONTHS, WINDOW_MONTHS } from "../kernel/shape";
import { createContext } from "./compile/context";
import { countsOf, tiersOf } from "./compile/log";
import { emit } from "./compile/rules";

/** Named counts of the windows that end with some months of a log: one value a month for each name. */
export interface WindowCounts {
  readonly months: readonly Month[];
  readonly counts: Readonly<Record<(typeof WINDOW_NAMES)[number], Float64Array>>;
}

type Contact = Extract<LogEntry, { channel: string }>;

/** An entry of a log with its month as a number and what it adds to the counts. */
interface Counted {
  readonly entry: LogEntry;
  readonly month: number;
  readonly counts: readonly number[];
}

const isWithin = (month: number, last: number, length: number): boolean =>
  month <= last && last - month < length;

const isIn = (month: Month, last: Month, length: number): boolean =>
  isWithin(monthIndex(month), monthIndex(last), length);

/** The names of one window, counted from the log itself and not from running sums: the specification of the kernel's. */
function countWindow(spec: ModelSpec, log: readonly Counted[], last: number): number[] {
  const inside = log.filter(({ month }) => isWithin(month, last, WINDOW_MONTHS));
  const totals = new Array<number>(COUNTS).fill(0);
  for (const { counts } of inside) for (const count of counts) totals[count] = (totals[count] ?? 0) + 1;
  const prior = log
    .filter(({ month }) => isWithin(month, last - WINDOW_MONTHS, PRIOR_MONTHS))
    .flatMap(({ counts }) => counts)
    .filter((count) => count === COUNT.subMinisterialMeetings).length;
  const contacts = inside
    .map(({ entry }) => entry)
    .filter((entry): entry is Contact => "channel" in entry && entry.kind !== "brief");
  const tiers = tiersOf(spec);
  const counted = new Set(spec.channels.filter((channel) => channel.counted).map((channel) => channel.id));
  const distinct = (entries: readonly Contact[]) => new Set(entries.map((entry) => entry.channel)).size;
  const values = new Array<number>(WINDOW_NAMES.length).fill(0);
  for (const name of [
    "summits",
    "briefSummits",
    "meetings",
    "calls",
    "subMinisterialMeetings",
    "tier1Lasting",
    "tier2Acts",
    "tier2Lasting",
  ] as const) {
    values[NAME[name]] = totals[COUNT[name]] ?? 0;
  }
  values[NAME.priorYearlyMean] = prior / (PRIOR_MONTHS / 12);
  values[NAME.channels] = distinct(contacts.filter((entry) => counted.has(entry.channel)));
  values[NAME.ministerialChannels] = distinct(
    contacts.filter((entry) => entry.kind === "meeting" && tiers.get(entry.channel) === "ministerial"),
  );
  return values;
}

/** Counts of the windows ending with each of some months. */
export function windowCounts(
  spec: ModelSpec,
  log: readonly LogEntry[],
  months: readonly Month[],
): WindowCounts {
  const counted = log.map((entry) => ({
    entry,
    month: monthIndex(entry.month),
    counts: countsOf(spec, entry),
  }));
  const rows = months.map((month) => countWindow(spec, counted, monthIndex(month)));
  const column = (name: (typeof WINDOW_NAMES)[number]) =>
    Float64Array.from(rows, (row) => row[NAME[name]] ?? 0);
  const counts = Object.fromEntries(WINDOW_NAMES.map((name) => [name, column(name)]));
  return { months, counts: counts as WindowCounts["counts"] };
}

/** Evaluates an expression over windows of a log with the kernel's own evaluator; factors and indices are not on record. */
export function evaluateOnLog(
  spec: ModelSpec,
  log: readonly LogEntry[],
  windows: WindowCounts,
  expression: Expr,
): Float64Array {
  const lanes = windows.months.length;
  const codes: number[] = [];
  const constants: number[] = [];
  emit(expression, createContext(spec, 1).at, codes, constants);
  const depth = stackDepth(codes, [0, codes.length / 2]);
  const stack = new Float64Array(depth * Math.max(1, lanes));
  const met = (entry: LogEntry, operand: number) =>
    "channel" in entry && entry.kind === "meeting" && entry.channel === spec.channels[operand]?.id;
  const occurred = (entry: LogEntry, operand: number) =>
    "event" in entry && entry.event === spec.events[operand]?.id;
  const load = (code: number, operand: number, into: Float64Array, at: number) => {
    windows.months.forEach((month, lane) => {
      const name = WINDOW_NAMES[operand];
      if (code === CODE.name) into[at + lane] = name === undefined ? 0 : (windows.counts[name][lane] ?? 0);
      else {
        const matches = code === CODE.met ? met : occurred;
        const any = log.some((entry) => isIn(entry.month, month, WINDOW_MONTHS) && matches(entry, operand));
        into[at + lane] = any ? 1 : 0;
      }
    });
  };
  evaluate(
    Int32Array.from(codes),
    0,
    codes.length / 2,
    { constants: Float64Array.from(constants), load },
    stack,
    lanes,
  );
  return stack.slice(0, lanes);
}

/** Whether a rule asks only what a log can answer: factors and indices are not on record. */
export function isOnRecord(rule: Rule): boolean {
  return rule.every(({ when }) =>
    [...expressionNodes(when)].every((node) => !("of" in node) || node.of === "met" || node.of === "event"),
  );
}

/** The pathway of each window of a log by a rule: first match wins. */
export function labelLog(
  spec: ModelSpec,
  log: readonly LogEntry[],
  windows: WindowCounts,
  rule: Rule,
): string[] {
  const labels = windows.months.map((): string | undefined => undefined);
  for (const entry of rule) {
    const holds = evaluateOnLog(spec, log, windows, entry.when);
    labels.forEach((label, lane) => {
      if (label === undefined && holds[lane] !== 0) labels[lane] = entry.pathway;
    });
  }
  return labels.map((label) => label ?? "");
}
