import type { Observations } from "../../kernel/filter/observations";
import type { RecordFilter } from "./subject";

const noMonths = (start: Int32Array): Int32Array => new Int32Array(start.length);

/** What was observed with nothing to weigh: events, office-holders and tariffs are all that is taken as given. */
export function withoutWeighing<T extends Pick<RecordFilter, "observations">>(subject: T): T {
  const { observations } = subject;
  const { contacts, readings, summits, acts } = observations;
  const none: Observations = {
    ...observations,
    contacts: { ...contacts, start: noMonths(contacts.start) },
    readings: { ...readings, start: noMonths(readings.start) },
    acts: { ...acts, atRisk: new Int32Array(acts.atRisk.length) },
    summits: {
      ...summits,
      venues: noMonths(summits.venues),
      met: noMonths(summits.met),
      alone: noMonths(summits.alone),
    },
  };
  return { ...subject, observations: none };
}
