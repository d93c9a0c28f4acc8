import type { Sweep } from "../../contracts/analysis/sweep";
import { percent, share, significant } from "../format";
import { wrap } from "../layout";
import { pathwayName } from "../names";
import { type Page, section } from "../page";
import type { SweepInput } from "./input";

const one = (chance: number): string => `${(100 * chance).toFixed(1)}%`;

/** How each pathway moves over the range, as the nearest curve that never turns back. */
function directions({ sweep, spec }: SweepInput): string {
  const said = spec.pathways.flatMap(({ id }) => {
    const fit = sweep.isotonic[id];
    if (fit === undefined) return [];
    const [first = 0, last = 0] = [fit.values.at(0), fit.values.at(-1)];
    const name = pathwayName(spec, id);
    if (one(first) === one(last)) return [`${name} stays at ${one(first)}`];
    return [
      `${name} ${fit.direction === "increasing" ? "rises" : "falls"} from ${one(first)} to ${one(last)}`,
    ];
  });
  return `Nearest curves that never turn back: ${said.join(", ")}.`;
}

function questionText({ pathway, threshold }: Sweep["tipping"], spec: SweepInput["spec"]): string {
  const name = pathwayName(spec, pathway);
  return threshold === null
    ? `${name} stops or starts being the most likely`
    : `${name} crosses ${percent(threshold)}`;
}

/** Ends of the interval; one that lies outside is said to. */
function intervalText({ tipping, values }: Sweep): string {
  const [low, high] = tipping.interval;
  const ends = [
    low === null ? `below ${significant(values.at(0) ?? 0)}` : significant(low),
    high === null ? `above ${significant(values.at(-1) ?? 0)}` : significant(high),
  ];
  return `95% of resamples of the parameter draws: ${ends.join(" to ")}`;
}

/** Where the answer changes, or that it does not in the range. */
function tipping({ sweep, spec }: SweepInput): string {
  const { tipping: point, values, field } = sweep;
  const range = `${significant(values.at(0) ?? 0)} to ${significant(values.at(-1) ?? 0)}`;
  const question = `Tipping point, where ${questionText(point, spec)}`;
  const found = `${share(point.found)} of resamples have one in the range`;
  if (point.at === null) return `${question}: none in the range ${range} (${found}).`;
  return `${question}: at ${field} = ${significant(point.at, 3)} (${intervalText(sweep)}; ${found}).`;
}

/** What the curve says: its direction, and where the answer tips. */
export function reading(input: SweepInput, page: Page): string[] {
  const lines = [directions(input), tipping(input)].flatMap((text) => wrap(text, page.width, 2, 4));
  return section("What it says", lines, page);
}
