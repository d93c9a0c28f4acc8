import type { Attribution } from "../../../contracts/analysis/attribution";
import type { LeverRanking } from "../../../contracts/analysis/lever-ranking";
import type { Sweep } from "../../../contracts/analysis/sweep";
import type { Tornado } from "../../../contracts/analysis/tornado";
import { provenanceText } from "../../charts/provenance";
import { counted, monthName, share, significant, withError } from "../../format";
import { markedPoints, pointsRange, pointsText } from "../../points";
import type { Sheet } from "../sheet";
import { aboutText, JUDGED, nameOf, PAIRED, SAME_NUMBERS, yearTo } from "./about";

/** Rows of a sheet; the rest is in the object. */
const MOST_ROWS = 12;

const shorter = (all: number): string[] =>
  all > MOST_ROWS ? [`${counted(all - MOST_ROWS, "more row")} in the object; toRows gives all.`] : [];

function tippingText({ tipping, field }: Sweep): string {
  if (tipping.at === null)
    return `No tipping point in this range (${share(tipping.found)} of resamples of the draws have one).`;
  const [low, high] = tipping.interval.map((end) =>
    end === null ? "outside the range" : significant(end, 3),
  );
  return `Tipping point of ${nameOf(tipping.pathway)}: ${field} = ${significant(tipping.at, 3)} (95% of resamples of the draws: ${low} to ${high}).`;
}

/** A sweep on a sheet. */
export function sweepSheet(sweep: Sweep): Sheet {
  const ids = Object.keys(sweep.base);
  const rows = sweep.curve.map(({ value, pathways }) => [
    significant(value),
    ...ids.map((id) => {
      const one = pathways[id];
      return one === undefined ? "" : withError(one.probability, one.standardError);
    }),
  ]);
  return {
    title: `Chances over ${sweep.field} from ${significant(sweep.values[0] ?? 0)} to ${significant(sweep.values.at(-1) ?? 0)}`,
    lead: [aboutText(sweep.provenance), tippingText(sweep)],
    tables: [
      { caption: `Pathway of ${yearTo(sweep.provenance)}`, columns: [sweep.field, ...ids.map(nameOf)], rows },
    ],
    notes: [SAME_NUMBERS, JUDGED, ...provenanceText(sweep.provenance)],
  };
}

/** A tornado on a sheet, its widest inputs. */
export function tornadoSheet({ inputs, provenance, quantiles }: Tornado): Sheet {
  const ids = Object.keys(inputs[0]?.swing ?? {});
  const rows = inputs.slice(0, MOST_ROWS).map(({ name, basis, judgementAlone, swing }) => [
    name,
    judgementAlone ? `${basis} alone` : basis,
    ...ids.map((id) => {
      const one = swing[id];
      return one === undefined ? "" : markedPoints(one);
    }),
  ]);
  const ends = quantiles.map((quantile) => share(quantile)).join(" to ");
  return {
    title: "How far each input alone moves the forecast",
    lead: [aboutText(provenance), `Each input from its ${ends} point, all else drawn as ever; widest first.`],
    tables: [
      {
        caption: `Points of difference in ${yearTo(provenance)}`,
        columns: ["input", "basis", ...ids.map(nameOf)],
        rows,
      },
    ],
    notes: [...shorter(inputs.length), PAIRED, JUDGED, ...provenanceText(provenance)],
  };
}

/** An attribution on a sheet. */
export function attributionSheet({ total, items, families, provenance }: Attribution): Sheet {
  const ids = Object.keys(total);
  const cells = (one: Attribution["total"]) =>
    ids.map((id) => {
      const change = one[id];
      return change === undefined ? "" : pointsText(change);
    });
  const table = (caption: string, list: Attribution["items"]) => ({
    caption,
    columns: ["what", ...ids.map(nameOf)],
    rows: [...list.map(({ label, pathways }) => [label, ...cells(pathways)]), ["in all", ...cells(total)]],
  });
  return {
    title: "What moved the forecast",
    lead: [aboutText(provenance)],
    tables: [
      table("By what was changed, in points", items),
      table("By the way it works, in points", families),
    ],
    notes: [PAIRED, JUDGED, ...provenanceText(provenance)],
  };
}

/** A ranking of levers on a sheet, the best first. */
export function leverSheet({ levers, provenance, from, strength, note }: LeverRanking): Sheet {
  const ids = Object.keys(levers[0]?.pathways ?? {});
  const rows = levers.slice(0, MOST_ROWS).map(({ id, label, health, pathways }) => [
    `${id} ${label}`,
    health === null ? "" : markedPoints(health),
    health === null ? "" : pointsRange(health.parameterRange),
    ...ids.map((pathway) => {
      const one = pathways[pathway];
      return one === undefined ? "" : markedPoints(one);
    }),
  ]);
  const columns = ["recommendation", "health of the working level", "range if known", ...ids.map(nameOf)];
  return {
    title: "What each recommendation would do alone, by judged effects",
    lead: [aboutText(provenance), `Pulled from ${monthName(from)} at strength ${significant(strength)}.`],
    tables: [{ caption: `Points of difference in ${yearTo(provenance)}`, columns, rows }],
    notes: [...shorter(levers.length), note, PAIRED, ...provenanceText(provenance)],
  };
}
