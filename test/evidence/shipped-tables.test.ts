import { describe, expect, it } from "vitest";
import { levels, pathwayOfLabel } from "../../src/contracts/tables/vocabulary";
import { cite, evidence, loadRecord, tableNames } from "../../src/evidence";
import { tablesOnDisk } from "./tables-on-disk";

function count<T>(values: Iterable<T>): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

describe("the shipped tables", () => {
  it("are what the CSV files say, frozen, and the same objects at every reading", () => {
    expect({ ...evidence }).toEqual(loadRecord(tablesOnDisk()));
    expect(tableNames.every((name) => Object.isFrozen(evidence[name]))).toBe(true);
    expect(evidence.meetings).toBe(evidence.meetings);
  });

  it("have the published numbers of rows", () => {
    expect(Object.fromEntries(tableNames.map((name) => [name, evidence[name].length]))).toEqual({
      meetings: 285,
      channels: 35,
      leaders: 39,
      elections: 96,
      events: 117,
      polls: 191,
      tariffs: 37,
      judgements: 55,
      levers: 56,
      regimes: 36,
      friction: 3,
      presets: 60,
      venues: 105,
      // The 322 of the data, and one for the judgements of the model itself.
      sources: 323,
    });
  });

  it("cite only sources that are there", () => {
    for (const name of tableNames) {
      for (const row of evidence[name]) {
        for (const key of "source" in row ? row.source : []) expect(cite(evidence, key).key).toBe(key);
      }
    }
  });
});

/** Leader, ministerial, vice-ministerial, working, military, exercise, all: as documented for the data. */
const PER_YEAR: Readonly<Record<string, readonly number[]>> = {
  2008: [1, 0, 0, 4, 0, 0, 5],
  2009: [0, 1, 0, 1, 0, 0, 2],
  2010: [0, 2, 0, 1, 0, 0, 3],
  2011: [0, 1, 0, 0, 0, 0, 1],
  2012: [0, 3, 0, 3, 0, 2, 8],
  2013: [0, 2, 0, 3, 0, 1, 6],
  2014: [1, 2, 0, 2, 1, 2, 8],
  2015: [0, 2, 1, 4, 0, 0, 7],
  2016: [1, 2, 4, 7, 2, 3, 19],
  2017: [2, 6, 2, 5, 2, 5, 22],
  2018: [0, 7, 0, 1, 1, 0, 9],
  2019: [0, 3, 0, 6, 1, 0, 10],
  2020: [0, 3, 0, 2, 1, 0, 6],
  2021: [0, 5, 2, 6, 1, 0, 14],
  2022: [2, 6, 3, 13, 2, 3, 29],
  2023: [3, 13, 2, 20, 1, 9, 48],
  2024: [1, 8, 2, 22, 2, 7, 42],
  2025: [0, 4, 1, 7, 2, 5, 19],
};

describe("the meetings", () => {
  it.each(Object.entries(PER_YEAR))("of %s are as many at each level as documented", (year, documented) => {
    const held = evidence.meetings.filter(({ date }) => date.startsWith(year));
    const counts = count(held.map(({ level }) => level));
    expect([...levels.map((level) => counts.get(level) ?? 0), held.length]).toEqual(documented);
  });

  it("are by call, by video, brief and of each confidence as often as documented", () => {
    expect(count(evidence.meetings.map(({ format }) => format))).toEqual(
      new Map([
        ["in-person", 238],
        ["call", 34],
        ["virtual", 13],
      ]),
    );
    expect(evidence.meetings.filter(({ brief }) => brief).map(({ location }) => location)).toEqual([
      "Hiroshima",
      "San Francisco",
    ]);
    expect(count(evidence.meetings.map(({ confidence }) => confidence))).toEqual(
      new Map([
        ["high", 234],
        ["medium", 46],
        ["low", 5],
      ]),
    );
    const remembered = evidence.meetings.filter(({ source }) => source.join() === "general-knowledge");
    expect(remembered).toHaveLength(55);
  });

  it("have the level of their channel, except for one exchange of the coast guards", () => {
    const levelOf = new Map(evidence.channels.map(({ id, level }) => [id, level]));
    const other = evidence.meetings.filter(({ channel, level }) => levelOf.get(channel) !== level);
    expect(other.map(({ id, channel, level }) => [id, channel, level])).toEqual([
      ["M221", "coast-guards", "working"],
    ]);
  });

  it("end, in each channel, on the day given as its most recent, except where it names a meeting of a working group", () => {
    const other = evidence.channels.filter(({ id, mostRecentVerified }) => {
      const held = evidence.meetings.filter(({ channel }) => channel === id);
      const last = held.map(({ date, dateEnd }) => dateEnd ?? date).sort();
      return (last.at(-1) ?? null) !== mostRecentVerified;
    });
    expect(other.map(({ id }) => id)).toEqual(["defense-trilateral-talks"]);
  });
});

describe("the half-years", () => {
  it("count the meetings dated in them", () => {
    for (const row of evidence.regimes) {
      const held = evidence.meetings.filter(
        ({ date, datePrecision }) =>
          datePrecision !== "year" && date >= row.start.slice(0, 7) && date <= row.end,
      );
      const counts = count(held.map(({ level }) => level));
      const documented = [
        row.nLeader,
        row.nMinisterial,
        row.nViceMinisterial,
        row.nWorking,
        row.nMilitary,
        row.nExercise,
      ];
      expect([row.halfYear, ...levels.map((level) => counts.get(level) ?? 0)]).toEqual([
        row.halfYear,
        ...documented,
      ]);
    }
  });

  it("are labelled with the ids of pathways, by hand as by rule, in the documented shares", () => {
    const shares = { damage: 3, fullIntensity: 5, workingLevel: 28 };
    expect(Object.fromEntries(count(evidence.regimes.map(({ label }) => label)))).toEqual(shares);
    expect(evidence.regimes.every(({ label, ruleLabel }) => label === ruleLabel)).toBe(true);
    expect(new Set(Object.keys(shares))).toEqual(new Set(Object.values(pathwayOfLabel)));
  });
});

describe("presets, venues, acts and judgements", () => {
  it("give four presets of the same fifteen series", () => {
    const presets = ["baseline-2025", "camp-david-2023", "low-point-2019", "mean-2008-2025"];
    expect(count(evidence.presets.map(({ preset }) => preset))).toEqual(
      new Map(presets.map((name) => [name, 15])),
    );
    expect(count(evidence.presets.map(({ series }) => series)).size).toBe(15);
  });

  it("had all three leaders at 69 margins, 14 of them with a trilateral", () => {
    const margins = evidence.venues.filter(
      ({ status, venue }) => status === "held" && venue !== "standalone",
    );
    const full = margins.filter((row) => row.leadersUs && row.leadersJp && row.leadersKr);
    expect([full.length, full.filter(({ trilateralHeld }) => trilateralHeld).length]).toEqual([69, 14]);
  });

  it("know eleven hostile acts", () => {
    expect(evidence.events.filter(({ actTier }) => actTier !== null)).toHaveLength(11);
  });

  it("name pathways by id where a judgement is about a pathway", () => {
    const targets = evidence.judgements
      .filter(({ targetType }) => targetType === "pathway")
      .flatMap((j) => j.target);
    expect(Object.fromEntries(count(targets))).toEqual({ damage: 3, fullIntensity: 2, workingLevel: 4 });
  });
});
