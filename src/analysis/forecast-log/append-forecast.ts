import { isDay } from "../../contracts/day";
import { type Issue, issue, OptionsError } from "../../contracts/errors";
import { canonicalJson, fingerprintOf } from "../../contracts/fingerprint";
import type { PathwayForecast } from "../../contracts/forecast";
import type { ForecastLogEntry } from "../../contracts/forecast-log";
import { show } from "../../contracts/show";
import { readForecast } from "../resolve/read-forecast";
import { verifyForecastLog } from "./verify-forecast-log";

/**
 * A log of forecasts with one more line: when the forecast was made known, what it said, which file it was, and the SHA-256 of the
 * line before. The text given is kept as it is; the new line follows it.
 *
 * @param log The log so far; empty for a new one.
 * @param forecast A forecast as JSON; nothing about it is taken on trust.
 * @param options `at`: the day on which it is made known, `yyyy-mm-dd`, not before that of the last line.
 * @throws OptionsError where the forecast is none, the day is not acceptable, or the log is broken, with every problem.
 */
export function appendForecast(log: string, forecast: unknown, { at }: { readonly at: string }): string {
  const stored = readForecast(forecast);
  const { intact, issues, head, entries } = verifyForecastLog(log);
  if (!intact) throw new OptionsError("The log is broken: nothing can be added to it", issues);
  const wrong = dayIssues(at, entries.at(-1)?.at);
  if (wrong.length > 0) throw new OptionsError("The forecast cannot be added to the log", wrong);
  const { model, asOf, horizonMonths, rule, library } = stored.provenance;
  const pathways = Object.entries(stored.pathways).map(([id, item]) => [id, statedOf(item)]);
  const { anyDamageByHorizon } = stored;
  const entry: ForecastLogEntry = {
    schemaVersion: 1,
    at,
    previous: head,
    document: fingerprintOf(stored),
    fingerprint: stored.fingerprint,
    model,
    asOf,
    horizonMonths,
    rule,
    library,
    pathways: Object.fromEntries(pathways),
    anyDamageByHorizon: anyDamageByHorizon === null ? null : statedOf(anyDamageByHorizon),
  };
  return `${log}${canonicalJson(entry)}\n`;
}

const statedOf = ({ probability, shown }: PathwayForecast) => ({ probability, shown });

function dayIssues(at: unknown, last: string | undefined): Issue[] {
  if (typeof at === "string" && isDay(at) && (last === undefined || at >= last)) return [];
  const expected = last === undefined ? "a day yyyy-mm-dd" : `a day yyyy-mm-dd, ${last} or later`;
  const remedy = "Give the day on which the forecast is made known.";
  return [issue({ code: "invalid-option", path: ["at"], expected, received: show(at), remedy })];
}
