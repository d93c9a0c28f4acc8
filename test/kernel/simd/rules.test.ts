import { describe, expect, it } from "vitest";
import { type Expr, OPERATORS, type Operator, WINDOW_NAMES } from "../../../src/contracts/expression";
import type { Model } from "../../../src/model/define";
import { baselineModel } from "../../../src/model/presets";
import { fixed } from "../../laws/interventions/paths";
import { variant } from "../../laws/support";
import { agree, expectAgreement } from "./agreement";
import { draws, memberMaker, onReference, onSimd } from "./engines";

const MONTHS = 15;
const BLOCK = draws(6);

const n = (constant: number): Expr => ({ constant });
const name = (of: (typeof WINDOW_NAMES)[number]): Expr => ({ name: of });
const op = (apply: Operator, ...to: Expr[]): Expr => ({ apply, to });
const [meetings, calls, working] = [name("meetings"), name("calls"), name("subMinisterialMeetings")];
const [channels, ministers, prior] = [name("channels"), name("ministerialChannels"), name("priorYearlyMean")];
const acts = op("+", name("tier1Lasting"), name("tier2Acts"));

/** What each operator gives of numbers that vary from path to path; questions follow that take its values apart. */
const VALUES: Readonly<Record<Operator, Expr>> = {
  "+": op("+", meetings, calls),
  "-": op("-", calls, ministers),
  "*": op("*", channels, ministers),
  "/": op("/", meetings, calls),
  negative: op("negative", working),
  "<": op("<", calls, ministers),
  "<=": op("<=", calls, ministers),
  ">": op(">", calls, ministers),
  ">=": op(">=", calls, ministers),
  "==": op("==", calls, ministers),
  "!=": op("!=", calls, ministers),
  and: op("and", name("summits"), acts),
  or: op("or", name("summits"), acts),
  not: op("not", acts),
  if: op("if", acts, meetings, op("negative", calls)),
  min: op("min", calls, ministers, channels),
  max: op("max", calls, ministers, n(2.5)),
  abs: op("abs", op("-", calls, ministers)),
};

/** Thresholds between which the values of any operator come apart. */
const THRESHOLDS = [
  -40, -20, -10, -6, -4, -3, -2, -1, 0, 0.5, 1, 2, 3, 4, 5, 6, 8, 11, 14, 18, 23, 30, 40, 55, 75, 100,
];

/** The baseline with many acts and some calls, asked questions. */
const busy = variant(baselineModel().spec, (draft) => {
  if (draft.acts) draft.acts.rate = fixed(0.06) as never;
  for (const channel of draft.channels)
    if (channel.ratePerYear !== undefined)
      channel.meetingShare = { value: 0.6, basis: "judgement", source: [] };
});
const asked = (questions: Readonly<Record<string, Expr>>): Model =>
  variant(busy.spec, (draft) => {
    draft.indicators = questions as never;
  });

/** How often each question was answered with yes, over all paths and months. */
async function yeses(questions: Readonly<Record<string, Expr>>): Promise<Record<string, number>> {
  const { tally } = await agree(asked(questions), MONTHS, BLOCK);
  const { length = 0, indicatorIn = 0 } = tally?.layout ?? {};
  const sum = (question: number) => {
    let yes = 0;
    for (let draw = 0; draw < BLOCK.draws; draw++)
      for (let month = 0; month < MONTHS; month++)
        yes += tally?.counts[draw * length + indicatorIn + question * MONTHS + month] ?? 0;
    return yes;
  };
  return Object.fromEntries(Object.keys(questions).map((id, question) => [id, sum(question)]));
}
const ALL = BLOCK.draws * 16 * MONTHS;

describe("rules read the same numbers on both engines", () => {
  it("every operator gives the same values", async () => {
    const list = (Object.keys(OPERATORS) as Operator[]).flatMap((operator, i) =>
      THRESHOLDS.map((threshold, j) => [`q${i}.${j}`, op(">", VALUES[operator], n(threshold))] as const),
    );
    for (let from = 0; from < list.length; from += 180) {
      const part = await yeses(Object.fromEntries(list.slice(from, from + 180)));
      expect(Object.values(part).some((yes) => yes > 0 && yes < ALL)).toBe(true);
    }
  });

  it("every operator takes each of its operands: both answers come, and often", async () => {
    const truths = Object.fromEntries(
      (["<", "<=", ">", ">=", "==", "!=", "and", "or", "not"] as const).map((operator, i) => [
        `o${i}`,
        VALUES[operator],
      ]),
    );
    for (const yes of Object.values(await yeses(truths))) {
      expect(yes).toBeGreaterThan(5);
      expect(yes).toBeLessThan(ALL - 5);
    }
  });

  it("every named count, met against everything it can be", async () => {
    const list = WINDOW_NAMES.flatMap((id, i) =>
      [0, 1, 2, 3, 5, 8, 13, 21, 34].map((least, j) => [`n${i}.${j}`, op(">", name(id), n(least))] as const),
    );
    const counts = await yeses(Object.fromEntries(list));
    for (let i = 0; i < WINDOW_NAMES.length; i++) {
      const some = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((j) => counts[`n${i}.${j}`] ?? 0);
      if (WINDOW_NAMES[i] !== "briefSummits") expect(Math.max(...some), WINDOW_NAMES[i]).toBeGreaterThan(0);
    }
  });

  it("every look-up, of each kind and of several ids", async () => {
    const { channels: known, events, factors, indices } = busy.spec;
    const list: Record<string, Expr> = {};
    known.slice(0, 12).forEach(({ id }, i) => {
      list[`met${i}`] = { of: "met", id };
    });
    events.forEach(({ id }, i) => {
      list[`event${i}`] = { of: "event", id };
    });
    [
      ...factors.map(({ id }) => ({ of: "factor" as const, id })),
      ...indices.map(({ id }) => ({ of: "index" as const, id })),
    ].forEach((series, i) => {
      for (const [j, level] of [3.37, 31.7, 47.3, 58.9].entries())
        list[`level${i}.${j}`] = op(">=", series, n(level));
    });
    const counts = Object.values(await yeses(list));
    expect(counts.filter((yes) => yes > 0 && yes < ALL).length).toBeGreaterThan(40);
  });

  it("a quotient by nothing is 0, whatever is divided", async () => {
    const zero = op("-", meetings, meetings);
    const counts = await yeses({
      number: op("==", op("/", meetings, zero), n(0)),
      negative: op("==", op("/", op("negative", meetings), zero), n(0)),
      nothing: op("==", op("/", zero, zero), n(0)),
      level: op("==", op("/", { of: "factor", id: "leaderCommitment.US" }, zero), n(0)),
    });
    expect(Object.values(counts)).toEqual([ALL, ALL, ALL, ALL]);
  });

  it("fractions of whole numbers are compared in double precision: thirds, fifths and the yearly mean of five years", async () => {
    const third = op("/", meetings, n(3));
    const list = Object.fromEntries(
      Array.from(
        { length: 40 },
        (_, i) =>
          [
            [`third${i}`, op("==", op("*", third, n(1.1)), n((i / 3) * 1.1))],
            [`prior${i}`, op("==", op("*", prior, n(0.7)), n(((i + 100) / 5) * 0.7))],
            [`tenth${i}`, op(">=", op("/", working, n(10)), n(i / 10))],
          ] as const,
      ).flat(),
    );
    const counts = await yeses(list);
    for (const kind of ["third", "prior", "tenth"]) {
      const sum = Object.keys(counts)
        .filter((id) => id.startsWith(kind))
        .reduce((total, id) => total + (counts[id] ?? 0), 0);
      expect(sum, kind).toBeGreaterThan(50);
    }
  });

  it("the first entry that holds names the pathway, under every rule", async () => {
    const entries = ["damage", "fullIntensity", "workingLevel", "damage", "workingLevel", "fullIntensity"];
    const limits = [42, 36, 33, 28, 20, 12];
    const model = variant(busy.spec, (draft) => {
      const ladder = entries.map((pathway, i) => ({ pathway, when: op(">", meetings, n(limits[i] ?? 0)) }));
      const last = { pathway: "workingLevel", when: n(1) };
      draft.rules = {
        base: [...ladder, last],
        backwards: [...ladder.toReversed(), last],
        short: [last],
        rest: busy.spec.rules.base,
      } as never;
      for (const pathway of draft.pathways) {
        delete pathway.split;
        pathway.anyByHorizon = pathway.id === "fullIntensity";
      }
      const last0 = draft.pathways[0];
      if (last0) last0.split = { id: "many", otherwise: "few", when: op(">", meetings, n(45)) } as never;
    });
    const { tally } = await agree(model, MONTHS, BLOCK);
    const { rules = 0, length = 0, split = 0 } = tally?.layout ?? {};
    const sums = Array.from({ length: 9 }, (_, i) =>
      Array.from({ length: BLOCK.draws }, (__, draw) => tally?.counts[draw * length + rules + i] ?? 0).reduce(
        (a, b) => a + b,
        0,
      ),
    );
    expect(sums.slice(0, 3)).not.toEqual(sums.slice(3, 6));
    expect(sums.slice(6, 9)).toEqual([0, 0, BLOCK.draws * 16]);
    expect(tally?.counts[split]).toBeDefined();
  });

  it("every published rule of a preset at the end, with the division of the working level", async () => {
    const member = memberMaker(busy, 12)({ measure: "forecast" });
    const [[reference] = []] = onReference([member], [draws(12)]);
    const [[fast] = []] = await onSimd([member], [draws(12)]);
    if (reference === undefined || fast === undefined) throw new RangeError("a member without an outcome");
    expectAgreement(member, reference, fast);
    expect(fast.levels).toBeUndefined();
    expect(new Set(reference.ends).size).toBeGreaterThan(2);
  });
});
