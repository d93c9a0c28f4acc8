import type { Attribution } from "../../contracts/analysis/attribution";
import { oneLine, withError } from "../format";
import { matrixLines } from "../matrix";
import { tableName } from "../names";
import type { Page } from "../page";
import type { ExplainInput } from "./input";

/** The chances before and after. */
export function ends({ attribution, spec, from, to }: ExplainInput, page: Page): string[] {
  const ids = spec.pathways.map(({ id }) => id);
  const row = (label: string, chances: Attribution["from"]) => ({
    label,
    cells: ids.flatMap((id) => {
      const chance = chances[id];
      return chance === undefined ? [] : [withError(chance.probability, chance.standardError)];
    }),
  });
  const names = ids.map((id) => tableName(spec, id));
  const rows = [row(oneLine(from), attribution.from), row(oneLine(to), attribution.to)];
  return matrixLines({ corner: "simulated", names, rows }, page);
}
