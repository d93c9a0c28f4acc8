import type { Forecast } from "../../contracts/forecast";
import { monthName, percent, percentRange } from "../format";
import { ranked } from "./likeliest";
import { endName } from "./provenance";

/** A share that moves less than this is said to stay. */
const LITTLE = 0.05;

/** What the forecast says of time: `Working level falls from 99% in January 2026 to 80% by December 2027 (64 to 93%)`. */
export function shiftText(forecast: Forecast, nameOf: (id: string) => string): string {
  const start = forecast.timeline.find(({ history }) => !history);
  const moved = ranked(forecast)
    .map(([id, item]) => ({ id, item, from: start?.pathways[id] ?? item.probability }))
    .sort((a, b) => Math.abs(b.item.probability - b.from) - Math.abs(a.item.probability - a.from))[0];
  if (start === undefined || moved === undefined) return "No month is simulated";
  const { id, item, from } = moved;
  const end = `${percent(item.shown)} by ${endName(forecast.provenance)} (${percentRange(item.parameterRange)})`;
  if (Math.abs(item.probability - from) < LITTLE) return `Little moves: ${nameOf(id)} is at ${end}`;
  const verb = item.probability > from ? "rises" : "falls";
  return `${nameOf(id)} ${verb} from ${percent(from)} in ${monthName(start.month)} to ${end}`;
}
