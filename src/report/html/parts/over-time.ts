import type { Forecast } from "../../../contracts/forecast";
import type { BriefInput } from "../../brief/input";
import { timelineChart } from "../../charts/timeline-chart";
import { share, withError } from "../../format";
import { pathwayName } from "../../names";
import { figure } from "../figure";
import { numbers, type Table, words } from "../table";
import { namesOf } from "./names";
import type { Part } from "./part";

type Point = Forecast["timeline"][number];

/** What was counted is known; what was simulated has an error. */
function cell({ history, pathways, standardError }: Point, id: string): string {
  const chance = pathways[id] ?? 0;
  return history ? share(chance) : withError(chance, standardError[id] ?? 0);
}

function timelineNumbers({ forecast, spec }: BriefInput): Table {
  const ids = Object.keys(forecast.pathways);
  return {
    caption:
      "Each pathway in the twelve months to the month named: on record, or its chance ± half the 95% Monte Carlo interval",
    columns: [words("Window to"), words("Basis"), ...ids.map((id) => numbers(pathwayName(spec, id)))],
    rows: forecast.timeline.map((point) => [
      point.month,
      point.history ? "record" : "forecast",
      ...ids.map((id) => cell(point, id)),
    ]),
  };
}

/** How the chances come about: the record, then every window on the way to the horizon. */
export const overTime: Part<BriefInput> = async (input, draw) => {
  const { forecast, spec } = input;
  const chart = {
    id: "timeline",
    name: "The pathways over time",
    specOf: (width: number) => timelineChart(forecast, { width, ink: "currentColor", names: namesOf(spec) }),
    tables: [timelineNumbers(input)],
  };
  return { id: "over-time", title: "Over time", body: await figure(chart, draw) };
};
