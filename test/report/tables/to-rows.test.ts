import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import { type ResultName, resultName, resultSchemas } from "../../../src/contracts/results";
import { OptionsError, type TableRow, toCSV, toRows } from "../../../src/index";
import { toCsvText } from "../../../src/report/csv";
import { comparisonRows } from "../../../src/report/rows/comparison-rows";
import { forecastRows } from "../../../src/report/rows/forecast-rows";
import { comparison } from "../analyses";
import { builtIn } from "../forecasts";
import { results } from "./results";

const NAMES = Object.keys(resultSchemas()) as ResultName[];

let known: Awaited<ReturnType<typeof results>>;
beforeAll(async () => {
  known = await results();
});

/** Every number in a document, however deep, with the keys that lead to it. */
function numbersIn(value: unknown, path: readonly string[] = []): [path: string, number: number][] {
  if (typeof value === "number") return [[path.join("."), value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => numbersIn(inner, [...path, key]));
}

const tally = (numbers: readonly number[]): Map<number, number> => {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return counts;
};

/** Numbers of a document that its rows have fewer times than the document does. */
function lost(document: unknown, rows: readonly TableRow[], isOut: (path: string) => boolean = () => false) {
  const inRows = tally(
    rows.flatMap((row) => Object.values(row).filter((cell): cell is number => typeof cell === "number")),
  );
  const wanted = numbersIn(document).filter(([path]) => !isOut(path));
  const counts = tally(wanted.map(([, number]) => number));
  return wanted.filter(([, number]) => (inRows.get(number) ?? 0) < (counts.get(number) ?? 0));
}

/** A cell as CSV brings it back, in the type that the row has it in. */
function read(text: string | undefined, like: TableRow[string]): unknown {
  if (like === null) return text === "" ? null : text;
  if (typeof like === "number") return Number(text);
  return typeof like === "boolean" ? text === "1" : text;
}

describe.each(NAMES)("rows of %s", (name) => {
  it("have the same keys in the same order, and plain values", () => {
    for (const part of known[name]) {
      expect(resultName(part)).toBe(name);
      const rows = toRows(part);
      expect(rows.length).toBeGreaterThan(0);
      expect(new Set(rows.map((row) => Object.keys(row).join("\n"))).size).toBe(1);
      const odd = rows
        .flatMap((row) => Object.values(row))
        .filter(
          (cell) => !(cell === null || /^(?:string|boolean)$/.test(typeof cell) || Number.isFinite(cell)),
        );
      expect(odd).toEqual([]);
    }
  });

  it("come back from CSV", () => {
    for (const part of known[name]) {
      const rows = toRows(part);
      const cells = parse(toCSV(part), { columns: true }) as Record<string, string>[];
      const back = cells.map((cell, at) =>
        Object.fromEntries(Object.entries(rows[at] ?? {}).map(([key, like]) => [key, read(cell[key], like)])),
      );
      expect(back).toEqual(rows);
    }
  });
});

describe("rows of a whole result", () => {
  it("are those that the command line writes, labels and all", async () => {
    const { forecast, spec } = await builtIn();
    expect(toCSV(forecast, spec)).toBe(toCsvText(forecastRows(forecast, spec).map((row) => ({ ...row }))));
    const { comparison: compared, spec: other } = await comparison();
    const written = comparisonRows(compared, other).map((row) => ({ ...row }));
    expect(toCSV(compared, other)).toBe(toCsvText(written));
  });

  it("hold every number of a forecast, kept paths aside, which are a table of their own", () => {
    const [forecast, kept] = known.forecast as readonly { paths?: unknown }[];
    const isOut = (path: string) =>
      path === "schemaVersion" || path.startsWith("paths.") || path.startsWith("timeline.");
    expect(lost(forecast, toRows(forecast), isOut)).toEqual([]);
    expect(lost(kept, toRows(kept), isOut)).toEqual([]);
    const whole = (path: string) => path === "schemaVersion";
    expect(lost(kept, toRows(kept), whole).length).toBeGreaterThan(0);
  });

  it("hold every number of what an alternative changes", () => {
    const isOut = (path: string) => path.startsWith("forecast.");
    const [slow] = known["comparison.alternatives[name]"];
    expect(lost(slow, toRows(slow), isOut)).toEqual([]);
  });
});

describe("rows of a part", () => {
  const wholes: readonly ResultName[] = [
    "forecast.pathways",
    "forecast.rules",
    "forecast.workingLevelBy, damageBy, vetoHolder or rules[name]",
    "forecast.timeline",
    "forecast.factors",
    "forecast.channels",
    "forecast.events, leaders or acts",
    "forecast.indicators",
    "alternative.pathways",
    "alternative.flips",
    "alternative.timeline",
    "alternative.factors",
    "alternative.channels",
    "alternative.events, leaders, acts or indicators",
    "sweep.base",
    "sweep.curve",
    "sweep.tipping",
    "tornado.inputs",
    "attribution.items or families",
    "lever ranking.levers",
  ];
  it.each(wholes)("%s hold every number of it", (name) => {
    for (const part of known[name]) expect(lost(part, toRows(part))).toEqual([]);
  });

  it("say what each number is about", () => {
    const [timeline] = known["forecast.timeline"];
    expect(Object.keys(toRows(timeline)[0] ?? {})).toEqual([
      ...["month", "history", "pathway", "probability", "standardError"],
    ]);
    const [channels] = known["forecast.channels"] as [readonly { id: string; probabilityBy: number[] }[]];
    const june = toRows(channels).find((row) => row.id === "defence-ministers" && row.month === "2026-06");
    const defence = channels.find(({ id }) => id === "defence-ministers");
    expect(june?.probabilityByMonth).toBe(defence?.probabilityBy[5]);
    const [kept] = known["forecast.paths"] as [{ series: Record<string, number[][]> }];
    expect(toRows(kept)[4]).toMatchObject({
      ...{ path: 1, draw: 0, month: "2026-02" },
      "tariffFriction.US-JP": kept.series["tariffFriction.US-JP"]?.[1]?.[1],
    });
  });

  it("that is empty, or that the model has not, are none", () => {
    expect([[], {}, null].map((part) => toRows(part))).toEqual([[], [], []]);
    expect(toCSV([])).toBe("");
  });
});

describe("rows of anything else", () => {
  const other = [
    undefined,
    1,
    "forecast",
    { pathways: {} },
    [[1]],
    [{ a: { b: 1 } }],
    () => 1,
    [{ a: Number.NaN }],
  ];

  it.each(other.map((part) => [part]))("are refused, with a list of what has rows: %j", (part) => {
    let caught: unknown;
    try {
      toRows(part);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(OptionsError);
    const [problem] = (caught as OptionsError).issues;
    expect(problem?.code).toBe("unknown-part");
    for (const name of NAMES) expect(problem?.expected).toContain(name);
  });

  it("do not take what an object inherits for a column of it", () => {
    const rows = JSON.parse('[{"constructor": "x"}, {"a": 1}]') as unknown;
    expect(toRows(rows)).toEqual([
      Object.fromEntries([
        ["constructor", "x"],
        ["a", null],
      ]),
      Object.fromEntries([
        ["constructor", null],
        ["a", 1],
      ]),
    ]);
  });
});
