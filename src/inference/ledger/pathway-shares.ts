import { LANES } from "../../kernel/shape";
import { tallyLayout } from "../../kernel/tally-layout";
import { compile } from "../../model/compile/compile";
import { climatology, type Model } from "../../model/define";
import type { Attendance } from "../../simulation/drive";
import { columnOf, countByDraw } from "../observe/runs";
import type { LedgerBetweenSettings } from "./options";

/** By pathway: in every draw, the share of its paths in which the window is of the pathway. */
export type DrawShares = readonly Float64Array[];

/** The pathways of the twelve months that end so many months ahead, draw by draw over all its states. */
export async function pathwayShares(
  model: Model,
  months: number,
  { draws, statesPerDraw, key, engine }: LedgerBetweenSettings,
  attendance: Attendance,
): Promise<DrawShares> {
  const { shape } = compile(model.spec, months, climatology(model)).program;
  const first = tallyLayout(shape).pathway + (months - 1) * shape.pathways;
  const places = model.spec.pathways.map((_, pathway) => first + pathway);
  const settings = { key, engine, months, draws: draws * statesPerDraw, rounds: 1 };
  const [counted] = await countByDraw([{ model, places }], settings, attendance, () => undefined);
  if (counted === undefined) throw new RangeError("nothing was counted of the one model that was run");
  return places.map((place) => {
    const counts = columnOf(counted, place);
    return new Float64Array(draws).map((_, draw) => {
      const own = counts.subarray(draw * statesPerDraw, (draw + 1) * statesPerDraw);
      return own.reduce((sum, count) => sum + count, 0) / (statesPerDraw * LANES);
    });
  });
}
