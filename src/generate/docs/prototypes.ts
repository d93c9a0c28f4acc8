import { places } from "../../report/format";
import data from "./prototypes.json";

type Values = Readonly<Record<string, Readonly<Record<string, readonly (readonly number[])[]>>>>;

/**
 * What independent prototypes of the same equations gave for a pathway by its place: damage, full intensity, working
 * level. Written before this library, with priors only. A dash where none was run.
 */
export function prototypeValues(model: string, horizonMonths: number, pathway: number): string {
  const values = (data as Values)[model]?.[String(horizonMonths)] ?? [];
  return values.map((row) => places(row[pathway] ?? 0, 2)).join(", ") || "-";
}
