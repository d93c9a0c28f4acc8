import { describe, expect, it } from "vitest";
import { OptionsError } from "../../../src/contracts/errors";
import { type LedgerBetween, ledgerBetweenSchema } from "../../../src/contracts/ledger-between";
import type { EvidenceRecord, PollRow } from "../../../src/contracts/tables";
import { evidence } from "../../../src/evidence/evidence";
import { knownRows } from "../../../src/inference/ledger/known-rows";
import { ledgerBetween } from "../../../src/inference/ledger/ledger-between";
import { newsBetween } from "../../../src/inference/ledger/news";
import type { LedgerBetweenOptions } from "../../../src/inference/ledger/options";
import { perturbed } from "../backtest/perturbed";

/** August 2019: South Korea gives notice of an agreement, and officials meet. */
const AUGUST = {
  from: "2019-07",
  to: "2019-08",
  windowEnd: "2020-07",
  draws: 16,
  particles: 16,
  seed: "between",
} as const;

const withPolls = (record: EvidenceRecord, polls: readonly PollRow[]): EvidenceRecord => ({
  ...record,
  polls: [...record.polls.filter(({ date }) => !date.startsWith("2019-08")), ...polls],
});
const record = withPolls(evidence, []);
const [poll] = evidence.polls;
if (poll === undefined) throw new Error("no polls are shipped");
const unread: PollRow = {
  ...poll,
  id: "X1",
  date: "2019-08",
  datePrecision: "month",
  series: "A made-up series",
};

const sumOf = (ledger: LedgerBetween, id: string) =>
  ledger.items.reduce((sum, { moves }) => sum + (moves[id]?.difference ?? Number.NaN), 0);

const told: number[] = [];
const august = await ledgerBetween(record, {
  ...AUGUST,
  onProgress: ({ stepsDone }) => told.push(stepsDone),
});

describe("what moved a forecast between two months", () => {
  it("is what its schema says, each item with its rows and sources, the month's passing first", () => {
    expect(ledgerBetweenSchema().parse(JSON.parse(JSON.stringify(august)))).toEqual(august);
    const [passing, ...news] = august.items;
    expect(passing).toMatchObject({ table: "passing", month: "2019-08", rows: [], source: [] });
    expect(news.map(({ table }) => table)).toEqual(expect.arrayContaining(["events", "meetings"]));
    for (const { rows, source } of news) expect(Math.min(rows.length, source.length)).toBeGreaterThan(0);
    const ids = news.flatMap(({ rows }) => rows.map(({ id }) => id));
    const due = [...evidence.events, ...evidence.meetings].filter(({ date }) => date.startsWith("2019-08"));
    expect(ids).toEqual(expect.arrayContaining(due.map(({ id }) => id)));
    expect(told).toEqual(Array.from({ length: august.items.length + 1 }, (_, i) => i + 1));
  });

  it("adds up: items to the whole difference, from before to after; kinds of news too", () => {
    for (const id of august.pathways) {
      const whole = august.total[id]?.difference ?? Number.NaN;
      expect(sumOf(august, id)).toBeCloseTo(whole, 12);
      const kinds = august.tables.reduce((sum, { moves }) => sum + (moves[id]?.difference ?? 0), 0);
      expect(kinds).toBeCloseTo(whole, 12);
      const [before, after] = [august.before[id]?.probability ?? 0, august.after[id]?.probability ?? 0];
      expect(after - before).toBeCloseTo(whole, 12);
    }
    const some = august.items.flatMap(({ moves }) => Object.values(moves).map((move) => move.difference));
    expect(some.some((difference) => difference !== 0)).toBe(true);
  });

  it("is time alone where nothing came, and begins where the ledger before it ended, to the last bit", async () => {
    const silent = knownRows(record, ({ month }) => month <= "2019-08");
    const next = await ledgerBetween(silent, {
      ...AUGUST,
      from: "2019-08",
      to: "2019-09",
      windowEnd: august.windowEnd,
    });
    expect(next.items.map(({ table }) => table)).toEqual(["passing"]);
    expect(next.before).toEqual(august.after);
    expect(next.items[0]?.moves).toEqual(next.total);
  });

  it("reads nothing from after the second month, and a row that nothing reads moves nothing", async () => {
    const { presets, judgements } = record;
    const later = { ...perturbed(withPolls(record, [unread]), "2019-08", "change"), presets, judgements };
    const other = await ledgerBetween(later, AUGUST);
    const own = other.items.filter(({ table }) => table !== "polls");
    expect(own.map(({ moves }) => moves)).toEqual(august.items.map(({ moves }) => moves));
    const polls = other.items.find(({ table }) => table === "polls");
    expect(polls?.rows.map(({ id }) => id)).toEqual(["X1"]);
    for (const move of Object.values(polls?.moves ?? {}))
      expect(move).toEqual({ difference: 0, standardError: 0 });
    expect([other.before, other.after]).toEqual([august.before, august.after]);
  });

  it("stops where it is told to", async () => {
    const controller = new AbortController();
    const stopped = ledgerBetween(record, { ...AUGUST, signal: controller.signal });
    controller.abort();
    await expect(stopped).rejects.toMatchObject({ name: "AbortError" });
  });
});

describe("news", () => {
  it("is a table of a month, or a row, but for leaders and summits of a month, which belong together", () => {
    const whole = newsBetween(evidence, "2021-06", "2021-10", "table");
    const rows = newsBetween(evidence, "2021-06", "2021-10", "row");
    const ids = (news: typeof whole) => news.flatMap(({ entries }) => entries.map(({ id }) => id)).sort();
    expect(ids(rows)).toEqual(ids(whole));
    expect(rows.length).toBeGreaterThan(whole.length);
    expect(whole.map(({ month }) => month)).toEqual(whole.map(({ month }) => month).sort());
    // Kishida follows Suga in October 2021.
    const leaders = rows.filter(({ table }) => table === "leaders");
    expect(leaders.map(({ entries }) => entries.length)).toEqual([2]);
    for (const { table, entries } of rows)
      if (!["leaders", "summits", "passing"].includes(table)) expect(entries).toHaveLength(1);
    expect(rows.filter(({ table }) => table === "passing")).toHaveLength(4);
  });

  it("is every entry of the time, and none beside it: with all of it a record is as it was", () => {
    const news = newsBetween(evidence, "2021-06", "2021-10", "row");
    const added = new Set(
      news.flatMap(({ entries }) => entries.map((one) => `${one.table} ${one.id} ${one.isEnd}`)),
    );
    const whole = knownRows(
      evidence,
      (one) =>
        one.month <= "2021-06" || one.month > "2021-10" || added.has(`${one.table} ${one.id} ${one.isEnd}`),
    );
    expect(whole).toEqual(evidence);
    const cut = knownRows(evidence, ({ month }) => month <= "2021-06");
    expect(cut.meetings.every(({ date }) => date < "2021-07")).toBe(true);
    expect(
      cut.leaders
        .filter(({ country, officeEnd }) => country === "JP" && officeEnd === null)
        .map(({ leader }) => leader),
    ).toEqual(["Yoshihide Suga"]);
  });
});

describe("options", () => {
  it.each([
    [{ from: "2019-06", to: "2019-06" }, "to", "2019-07"],
    [{ from: "2019-06", to: "2021-07" }, "to", "2021-06"],
    [{ from: "2019-06", to: "2019-07", windowEnd: "2019-07" }, "windowEnd", "2019-08"],
    [{ from: "2019-06", to: "2019-07", draws: 4096 }, "draws", "2048"],
    [{ from: "2019-06" }, "to", ""],
    [{ from: "2019-06", to: "2019-07", by: "month" }, "by", "table"],
  ])("%j are refused, with place and remedy", async (options, path, text) => {
    const failure = await ledgerBetween(evidence, options as LedgerBetweenOptions).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(OptionsError);
    const [issue] = (failure as OptionsError).issues;
    expect(issue?.path[0]).toBe(path);
    expect(issue?.message).toContain(text);
    expect(issue?.remedy).not.toBe("");
  });
});
