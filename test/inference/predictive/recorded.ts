import { addMonths } from "../../../src/contracts/month";
import { evidence } from "../../../src/evidence/evidence";
import { labelHistory } from "../../../src/model/label-history";
import { houseVariances } from "../../../src/model/nowcast/readings";
import { FILTER_START } from "../../../src/model/nowcast/subject";
import type { History } from "./history";
import { FIRST_WINDOW } from "./notes";
import { LAST, type World } from "./world";

const monthsWhere = (counts: ArrayLike<number>): number[] =>
  Array.from(counts).flatMap((count, month) => (count > 0 ? [month] : []));

/** What the record itself holds of the months that are made anew. */
export function recordedHistory({ subject, channels, readings }: World): History {
  const { summits, acts, months } = subject.observations;
  const countries = acts.share.length / (months + 1);
  const began = Array.from({ length: months + 1 }, (_, month) =>
    acts.share.subarray(month * countries, (month + 1) * countries).some((share) => share > 0) ? 1 : 0,
  );
  const inTime = [...readings].sort((a, b) => a.month - b.month);
  return {
    contacts: channels.map(({ level, months: met }) => ({
      level,
      months: met.filter((month) => month >= 1 && month <= months),
    })),
    margin: monthsWhere(summits.met),
    alone: monthsWhere(summits.alone),
    onsets: monthsWhere(began),
    pathways: labelHistory(evidence, "base", { from: addMonths(FILTER_START, FIRST_WINDOW), to: LAST }).map(
      ({ pathway }) => pathway,
    ),
    readings: houseVariances().map((_, house) =>
      inTime.filter((reading) => reading.house === house).map(({ value }) => value),
    ),
  };
}
