import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import type { Forecast } from "../../../src/index";
import { toCsvText } from "../../../src/report/csv";
import { type ForecastRow, forecastRows } from "../../../src/report/rows/forecast-rows";
import { ROW_COLUMNS } from "../../../src/report/rows/measures";
import { builtIn, madeUp } from "../forecasts";

let forecast: Forecast;
let rows: ForecastRow[];
beforeAll(async () => {
  const input = await builtIn();
  forecast = input.forecast;
  const text = toCsvText(
    forecastRows(forecast, input.spec).map((row) => ({ ...row })),
    [...ROW_COLUMNS],
  );
  const cells = parse(text, { columns: true }) as Record<string, string>[];
  rows = cells.map((row) => ({ ...row, value: Number(row.value) }) as unknown as ForecastRow);
});

const sumOf = (list: readonly ForecastRow[]): number => list.reduce((sum, { value }) => sum + value, 0);

function groups(section: string, measure: string, key: (row: ForecastRow) => string): number[] {
  const members = rows.filter((row) => row.section === section && row.measure === measure);
  return [...new Set(members.map(key))].map((name) => sumOf(members.filter((row) => key(row) === name)));
}

describe("a forecast as tidy rows", () => {
  it("comes back from CSV number for number", async () => {
    const input = await builtIn();
    expect(rows).toEqual(forecastRows(forecast, input.spec));
  });

  it("has one number a row: no two are about the same quantity, and all are finite", () => {
    const keys = rows.map(({ section, id, month, measure }) => [section, id, month, measure].join(" "));
    expect(new Set(keys).size).toBe(rows.length);
    expect(rows.every(({ value }) => Number.isFinite(value))).toBe(true);
    expect(
      rows.every((row) => [row.section, row.id, row.label, row.month].every((cell) => cell !== "")),
    ).toBe(true);
  });

  it("sums to one where it must", () => {
    const sums = [
      ...groups("pathways", "probability", () => "all"),
      ...groups("rules", "probability", ({ id }) => id.split("/")[0] ?? ""),
      ...groups("timeline", "probability", ({ month }) => month),
      ...groups("timeline", "onRecord", ({ month }) => month),
      ...groups("vetoHolder", "shareOfMonths", () => "all"),
    ];
    expect(sums).toHaveLength(1 + 5 + 24 + 24 + 1);
    for (const sum of sums) expect(sum).toBeCloseTo(1, 9);
  });

  it("sums to the pathway that is divided", () => {
    expect(groups("workingLevelBy", "probability", () => "all")[0]).toBeCloseTo(
      forecast.pathways.workingLevel?.probability ?? 0,
      9,
    );
    expect(groups("damageBy", "probability", () => "all")[0]).toBeCloseTo(
      forecast.pathways.damage?.probability ?? 0,
      9,
    );
  });

  it("has every part of the forecast, by the name it has there", () => {
    const parts = Object.keys(forecast).filter(
      (part) => !["schemaVersion", "provenance", "fingerprint", "indicators"].includes(part),
    );
    expect(new Set(rows.map(({ section }) => section))).toEqual(new Set(["run", ...parts]));
    expect(rows.filter(({ section }) => section === "channels")).toHaveLength(
      forecast.channels.length * (3 * 24 + 1),
    );
    expect(rows.filter(({ section }) => section === "factors")).toHaveLength(
      forecast.factors.length * 5 * 25,
    );
  });

  it("labels pathways and countries by the model, and by their ids without one", async () => {
    expect(rows.find(({ section }) => section === "vetoHolder")?.label).toBe("United States");
    const bare = forecastRows((await madeUp()).forecast);
    expect(bare.find(({ section }) => section === "pathways")).toMatchObject({
      id: "merged",
      label: "merged",
    });
    expect(bare.some(({ measure }) => measure === "baseRate")).toBe(false);
  });
});
