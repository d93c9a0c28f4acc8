import { fingerprintOf } from "../../contracts/fingerprint";
import type { Forecast } from "../../contracts/forecast";
import { monthsBetween } from "../../contracts/month";
import type { OpenPart, Resolution, ResolvedWindow } from "../../contracts/resolution";
import type { EvidenceRecord } from "../../contracts/tables";
import { answerableRules, type RecordOutcomes, recordOutcomes } from "../../model/record-outcomes";
import { horizonOf } from "./horizon";
import { notesOf } from "./notes";
import { type ResolveOptions, type ResolveSettings, resolveSettings } from "./options";
import { readForecast } from "./read-forecast";
import { afterTheRecord, notOnRecord, partScores } from "./series-scores";
import { settledTo } from "./settled";
import { meanScores, scoresOf } from "./window-scores";

/**
 * What came of a stored forecast, by a later record: the pathway of every window that is known by the rule of its headline, with
 * scores; channels, events, changes of leader and acts month by month; and what cannot be resolved, with the reason.
 *
 * A window is settled 90 days after it closed (docs/resolution.md); one that is known but younger is provisional. Scores are of the probabilities as they were stored, before rounding for people.
 *
 * @param forecast A forecast as JSON; nothing about it is taken on trust.
 * @param record The tables with what has happened since, such as those of `loadRecord`.
 * @throws OptionsError where the forecast is none or an option is not acceptable, with every problem.
 */
export function resolve(forecast: unknown, record: EvidenceRecord, options: ResolveOptions): Resolution {
  const stored = readForecast(forecast);
  const settings = resolveSettings(options, stored);
  const outcomes = recordOutcomes(record, settings.knownTo);
  const windows = knownWindows(stored, outcomes, settings);
  const months = monthlyParts(stored, outcomes, settings);
  const { asOf, horizonMonths, model, rule, interventions } = stored.provenance;
  return {
    schemaVersion: 1,
    forecast: { fingerprint: stored.fingerprint, model, asOf, horizonMonths, rule, interventions },
    record: {
      fingerprint: fingerprintOf(record),
      knownTo: settings.knownTo,
      on: settings.on,
      settledTo: settledTo(settings.on),
    },
    order: [...settings.order],
    logFloor: settings.logFloor,
    windows,
    means: meanScores(windows),
    horizon: horizonOf(stored, windows, outcomes, settings),
    channels: months.channels.resolved,
    events: months.events.resolved,
    leaders: months.leaders.resolved,
    acts: months.acts.resolved,
    open: [
      ...openWindows(stored, outcomes, settings),
      ...Object.values(months).flatMap((part) => part.open),
      ...unseen(stored),
    ],
    notes: notesOf(stored, windows),
  };
}

/** The windows after `asOf` that the record covers, under a rule that it can answer. */
function knownWindows(
  { timeline, provenance }: Forecast,
  outcomes: RecordOutcomes,
  settings: ResolveSettings,
): ResolvedWindow[] {
  const rule = answerableRules(outcomes.spec, settings.order).get(provenance.rule);
  if (rule === undefined) return [];
  const settled = settledTo(settings.on);
  const known = timeline.filter(({ history, month }) => !history && month <= settings.knownTo);
  return known.map(({ month, pathways }) => {
    const pathway = outcomes.labelOf(month, rule);
    return {
      month,
      leadMonths: monthsBetween(provenance.asOf, month),
      status: month <= settled ? "settled" : "provisional",
      pathway,
      probabilities: { ...pathways },
      ...scoresOf(pathways, pathway, settings),
    };
  });
}

function monthlyParts(forecast: Forecast, outcomes: RecordOutcomes, { knownTo }: ResolveSettings) {
  const { channels, events, leaders, acts } = forecast;
  return {
    channels: partScores(
      "channels",
      channels,
      ({ id, counts }) => (counts === "meetings" ? outcomes.meetings : outcomes.contacts).get(id),
      knownTo,
    ),
    events: partScores("events", events, ({ id }) => outcomes.events.get(id), knownTo),
    leaders: partScores("leaders", leaders, ({ id }) => outcomes.leaders.get(id), knownTo),
    acts: partScores("acts", acts, ({ id }) => outcomes.acts.get(id), knownTo),
  };
}

function openWindows(
  { timeline, provenance }: Forecast,
  { spec }: RecordOutcomes,
  { knownTo, order }: ResolveSettings,
): OpenPart[] {
  const ahead = timeline.filter(({ history }) => !history).map(({ month }) => month);
  if (answerableRules(spec, order).has(provenance.rule))
    return afterTheRecord(
      "timeline",
      ahead.filter((month) => month > knownTo),
    );
  const explanation = `"${provenance.rule}" is no published rule that the record can answer.`;
  return [{ part: "timeline", ids: [provenance.rule], months: null, reason: "other-rule", explanation }];
}

/** Parts of a forecast that nothing on record is about. */
function unseen({ factors, indicators }: Forecast): OpenPart[] {
  const names = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
  return [...notOnRecord("factors", names(factors)), ...notOnRecord("indicators", names(indicators))];
}
