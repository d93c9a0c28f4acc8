import { beforeAll, describe, expect, it } from "vitest";
import type { Forecast, ModelSpec } from "../../../src/index";
import { builtIn } from "../forecasts";
import { pages } from "./pages";
import { captionsOf, sectionOf, tableOf, textOf } from "./read";
import { last, range, spread, whole, withError } from "./rounding";

let page: string;
let forecast: Forecast;
let spec: ModelSpec;
beforeAll(async () => {
  page = (await pages())["a forecast"] ?? "";
  ({ forecast, spec } = await builtIn());
}, 120_000);

const NAMES = { damage: "Damage", fullIntensity: "Full intensity", workingLevel: "Working level" } as const;
const pathways = () =>
  Object.entries(forecast.pathways).map(([id, item]) => ({ id: id as keyof typeof NAMES, item }));

type Rows = readonly (readonly string[])[];

/** In the order of the columns of a table. */
const byPathway = (head: readonly string[], cell: (id: string) => string): string[] =>
  head.flatMap((name) =>
    Object.entries(NAMES)
      .filter(([, one]) => one === name)
      .map(([id]) => cell(id)),
  );

const meetsBy = (marks: readonly number[]) =>
  forecast.channels.map((item) => [
    item.label,
    item.counts,
    ...marks.map((at) =>
      withError(item.probabilityBy[at] ?? Number.NaN, item.standardError[at] ?? Number.NaN),
    ),
    item.expectedMeetings.toFixed(1),
  ]);

const atLeastOnce = (items: Forecast["events"]): Rows =>
  items.map(({ label, probabilityBy, standardError }) => [
    label,
    withError(probabilityBy[11] ?? Number.NaN, standardError[11] ?? Number.NaN),
    withError(last(probabilityBy), last(standardError)),
  ]);

const indices = () => forecast.factors.filter(({ kind }) => kind === "index");

function basis(): Rows {
  const rows = new Map<string, number[]>();
  const kinds = ["data", "literature", "judgement"];
  const visit = (value: unknown, part: string): void => {
    if (typeof value !== "object" || value === null) return;
    const { basis: kind, prior } = value as { basis?: string; prior?: unknown };
    if (kind !== undefined && prior !== undefined) {
      const counts = rows.get(part) ?? [0, 0, 0];
      rows.set(
        part,
        counts.map((had, at) => had + Number(kinds[at] === kind)),
      );
    } else for (const inner of Object.values(value)) visit(inner, part);
  };
  for (const [part, value] of Object.entries(spec)) visit(value, part);
  return [...rows].map(([part, counts]) => [part, ...counts.map(String)]);
}

/** What every table of the page must hold below its head, by the beginning of its caption. */
const EXPECTED: Readonly<Record<string, (head: readonly string[]) => Rows>> = {
  "Chance of each pathway in the twelve months": () =>
    pathways().map(({ id, item }) => [
      NAMES[id],
      whole(item.shown),
      item.words,
      withError(item.probability, item.standardError),
      range(item.parameterRange),
      `${Math.round(100 * (item.baseRate ?? Number.NaN))}%`,
    ]),
  "Each pathway in the twelve months": (head) =>
    forecast.timeline.map(({ month, history, pathways: chances, standardError }) => [
      month,
      history ? "record" : "forecast",
      ...byPathway(head, (id) =>
        history
          ? `${100 * (chances[id] ?? Number.NaN)}%`
          : withError(chances[id] ?? Number.NaN, standardError[id] ?? Number.NaN),
      ),
    ]),
  "Chance of each pathway under other rules": (head) =>
    Object.entries(forecast.rules).map(([rule, chances]) => [
      rule,
      ...byPathway(head, (id) => whole(chances[id] ?? Number.NaN)),
    ]),
  "The indices now and at the horizon": () =>
    indices().map(({ label, quantiles }) => [label, spread(quantiles, 0), spread(quantiles, -1)]),
  "The indices by month": () =>
    (indices()[0]?.months ?? []).map((month, at) => [
      month,
      ...indices().map(({ quantiles }) => spread(quantiles, at)),
    ]),
  "Chance that each channel meets": () => meetsBy([5, 11, 23]),
  "New leader at least once": () => atLeastOnce(forecast.leaders),
  "Event at least once": () => atLeastOnce(forecast.events),
  "What the parameters rest on": basis,
};

const sorted = (rows: Rows) => [...rows].sort(([a = ""], [b = ""]) => (a < b ? -1 : 1));

describe("numbers of the report of a forecast", () => {
  it("are held against it table by table, and no table is left out", () => {
    const captions = captionsOf(page);
    expect(captions.length).toBeGreaterThan(8);
    const known = Object.keys(EXPECTED);
    expect(captions.map((caption) => known.filter((begin) => caption.startsWith(begin)))).toEqual(
      captions.map(() => [expect.any(String)]),
    );
    expect(captions).toHaveLength(known.length);
  });

  it.each(Object.keys(EXPECTED))("%s: are its own, rounded", (caption) => {
    const [head = [], ...rows] = tableOf(page, caption);
    const expected = EXPECTED[caption]?.(head) ?? [];
    expect(rows.length).toBeGreaterThan(0);
    const columns = expected[0]?.length ?? 0;
    expect(sorted(rows.map((row) => row.slice(0, columns)))).toEqual(sorted(expected));
  });

  it("stand at the top with the range that qualifies them", () => {
    const text = textOf(sectionOf(page, "answer"));
    for (const { item } of pathways()) {
      expect(text).toContain(`${whole(item.shown)} ${item.words}`);
      expect(text).toContain(`${range(item.parameterRange)} as the parameters vary (5 to 95%)`);
    }
    const any = forecast.anyDamageByHorizon;
    if (any === null) throw new Error("the built-in model watches Damage");
    expect(text).toContain(
      `${whole(any.shown)}, ${any.words} (simulated ${withError(any.probability, any.standardError)}, parameters ${range(any.parameterRange)})`,
    );
    for (const [id, part] of Object.entries(forecast.workingLevelBy))
      expect(text).toContain(`${id} ${whole(part)}`);
  });

  it("of who decides are shares of the months and of the first acts", () => {
    const text = textOf(sectionOf(page, "drivers"));
    const total = Object.values(forecast.damageBy).reduce((sum, part) => sum + part, 0);
    for (const { id, label } of spec.countries) {
      expect(text).toContain(`${label} ${whole(forecast.vetoHolder[id] ?? Number.NaN)}`);
      expect(text).toContain(`${label} ${whole((forecast.damageBy[id] ?? Number.NaN) / total)}`);
    }
  });

  it("in the charts are those in the tables", () => {
    const [now, later, meets] = ["answer", "over-time", "channels"].map((id) => textOf(sectionOf(page, id)));
    for (const { id, item } of pathways()) {
      expect(now).toContain(
        `simulated ${withError(item.probability, item.standardError)}, range ${range(item.parameterRange)}`,
      );
      expect(later).toContain(`${NAMES[id]}: ${whole(item.shown)}`);
    }
    for (const { probabilityBy, standardError } of forecast.channels.slice(0, 12))
      expect(meets).toContain(withError(last(probabilityBy), last(standardError)));
  });

  it("of the provenance are those of the run", () => {
    const text = textOf(sectionOf(page, "provenance"));
    const { provenance: run, fingerprint } = forecast;
    for (const value of [
      fingerprint,
      run.model,
      run.modelFingerprint,
      run.dataFingerprint ?? "none",
      run.seed,
      run.engine,
      run.rule,
      `the record to ${run.asOf}`,
      `${run.horizonMonths} months`,
      `Paths${run.paths}`,
      `Parameter draws${run.draws}`,
      `trilateral-pathways ${run.library}`,
    ])
      expect(text).toContain(value);
  });
});
