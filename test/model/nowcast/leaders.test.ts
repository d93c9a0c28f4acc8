import { describe, expect, it } from "vitest";
import { LEADER } from "../../../src/kernel/shape";
import { compile } from "../../../src/model/compile/compile";
import { forceLeaders, officeHolders, stancesOf } from "../../../src/model/nowcast/leaders";
import { at, MONTHS, record, START, spec } from "./record";

const holders = officeHolders(record, spec, START, MONTHS);
const turnoverOf = (country: string) => spec.turnover.findIndex((item) => item.country === country);

/** Changes of leader of leaders.csv by month; where two came in one month, or acted side by side, the later governs. */
const CHANGES: Record<string, Record<string, string>> = {
  US: {
    "2009-01": "democratic",
    "2017-01": "republican",
    "2021-01": "democratic",
    "2025-01": "republican",
  },
  JP: {
    "2008-09": "right",
    "2009-09": "centre",
    "2010-06": "centre",
    "2011-09": "centre",
    "2012-12": "right",
    "2020-09": "centre",
    "2021-10": "centre",
    "2024-10": "centre",
    "2025-10": "right",
  },
  KR: {
    "2008-02": "conservative",
    "2013-02": "conservative",
    "2016-12": "conservative",
    "2017-05": "progressive",
    "2022-05": "conservative",
    "2024-12": "conservative",
    "2025-03": "conservative",
    "2025-05": "conservative",
    "2025-06": "progressive",
  },
};

/** Blocs that are put into the months of a turnover, by month. */
function forced(rows: ReturnType<typeof officeHolders>, country: string): Map<number, string | undefined> {
  const { program } = compile(structuredClone(spec), MONTHS, undefined);
  forceLeaders(program, spec, rows);
  const turnover = turnoverOf(country);
  const codes = program.leaderForced.subarray(turnover * (MONTHS + 1), (turnover + 1) * (MONTHS + 1));
  const found = new Map<number, string | undefined>();
  codes.forEach((code, month) => {
    if (code === LEADER.stays) return;
    const place = code - LEADER.firstBloc - (program.blocStart[turnover] ?? 0);
    found.set(month, spec.turnover[turnover]?.blocs[place]?.id);
  });
  return found;
}

describe("changes of leader of a record", () => {
  it.each(["US", "JP", "KR"])("are those of the table, month and bloc: %s", (country) => {
    const due = Object.entries(CHANGES[country] ?? {}).map(([month, bloc]) => [at(month), bloc] as const);
    expect(forced(holders, country)).toEqual(new Map(due));
  });

  it("to somebody of no bloc bring the bloc of the predecessor, though it held office at the start", () => {
    const country = "KR";
    const rows = holders.map((row, turnover) =>
      turnover !== turnoverOf(country)
        ? row
        : row.map((holder, month) =>
            holder === undefined || month < 1 ? holder : { ...holder, leader: "Nobody", bloc: null },
          ),
    );
    // Roh Moo-hyun, in office at the start, was a progressive, as is who is in office at the end.
    expect(forced(rows, country)).toEqual(new Map([[1, "progressive"]]));
    const conservative = rows.map((row) =>
      row.map((holder) => (holder?.bloc === "progressive" ? { ...holder, bloc: "conservative" } : holder)),
    );
    expect(forced(conservative, country)).toEqual(new Map([[1, "conservative"]]));
  });
});

describe("the stance of an office as a month begins", () => {
  it("is that of whoever held it the month before", () => {
    const stances = stancesOf(spec, holders, MONTHS);
    const place = turnoverOf("US");
    const transactional = spec.stances.indexOf("transactional");
    const months = Array.from({ length: MONTHS + 1 }, (_, month) => month).filter(
      (month) => stances[month * spec.turnover.length + place] === transactional,
    );
    const span = (from: string, to: string) =>
      Array.from({ length: at(to) - at(from) + 1 }, (_, i) => at(from) + i);
    expect(months).toEqual([...span("2017-02", "2021-01"), ...span("2025-02", "2025-12")]);
    expect(stances.reduce((sum, stance) => sum + stance, 0)).toBe(months.length * transactional);
  });
});
