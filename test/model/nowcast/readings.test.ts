import { describe, expect, it } from "vitest";
import type { PollRow } from "../../../src/contracts/tables";
import { readingMap } from "../../../src/model/nowcast/reading-map";
import { compileReadings, houseVariances, readingsOf } from "../../../src/model/nowcast/readings";
import { at, MONTHS, record, recordWith, START, spec } from "./record";

const map = readingMap();
const readings = readingsOf(record, spec, START);
const rowOf = (id: string) => readings.filter((reading) => reading.row === id);
const logit = (share: number) => Math.log(share / (1 - share));
const place = (id: string) => spec.factors.findIndex((factor) => factor.id === id);

/** A poll like one of the table, changed. */
function poll(like: string, change: Partial<PollRow>): PollRow {
  const row = record.polls.find(({ id }) => id === like);
  if (row === undefined) throw new Error(`no poll ${like}`);
  return { ...row, ...change };
}

const readIn = (...polls: PollRow[]) => readingsOf(recordWith({ polls }), spec, START);

describe("the map of series to factors", () => {
  it("names series of the table, factors of the model and countries they belong to, and reads a row by every entry", () => {
    const factors = new Map(spec.factors.map((factor) => [factor.id, factor]));
    map.polls.forEach((entry, house) => {
      const named = `${entry.series}, ${entry.country}, from ${entry.from ?? "the first"}`;
      expect(factors.get(entry.factor)?.countries, named).toContain(entry.country);
      expect(
        record.polls.some((row) => row.series === entry.series),
        named,
      ).toBe(true);
      expect(
        readings.some((reading) => reading.house === house),
        named,
      ).toBe(true);
    });
  });

  it("names rates of the table and factors that are frictions of a pair the rate was put on", () => {
    for (const { id, factors } of map.tariffs) {
      const row = record.tariffs.find((one) => one.id === id);
      expect(row, id).toBeDefined();
      for (const name of factors) {
        const factor = spec.factors.find((one) => one.id === name);
        expect(factor?.tariff, name).toBeDefined();
        expect(factor?.countries).toContain(row?.importer);
        const partners = row?.partners ?? [];
        expect(partners.includes("world") || partners.some((one) => factor?.countries.includes(one))).toBe(
          true,
        );
      }
    }
  });

  it("reads no row twice", () => {
    expect(new Set(readings.map(({ row }) => row)).size).toBe(readings.length);
    expect(readings.length).toBeGreaterThan(30);
  });
});

describe("a poll", () => {
  it("reads its factor in its month as the logit of its share, with twice the error of a thousand asked", () => {
    const [reading] = rowOf("P168");
    expect(reading?.month).toBe(at("2023-05"));
    expect(reading?.factor).toBe(place("domesticOpinion.JP"));
    expect(reading?.value).toBeCloseTo(logit(0.45), 12);
    expect(reading?.variance).toBeCloseTo(4 / (1000 * 0.45 * 0.55), 15);
  });

  it("of a year alone is read in July", () => {
    expect(rowOf("P164")[0]?.month).toBe(at("2011-07"));
  });

  it("of which only the negative share is known is read where the share without an answer stands in the map", () => {
    const negative = { sharePositive: null, shareNegative: 80 };
    expect(readIn(poll("P168", negative)).map(({ value }) => value)).toEqual([
      expect.closeTo(logit((100 - 80 - 3) / 100), 12),
    ]);
    const without = map.polls.find(({ unsurePercent }) => unsurePercent === undefined);
    const series = { series: without?.series ?? "", country: without?.country ?? "", date: "2012-05" };
    expect(readIn(poll("P168", series))).toHaveLength(1);
    expect(readIn(poll("P168", { ...series, ...negative }))).toEqual([]);
    expect(readIn(poll("P168", { sharePositive: null, shareNegative: null }))).toEqual([]);
    const wave = record.polls.find(({ id }) => id === "P165");
    expect(wave?.sharePositive).toBeNull();
    expect(rowOf("P165")[0]?.value).toBeCloseTo(logit((97 - (wave?.shareNegative ?? 0)) / 100), 12);
  });

  it("of a series or a country that the map does not name, or that all or nobody answered so, is not read", () => {
    expect(readIn(poll("P168", { series: "Another series" }))).toEqual([]);
    expect(readIn(poll("P168", { country: "US" }))).toEqual([]);
    expect(readIn(poll("P168", { sharePositive: 0 }), poll("P168", { sharePositive: 100 }))).toEqual([]);
  });

  it("before a break of its series has another house than one after it", () => {
    const series = "Genron-EAI favourability";
    const houses = ["2024-12", "2025-01", "2013-05"].map(
      (date) => readIn(poll("P168", { series, date, country: "KR" }))[0]?.house,
    );
    expect(houses[0]).toBe(houses[2]);
    expect(houses[1]).not.toBe(houses[0]);
    const other = readIn(poll("P168", { series, date: "2025-01", country: "JP" }))[0]?.house;
    expect(houses).not.toContain(other);
  });
});

describe("readings made ready", () => {
  const compiled = compileReadings(readings, houseVariances(), MONTHS);

  it("are those of the span in the order of their months", () => {
    const inSpan = readings.filter(({ month }) => month >= 1 && month <= MONTHS);
    expect(compiled.value).toHaveLength(inSpan.length);
    for (let month = 1; month <= MONTHS; month++) {
      const rows = compiled.value.subarray(compiled.start[month], compiled.start[month + 1]);
      const due = inSpan.filter((one) => one.month === month).map(({ value }) => value);
      expect([...rows].sort()).toEqual(due.sort());
    }
    expect(readings.length).toBeGreaterThan(inSpan.length);
  });

  it("know of a house, after each of its readings, as much as the readings' precisions and its own sum to", () => {
    const precision = houseVariances().map((variance) => 1 / variance);
    const ordered = [...readings]
      .filter(({ month }) => month >= 1 && month <= MONTHS)
      .sort((a, b) => a.month - b.month);
    ordered.forEach(({ house, variance }, i) => {
      const before = 1 / (precision[house] ?? Number.NaN);
      expect(compiled.series[i]).toBe(house);
      expect(compiled.spread[i]).toBeCloseTo(before + variance, 12);
      expect(compiled.gain[i]).toBeCloseTo(before / (before + variance), 12);
      precision[house] = (precision[house] ?? 0) + 1 / variance;
    });
  });
});
