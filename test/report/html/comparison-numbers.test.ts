import { beforeAll, describe, expect, it } from "vitest";
import type { ComparedAlternative, Comparison } from "../../../src/index";
import { pages, plainComparison } from "./pages";
import { captionsOf, sectionOf, tableOf, textOf } from "./read";
import { last, marked, points, pointsRange, signed, withError } from "./rounding";

let page: string;
let comparison: Comparison;
beforeAll(async () => {
  page = (await pages())["a comparison"] ?? "";
  ({ comparison } = await plainComparison());
}, 120_000);

const NAMES: Readonly<Record<string, string>> = {
  damage: "Damage",
  fullIntensity: "Full intensity",
  workingLevel: "Working level",
};
const SIDES = ["slow", "summit"] as const;

type Rows = readonly (readonly string[])[];
type Side = ComparedAlternative;

const sideOf = (name: string): Side => {
  const side = comparison.alternatives[name];
  if (side === undefined) throw new Error(`no alternative is called ${name}`);
  return side;
};

/** Differences of a side in the order of the columns of a table. */
const inOrder = (
  head: readonly string[],
  pathways: Side["pathways"] | Side["timeline"][number]["pathways"],
) =>
  head.flatMap((name) =>
    Object.entries(pathways).flatMap(([id, { difference, standardError }]) =>
      NAMES[id] === name ? [marked(difference, standardError)] : [],
    ),
  );

const ofHundred = (share: number) => (share < 0.0005 ? "<0.1" : (100 * share).toFixed(1));

function flips({ flips: all }: Side): Rows {
  const moved = all.filter(({ share }) => share > 0);
  const still = 1 - moved.reduce((sum, { share }) => sum + share, 0);
  return [
    ...moved.map(({ from, to, share, standardError }) => [
      `move from ${NAMES[from]} to ${NAMES[to]}`,
      `${ofHundred(share)} ±${withError(0, standardError).replace(/^.*±|%$/g, "")}`,
    ]),
    ["stay where they are", moved.length === 0 ? "100" : ofHundred(still)],
  ];
}

/** What every table of an alternative must hold below its head, by the beginning of its caption. */
const EXPECTED: Readonly<Record<string, (side: Side, head: readonly string[]) => Rows>> = {
  "Chance of each pathway without and with it": (side) =>
    Object.entries(side.pathways).map(([id, { difference, standardError, interval }]) => {
      const [before, after] = [comparison.base.pathways[id], side.forecast.pathways[id]];
      return [
        NAMES[id] ?? id,
        withError(before?.probability ?? Number.NaN, before?.standardError ?? Number.NaN),
        withError(after?.probability ?? Number.NaN, after?.standardError ?? Number.NaN),
        marked(difference, standardError),
        pointsRange(interval),
      ];
    }),
  "Of 100 worlds": flips,
  "Points of difference in the twelve months": ({ timeline }, head) =>
    [timeline[5], timeline[11]].flatMap((point) =>
      point === undefined ? [] : [[point.month, ...inOrder(head, point.pathways)]],
    ),
  "How much likelier each indicator": ({ indicators }) =>
    indicators.map((item) => [
      item.id,
      marked(last(item.differenceIn), last(item.standardErrorIn)),
      marked(last(item.differenceBy), last(item.standardErrorBy)),
    ]),
  "Channels that meet more or less often": ({ channels }) =>
    channels
      .filter(
        ({ expectedMeetings: { difference, standardError } }) =>
          Math.abs(difference) > Math.max(1e-9, 2 * standardError),
      )
      .sort((a, b) => Math.abs(b.expectedMeetings.difference) - Math.abs(a.expectedMeetings.difference))
      .slice(0, 8)
      .map((item) => [
        item.label,
        signed(item.expectedMeetings.difference, item.expectedMeetings.standardError, 2),
        points(last(item.differenceBy), last(item.standardErrorBy)),
      ]),
  "Change of the means of the indices": ({ factors }) =>
    factors
      .filter(({ kind, difference }) => kind === "index" && Math.abs(last(difference)) > 1e-9)
      .map(({ label, unit, difference, standardError }) => {
        const told = Math.abs(last(difference)) > 1.959964 * last(standardError);
        return [`${label} (${unit})`, signed(last(difference), last(standardError), 2) + (told ? "" : "~")];
      }),
};

const sorted = (rows: Rows) => [...rows].sort(([a = ""], [b = ""]) => (a < b ? -1 : 1));
const known = Object.keys(EXPECTED);

describe("numbers of the report of a comparison", () => {
  it("of all alternatives are the differences of each", () => {
    const [head = [], ...rows] = tableOf(page, "Points of difference from the base");
    expect(rows).toEqual(SIDES.map((name) => [name, ...inOrder(head, sideOf(name).pathways)]));
  });

  it.each(SIDES)("of %s are held against it table by table, and no table is left out", (name) => {
    const section = sectionOf(page, `alternative-${SIDES.indexOf(name) + 1}`);
    const captions = captionsOf(section);
    expect(captions.length).toBeGreaterThan(3);
    for (const caption of captions) {
      const [expected] = known.filter((begin) => caption.startsWith(begin)).map((begin) => EXPECTED[begin]);
      const [head = [], ...rows] = tableOf(section, caption);
      expect(sorted(rows), caption).toEqual(sorted(expected?.(sideOf(name), head) ?? []));
    }
  });

  it("leave no kind of table unseen by the two", () => {
    expect(known.filter((begin) => !captionsOf(page).some((caption) => caption.startsWith(begin)))).toEqual(
      [],
    );
  });

  it.each(SIDES)("in the chart of %s are those in its tables", (name) => {
    const text = textOf(sectionOf(page, `alternative-${SIDES.indexOf(name) + 1}`));
    for (const { share } of sideOf(name).flips)
      if (share >= 0.0005) expect(text).toContain(`${(100 * share).toFixed(1)}% ±`);
  });
});
