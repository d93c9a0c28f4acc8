import { acts, polls, summits } from "./event-statistics";
import { meetings, seasons } from "./meeting-statistics";
import { spells, transitions } from "./pathway-statistics";
import type { Statistic } from "./statistic";

/** What records are compared in. */
export const statistics = (): Statistic[] => [
  ...spells,
  ...transitions,
  ...meetings.filter(({ block }) => block === "meetings"),
  ...meetings.filter(({ block }) => block === "gaps"),
  ...seasons,
  ...summits,
  ...acts,
  ...polls(),
];
