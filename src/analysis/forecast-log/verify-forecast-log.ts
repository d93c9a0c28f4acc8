import { checkShape } from "../../contracts/check";
import { type Issue, issue } from "../../contracts/errors";
import { canonicalJson, textFingerprint } from "../../contracts/fingerprint";
import { type ForecastLogEntry, logEntrySchema } from "../../contracts/forecast-log";
import { LIMITS } from "../../contracts/limits";
import { show } from "../../contracts/show";

/** What a log of forecasts holds, and every line of it that is broken. */
export interface VerifiedForecastLog {
  /** Whether there is no issue. */
  readonly intact: boolean;
  /** Lines that can be read, in order. */
  readonly entries: readonly ForecastLogEntry[];
  /** SHA-256 of the last line, null of an empty log: whoever keeps it elsewhere can tell later that nothing before was changed. */
  readonly head: string | null;
  /** One-based lines are in `line`; their path begins with the zero-based place. */
  readonly issues: readonly Issue[];
}

export interface VerifyLogOptions {
  /** The head of the log at an earlier time: the log must have gone through it. */
  readonly head?: string | undefined;
}

/**
 * Checks a log of forecasts line by line: that each is canonical JSON of its schema, names the SHA-256 of the line before, and is
 * no earlier than it. Nothing is thrown: a broken log is what it is there to find.
 *
 * A chain shows that a line was changed, left out or put in between. It cannot show that the whole log was written anew, or cut at
 * its end: for that, keep its head elsewhere and give it here.
 */
export function verifyForecastLog(text: string, { head }: VerifyLogOptions = {}): VerifiedForecastLog {
  const lines = linesOf(text);
  const hashes = lines.map((line) => textFingerprint(line));
  const read = lines.map((line, place) => readLine(line, place));
  const chain = read.flatMap(({ entry }, place) => [
    ...(entry === undefined ? [] : previousIssues(entry, hashes[place - 1] ?? null, place)),
    ...dayIssues(entry, read[place - 1]?.entry, place),
  ]);
  const issues = [
    ...read.flatMap((line) => line.issues),
    ...chain,
    ...endIssues(text),
    ...headIssues(hashes, head),
  ];
  return {
    intact: issues.length === 0,
    entries: read.flatMap(({ entry }) => (entry === undefined ? [] : [entry])),
    head: hashes.at(-1) ?? null,
    issues: issues.sort((a, b) => (a.line ?? Number.MAX_VALUE) - (b.line ?? Number.MAX_VALUE)),
  };
}

function linesOf(text: string): string[] {
  const lines = text.split("\n");
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

type Fault = Omit<Issue, "message" | "path" | "line">;

const atLine = (place: number, key: string, fault: Fault): Issue =>
  issue({ ...fault, path: key === "" ? [place] : [place, key], line: place + 1 });

interface ReadLine {
  readonly entry: ForecastLogEntry | undefined;
  readonly issues: readonly Issue[];
}

function readLine(line: string, place: number): ReadLine {
  const value = line.length > LIMITS.characters ? undefined : parsed(line);
  if (value === undefined) {
    const remedy = "Restore the line, or begin a new log.";
    const fault = { code: "not-json", expected: "a line of JSON", received: show(line), remedy };
    return { entry: undefined, issues: [atLine(place, "", fault)] };
  }
  const { value: entry, issues } = checkShape(logEntrySchema(), value);
  if (entry === undefined)
    return {
      entry,
      issues: issues.map((one) => issue({ ...one, path: [place, ...one.path], line: place + 1 })),
    };
  if (canonicalJson(entry) === line) return { entry, issues: [] };
  const expected = "canonical JSON: keys in order, no spaces";
  const remedy = "Restore the line as it was written.";
  return {
    entry,
    issues: [atLine(place, "", { code: "not-canonical", expected, received: show(line), remedy })],
  };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}

function previousIssues({ previous }: ForecastLogEntry, before: string | null, place: number): Issue[] {
  if (previous === before) return [];
  const expected = before === null ? "null, as in the first line" : `${before}, of the line before`;
  const remedy = "The line before was changed, or lines are missing, added or moved.";
  return [atLine(place, "previous", { code: "broken-chain", expected, received: show(previous), remedy })];
}

function dayIssues(
  entry: ForecastLogEntry | undefined,
  before: ForecastLogEntry | undefined,
  place: number,
): Issue[] {
  if (entry === undefined || before === undefined || entry.at >= before.at) return [];
  const expected = `${before.at}, the day of the line before, or later`;
  const remedy = "Lines are in the order in which they were made known.";
  return [atLine(place, "at", { code: "not-rising", expected, received: entry.at, remedy })];
}

function endIssues(text: string): Issue[] {
  if (text === "" || text.endsWith("\n")) return [];
  const remedy = "The last line may have been cut: restore it, with its end.";
  return [
    issue({ code: "cut-short", path: [], expected: "a last line that ends", received: "none", remedy }),
  ];
}

function headIssues(hashes: readonly string[], head: string | undefined): Issue[] {
  if (head === undefined || hashes.includes(head)) return [];
  const remedy = "The log was written anew or cut since then.";
  return [
    issue({
      code: "unknown-head",
      path: ["head"],
      expected: "the SHA-256 of a line",
      received: show(head),
      remedy,
    }),
  ];
}
