import { describe, expect, it } from "vitest";
import { ferrySpec } from "../../../examples/ferry-spec";
import { COUNT, LANES } from "../../../src/kernel/shape";
import { climatology, defineModel } from "../../../src/model/define";
import { baselineModel } from "../../../src/model/presets";
import { normalUpper } from "../../../src/numeric/normal-distribution";
import { variant } from "../support";
import {
  counted,
  countryAt,
  errorsFromZero,
  fixed,
  inMonth,
  pathsWhere,
  type Reading,
  read,
  state,
  track,
} from "./paths";

const MONTHS = 14;
const DRAWS = 40;
const PATHS = DRAWS * LANES;
const all = pathsWhere(PATHS, () => true);

/** The baseline with an onset every year or so, so that acts are many. */
const busy = variant(baselineModel().spec, (draft) => {
  if (draft.acts) draft.acts.rate = fixed(0.08);
});
const COUNTRIES = ["US", "JP", "KR"];
const DAMAGE = busy.spec.pathways.findIndex(({ id }) => id === "damage");

const authors: Reading = ({ state: values }, lane, month) => values.authors[month * LANES + lane] ?? 0;
const readings = {
  US: state("lastAct", countryAt("US")),
  JP: state("lastAct", countryAt("JP")),
  KR: state("lastAct", countryAt("KR")),
  until: state("episodeUntil"),
  episode: state("episodeAuthors"),
  authors,
  tier1: counted(COUNT.tier1Lasting),
  tier2: counted(COUNT.tier2Acts),
  lasting2: counted(COUNT.tier2Lasting),
  pathway: state("pathway"),
  stock: state("stock"),
};
const run = (...interventions: readonly object[]) =>
  track(busy.with(interventions as never), MONTHS, DRAWS, readings);
type Rows = ReturnType<typeof run>;
const base = run();

const bit = (country: string) => 1 << countryAt(country);
const has = (set: number, country: string) => (set & bit(country)) !== 0;
/** Paths and months in which a test holds. */
const cases = (test: (month: number, path: number) => boolean) =>
  Array.from({ length: MONTHS }, (_, i) => i + 1).flatMap((month) =>
    all.filter((path) => test(month, path)).map((path) => ({ month, path })),
  );
/** Those, up to a month, in which two runs read differently. */
const changes = (rows: Rows, key: keyof Rows, last = MONTHS) =>
  cases((month, path) => month <= last && read(rows[key], month, path) !== read(base[key], month, path));
const damaged = (rows: Rows, month: number, path: number) => read(rows.pathway, month, path) === DAMAGE;

it("the base has acts of every country and of both tiers", () => {
  for (const country of COUNTRIES)
    expect(cases((month, path) => has(read(base.authors, month, path), country)).length).toBeGreaterThan(10);
  expect(cases((month, path) => read(base.tier1, month, path) > 0).length).toBeGreaterThan(50);
  expect(cases((month, path) => read(base.tier2, month, path) > 0).length).toBeGreaterThan(50);
});

describe("schedule-act", () => {
  const act = (tier: 1 | 2) => ({ type: "schedule-act", country: "JP", tier, month: inMonth(4) });
  const [first, second] = [run(act(1)), run(act(2))];

  it("is carried out in that month in every path, by that country, and nothing changes before", () => {
    for (const rows of [first, second]) {
      expect(new Set(rows.JP[4])).toEqual(new Set([4]));
      expect(all.filter((path) => !has(read(rows.authors, 4, path), "JP"))).toEqual([]);
      for (const key of Object.keys(readings) as (keyof typeof readings)[])
        expect(rows[key].slice(0, 4)).toEqual(base[key].slice(0, 4));
    }
  });

  it("is counted on top of what happens anyhow, in its tier", () => {
    for (const path of all) expect(read(second.tier2, 4, path)).toBe(read(base.tier2, 4, path) + 1);
    expect(second.tier1[4]).toEqual(base.tier1[4]);
    expect(first.tier2[4]).toEqual(base.tier2[4]);
  });

  it("lasts as long as an act does: lognormal days of median 680 and log-sd 1.4", () => {
    const share = (days: number) => normalUpper(Math.log(days / 680) / 1.4);
    const gains = (key: "tier1" | "lasting2", rows: Rows) =>
      all.map((path) => read(rows[key], 4, path) - read(base[key], 4, path));
    expect(errorsFromZero(gains("tier1", first).map((gain) => gain - share(30)))).toBeLessThan(3);
    expect(errorsFromZero(gains("lasting2", second).map((gain) => gain - share(90)))).toBeLessThan(3);
  });

  it("opens an episode of nine months by its author where none is open, and joins none that is", () => {
    for (const path of all) {
      const open = read(base.until, 4, path) >= 4;
      expect(read(second.until, 4, path)).toBe(open ? read(base.until, 4, path) : 13);
      expect(read(second.episode, 4, path)).toBe(open ? read(base.episode, 4, path) : bit("JP"));
    }
  });

  it("raises damage path by path in the windows it falls in, before another onset could have come", () => {
    expect(all.filter((path) => damaged(base, 4, path) && !damaged(first, 4, path))).toEqual([]);
    expect(all.filter((path) => damaged(first, 4, path)).length).toBeGreaterThan(0.95 * PATHS);
  });
});

describe("forbid-acts", () => {
  const span = { from: inMonth(3), until: inMonth(9) };

  it.each([
    ["all acts", {}, COUNTRIES, [1, 2]],
    ["the acts of one country", { country: "KR" }, ["KR"], [1, 2]],
    ["acts of tier 1", { tier: 1 }, COUNTRIES, [1]],
    ["acts of tier 2 of one country", { country: "JP", tier: 2 }, ["JP"], [2]],
  ])(
    "of %s takes those acts out, leaves all others, and makes damage of no path that was none",
    (_, of, by, tiers) => {
      const rows = run({ type: "forbid-acts", ...of, ...span });
      // A month has one act at most, by one country; of tier 2 every act is counted.
      const forbidden = (month: number, path: number) =>
        month >= 3 &&
        month <= 9 &&
        by.some((country) => has(read(base.authors, month, path), country)) &&
        tiers.includes(read(base.tier2, month, path) > 0 ? 2 : 1);
      for (const key of ["authors", "tier1", "tier2", "lasting2"] as const) {
        const wrong = cases(
          (month, path) =>
            read(rows[key], month, path) !== (forbidden(month, path) ? 0 : read(base[key], month, path)),
        );
        expect(wrong, key).toEqual([]);
      }
      expect(cases((month, path) => damaged(rows, month, path) && !damaged(base, month, path))).toEqual([]);
      expect(changes(rows, "pathway").length).toBeGreaterThan(10);
      // Episodes open and close as ever: what is forbidden is the act.
      for (const key of ["until", "episode", "stock"] as const) expect(rows[key]).toEqual(base[key]);
    },
  );
});

describe("resolve-act", () => {
  const resolve = (country: string, at: number) => ({ type: "resolve-act", country, month: inMonth(at) });
  const most = (rows: Rows, ...months: number[]) =>
    Math.max(...months.flatMap((month) => [...(rows.lasting2[month] ?? [])]));

  it("ends what was begun before: acts of tier 2 of the two months before last less than 90 days", () => {
    const rows = run(...COUNTRIES.map((country) => resolve(country, 8)));
    expect([most(base, 6, 7), most(rows, 6, 7)]).toEqual([1, 0]);
    expect(changes(rows, "lasting2", 5)).toEqual([]);
    expect(changes(rows, "tier1", 7)).toEqual([]);
    expect(changes(rows, "tier2", 7)).toEqual([]);
    expect(
      cases((month, path) => month < 8 && damaged(rows, month, path) && !damaged(base, month, path)),
    ).toEqual([]);
  });

  it("closes the episode of its author, and of no other", () => {
    const rows = run(resolve("KR", 8));
    const open = all.filter((path) => read(base.until, 7, path) >= 8);
    const own = open.filter((path) => read(base.episode, 7, path) === bit("KR"));
    const others = open.filter((path) => read(base.episode, 7, path) !== bit("KR"));
    expect(Math.min(own.length, others.length)).toBeGreaterThan(20);
    // An episode that is closed makes room for another in the same month.
    for (const path of own) expect([7, 17]).toContain(read(rows.until, 8, path));
    expect(own.filter((path) => read(rows.until, 8, path) === 7).length).toBeGreaterThan(20);
    for (const path of others) expect(read(rows.until, 8, path)).toBe(read(base.until, 8, path));
    const touched = changes(rows, "lasting2", 7);
    expect(touched.filter(({ month, path }) => !has(read(base.authors, month, path), "KR"))).toEqual([]);
  });

  it("counts from the first resolution that follows an act, and leaves later acts alone", () => {
    const both = run(...COUNTRIES.flatMap((country) => [resolve(country, 12), resolve(country, 8)]));
    expect(most(both, 6, 7, 10, 11)).toBe(0);
    expect([8, 9, 12, 13].map((month) => most(both, month))).toEqual([1, 1, 1, 1]);
  });
});

describe("the climatology that hazards of acts are normalised over", () => {
  // Two cities and a ferry, which may fall out: a small model has its climatology at once.
  const acts = structuredClone(busy.spec.acts);
  const ferry = defineModel({
    ...ferrySpec,
    levers: busy.spec.levers?.slice(0, 1).map((lever) => ({ ...lever, effects: [{ stock: fixed(0.1) }] })),
    acts: acts && {
      ...acts,
      authors: { north: fixed(1) },
      loadings: [{ id: "trust", on: { family: "trust", aggregate: "mean" }, sign: -1, weight: fixed(1) }],
    },
  });
  const set = (path: string) =>
    ({ type: "set-parameter", path, value: 0.9, basis: "judgement", source: [] }) as const;

  it("stays as it is whatever is done to the world, and whatever is believed of a lever", () => {
    for (const change of [
      { type: "forbid-acts" } as const,
      { type: "hold-factor", factor: "trust.north", at: 20, from: "2024-09" } as const,
      set("levers.K01.effects.0.stock"),
    ])
      expect(climatology(ferry.with([change])), change.type).toBe(climatology(ferry));
  });

  it("is that of the world without interventions also where they stand in a specification", () => {
    const { spec } = ferry.with([{ type: "hold-factor", factor: "trust.north", at: 20, from: "2024-09" }]);
    expect(climatology(defineModel(spec))).toEqual(climatology(ferry));
  });

  it("is made anew for a model of which something else is believed", () => {
    const other = climatology(ferry.with([set("families.trust.stationarySd")]));
    expect(other?.states).toBe(climatology(ferry)?.states);
    expect(other?.departures).not.toEqual(climatology(ferry)?.departures);
  });
});
