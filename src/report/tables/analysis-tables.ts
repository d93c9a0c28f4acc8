import type { AttributedShare } from "../../contracts/analysis/attribution";
import type { RankedLever } from "../../contracts/analysis/lever-ranking";
import type { Sweep, SweepPoint } from "../../contracts/analysis/sweep";
import type { TornadoInput } from "../../contracts/analysis/tornado";
import { rangedMeasures } from "../rows/difference-measures";
import { pointMeasures, tippingMeasures } from "../rows/sweep-rows";
import { inputMeasures } from "../rows/tornado-rows";
import { chanceDifference } from "./comparison-tables";
import { byId, type TableRow } from "./table";

/** Every pathway at a value. */
export const pointTable = ({ value, pathways }: SweepPoint): TableRow[] =>
  byId("pathway", pathways, pointMeasures).map((row) => ({ variedValue: value, ...row }));

/** The monotone curves, by the place of the value in the list of those swept. */
export const isotonicTable = (isotonic: Sweep["isotonic"]): TableRow[] =>
  Object.entries(isotonic).flatMap(([pathway, { direction, values }]) =>
    values.map((probability, place) => ({ pathway, direction, place, probability })),
  );

export const tippingRow = (tipping: Sweep["tipping"]): TableRow => ({
  question: tipping.question,
  pathway: tipping.pathway,
  ...tippingMeasures(tipping),
});

/** Every pathway with an input at its low end, at its high end, and from one to the other. */
export const inputTable = (input: TornadoInput): TableRow[] => {
  const { name, basis, judgementAlone, low, high, swing } = input;
  const about = { input: name, basis, judgementAlone, ...inputMeasures(input) };
  const ends = { low: low.pathways, high: high.pathways, swing };
  return Object.entries(ends).flatMap(([end, pathways]) =>
    byId("pathway", pathways, chanceDifference).map((row) => ({ ...about, end, ...row })),
  );
};

/** What a group has moved, pathway by pathway. */
export const shareTable = ({ id, label, pathways }: AttributedShare): TableRow[] =>
  byId("pathway", pathways, chanceDifference).map((row) => ({ id, label, ...row }));

/** What a lever would do to every pathway and to the health of the working level. Its effects are judged. */
export const leverTable = (lever: RankedLever): TableRow[] => {
  const { id, label, area, source, titleOnly, health, pathways } = lever;
  const about = { lever: id, label, area, source: source.join(";"), titleOnly, basis: "judgement" };
  const ofHealth =
    health === null ? [] : [{ pathway: null, ...rangedMeasures("shareOfWorldsInHealth", health) }];
  const ofPathways = byId("pathway", pathways, (one) => rangedMeasures("probability", one));
  return [...ofPathways, ...ofHealth].map((row) => ({ ...about, ...row }));
};
