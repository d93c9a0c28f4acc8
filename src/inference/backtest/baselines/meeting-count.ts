import { ln } from "../../../numeric/elementary";
import { type Baseline, SHARED_MONTHS, sumsBy, withHalves } from "./baseline";

/** Judgement: a window with 1.35 times the meetings weighs half as much as one with as many. */
const LOG_SCALE = 0.3;

/** Counts are compared as ratios: they grew tenfold over the record. */
function nearness(count: number, other: number): number {
  const off = (ln(count + 1) - ln(other + 1)) / LOG_SCALE;
  return 1 / (1 + off * off);
}

/** Nothing but how many meetings there were: what came of past windows with about as many. */
export const meetingCount: Baseline = {
  id: "meeting-count",
  label: "Meeting count only",
  method:
    "What came, a horizon later, of past windows with about as many meetings as the latest (weights by the ratio of the counts, twelve windows counting for one), with a Jeffreys half for each pathway.",
  forecast({ windows, horizonMonths, pathways }) {
    const now = windows.at(-1)?.counts.meetings ?? 0;
    const pairs = windows
      .slice(horizonMonths)
      .map((after, i) => ({ after: after.pathway, count: windows[i]?.counts.meetings ?? 0 }));
    const sums = sumsBy(
      pairs,
      ({ after }) => after,
      ({ count }) => nearness(count, now) / SHARED_MONTHS,
    );
    return withHalves(pathways, (pathway) => sums.get(pathway) ?? 0);
  },
};
