import type { Forecast } from "../../contracts/forecast";
import { addMonths } from "../../contracts/month";
import type { JsonObject } from "./spec";
import { pathwayStyle } from "./theme";

/** What is simulated is drawn lighter than what is on record. */
export const OPACITY = { record: 1, simulated: 0.72 } as const;

type Entry = Forecast["timeline"][number];
type Row = JsonObject & { readonly low: number; readonly high: number };

/** The shares of one month, from the first pathway up. */
function column({ month, history, pathways, standardError }: Entry, ids: readonly string[]): Row[] {
  const part = history ? "record" : "simulated";
  let low = 0;
  return ids.map((pathway) => {
    const share = pathways[pathway] ?? 0;
    const from = low;
    low = Math.min(1, low + share);
    const { colour } = pathwayStyle(pathway, ids);
    const said = { month, pathway, part, share, standardError: standardError[pathway] ?? 0 };
    return { ...said, low: from, high: low, colour, opacity: OPACITY[part] };
  });
}

/** The shares by month, one upon another; record and simulation each end with a row that closes their last month. */
export function stackedRows({ timeline }: Forecast, ids: readonly string[]): Row[] {
  return timeline.flatMap((entry, place) => {
    const next = timeline[place + 1];
    const closes = next === undefined || next.history !== entry.history;
    const closing = closes ? [{ ...entry, month: addMonths(entry.month, 1) }] : [];
    return [entry, ...closing].flatMap((one) => column(one, ids));
  });
}
