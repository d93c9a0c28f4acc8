import { describe, expect, it } from "vitest";
import { summitsOf } from "../../../src/model/nowcast/summits";
import { AS_OF, at, frame, MONTHS, record, recordWith, START } from "./record";

const summits = summitsOf(record, frame, START, AS_OF, MONTHS);
const sum = (counts: Int32Array) => counts.reduce((all, count) => all + count, 0);
/** No summit of the three is to be expected in China or Russia. */
const elsewhere = (place: string) => !/^(Beijing|Hangzhou|St Petersburg)/.test(place);

/** Venues of the table, after the start, that all three came to. */
const all = record.venues.filter(
  (row) =>
    row.date > START &&
    row.date <= AS_OF &&
    row.status === "held" &&
    row.venue !== "standalone" &&
    elsewhere(row.place) &&
    row.leadersUs &&
    row.leadersJp &&
    row.leadersKr,
);

describe("summits of a record", () => {
  it("have a venue for every row of the table that all three leaders attended, but for China and Russia", () => {
    expect(all).toHaveLength(51);
    expect(sum(summits.venues)).toBe(all.length);
    for (const month of new Set(all.map((row) => row.date)))
      expect(summits.venues[at(month)], month).toBe(all.filter((row) => row.date === month).length);
    expect(summits.venues[at("2011-11")]).toBe(3);
  });

  it("were met at where the table says so, brief encounters left out", () => {
    const months = ["2008-11", "2014-03", "2016-03", "2017-07", "2017-09", "2022-06", "2022-11", "2024-11"];
    const met = Array.from(summits.met, (count, month) => (count > 0 ? month : -1)).filter((m) => m > 0);
    expect(met).toEqual(months.map(at));
    expect(sum(summits.met)).toBe(months.length);
    // Hiroshima and San Francisco, in 2023, took minutes.
    expect(all.filter((row) => row.trilateralHeld === true)).toHaveLength(months.length + 2);
  });

  it("stood alone once, at Camp David", () => {
    expect(Array.from(summits.alone).indexOf(1)).toBe(at("2023-08"));
    expect(sum(summits.alone)).toBe(1);
  });

  it("are counted at the months of the span alone", () => {
    const cut = summitsOf(record, frame, START, "2016-12", at("2016-12"));
    expect(cut.venues).toEqual(summits.venues.subarray(0, at("2016-12") + 1));
    const none = summitsOf(recordWith({ venues: [] }), frame, START, AS_OF, MONTHS);
    expect(sum(none.venues) + sum(none.met) + sum(none.alone)).toBe(0);
  });
});
