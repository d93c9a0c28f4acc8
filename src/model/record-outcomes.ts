import type { ModelSpec, Rule } from "../contracts/model-spec";
import type { Month } from "../contracts/month";
import type { EvidenceRecord } from "../contracts/tables";
import { actRows } from "./from-evidence/acts";
import { monthOf } from "./from-evidence/calendar";
import { framework } from "./from-evidence/framework";
import { logOf } from "./from-evidence/log";
import { specFromEvidence } from "./from-evidence/model-from-evidence";
import { isOnRecord, labelLog, windowCounts } from "./history";

/** The pathways of the built-in model from the lowest intensity to the highest (docs/resolution.md, ties). */
export const PATHWAY_ORDER: readonly string[] = ["damage", "workingLevel", "fullIntensity"];

const FIRST_MONTH: Month = "1994-01";

/** Months in which something happened, by id; an id that is not a key is not on record. */
export type Happened = ReadonlyMap<string, ReadonlySet<Month>>;

/** What the record says of the quantities that a forecast is about. */
export interface RecordOutcomes {
  /** The channels, rules and pathways the record is read by. */
  readonly spec: ModelSpec;
  /** Meetings alone, and meetings and calls, by channel. */
  readonly meetings: Happened;
  readonly contacts: Happened;
  /** By event type; those that no row is counted for are left out. */
  readonly events: Happened;
  /** Ends of a tenure, by country. */
  readonly leaders: Happened;
  /** Acts of damage, by each of their authors. */
  readonly acts: Happened;
  /** The pathway of the window that ends with a month. */
  labelOf(month: Month, rule: Rule): string;
}

/** Reads a record up to the last month of which it is complete. */
export function recordOutcomes(record: EvidenceRecord, knownTo: Month): RecordOutcomes {
  const frame = framework();
  // Channels, rules and pathways are the same at any date.
  const spec = specFromEvidence(record);
  const log = logOf(record, frame, FIRST_MONTH, knownTo);
  const channels = spec.channels.map(({ id }) => id);
  const counted = frame.events.filter((event) => "count" in event).map(({ id }) => id);
  const contacts = log.flatMap((entry) => ("channel" in entry && entry.kind !== "brief" ? [entry] : []));
  const acts = actRows(record, frame, knownTo);
  const exits = frame.turnover.flatMap(({ country, role }) =>
    record.leaders
      .filter((row) => row.country === country && row.role === role && row.officeEnd !== null)
      .map((row) => ({ id: country, month: monthOf(row.officeEnd ?? "") })),
  );
  const authored = (id: string) =>
    acts
      .filter((row) => row.actAuthor.includes(id as never))
      .map((row) => ({ id, month: monthOf(row.date) }));
  const byChannel = (entries: typeof contacts) =>
    entries.map(({ channel, month }) => ({ id: channel, month }));
  return {
    spec,
    meetings: group(channels, byChannel(contacts.filter(({ kind }) => kind === "meeting"))),
    contacts: group(channels, byChannel(contacts)),
    events: group(
      counted,
      log.flatMap((entry) => ("event" in entry ? [{ id: entry.event, month: entry.month }] : [])),
    ),
    leaders: group(
      frame.turnover.map(({ country }) => country),
      exits,
    ),
    acts: group(
      spec.countries.map(({ id }) => id),
      spec.countries.flatMap(({ id }) => authored(id)),
    ),
    // One reading serves all windows: an act that lasts has done so for at most 90 days, so on the day a window is settled it is known.
    labelOf: (month, rule) => labelLog(spec, log, windowCounts(spec, log, [month]), rule)[0] ?? "",
  };
}

/**
 * Rules by name that a record can answer about a forecast of some pathways: one that asks for factors or indices cannot be held against
 * it, and one that knows other pathways is another rule.
 */
export function answerableRules({ rules }: ModelSpec, pathways: readonly string[]): Map<string, Rule> {
  const answers = (rule: Rule) => isOnRecord(rule) && rule.every(({ pathway }) => pathways.includes(pathway));
  return new Map(Object.entries(rules).filter(([, rule]) => answers(rule)));
}

function group(
  ids: readonly string[],
  found: readonly { readonly id: string; readonly month: Month }[],
): Map<string, Set<Month>> {
  const months = new Map(ids.map((id) => [id, new Set<Month>()]));
  for (const { id, month } of found) months.get(id)?.add(month);
  return months;
}
