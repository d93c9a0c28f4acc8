import { describe, expect, it } from "vitest";
import type { ModelSpec } from "../../src/contracts/model-spec";
import { once } from "../../src/contracts/once";
import { LANES } from "../../src/kernel/shape";
import type { Model } from "../../src/model/define";
import { presetModel } from "../../src/model/presets";
import { simulate } from "../../src/simulation/simulate";
import { atMedians, type Draft, observe, variant } from "./support";

const fixed = (value: number) => ({ prior: { fixed: value }, basis: "judgement" as const, source: [] });
const medians = atMedians(presetModel("hand-set-2025").spec);

/** The reference state held still: no diffusion, no events, no exits; a test then switches on what it is about. */
function still(change: (draft: Draft<ModelSpec>) => void): Model {
  return variant(medians, (draft) => {
    draft.events = [];
    draft.log = draft.log.filter((entry) => !("event" in entry));
    for (const family of draft.families) family.stationarySd = fixed(0);
    for (const factor of draft.factors)
      factor.level = { ...factor.level, prior: { fixed: factor.reference.value } };
    for (const turnover of draft.turnover) turnover.exit.rate = fixed(0);
    change(draft);
  });
}

const DRAWS = 64;
const PATHS = DRAWS * LANES;

/** The latent values of every factor at a month over all paths, by id. */
function allValuesOf(model: Model, at: number): (id: string) => Float64Array {
  const ids = model.spec.factors.map((factor) => factor.id);
  const out = ids.map(() => new Float64Array(PATHS));
  observe(model, at, DRAWS, ({ state }, draw, month) => {
    if (month !== at) return;
    out.forEach((values, index) => {
      values.set(state.x.subarray(index * LANES, (index + 1) * LANES), draw * LANES);
    });
  });
  return (id) => out[ids.indexOf(id)] ?? new Float64Array(0);
}

const valuesOf = (model: Model, id: string, at: number): Float64Array => allValuesOf(model, at)(id);

const mean = (values: ArrayLike<number>) =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
const errorOf = (values: ArrayLike<number>) => {
  const m = mean(values);
  return Math.sqrt(
    Array.from(values).reduce((sum, value) => sum + (value - m) ** 2, 0) /
      (values.length - 1) /
      values.length,
  );
};

describe("events", () => {
  const withEvents = (
    keep: (id: string) => boolean,
    change: (draft: Draft<ModelSpec>) => void = () => undefined,
  ) =>
    still((draft) => {
      const all = structuredClone(medians.events) as Draft<ModelSpec>["events"];
      draft.events = all.filter((event) => keep(event.id));
      change(draft);
    });

  const quiet = once(() =>
    allValuesOf(
      still(() => undefined),
      36,
    ),
  );
  const eventful = once(() =>
    allValuesOf(
      withEvents(() => true),
      36,
    ),
  );

  it.each(["domesticOpinion.JP", "threatPerception.KR.KP", "leaderCommitment.US"])(
    "move %s up and down but leave its long-run mean where it was",
    (id) => {
      const start = quiet()(id);
      const values = eventful()(id);
      expect(errorOf(values)).toBeGreaterThan(0);
      expect(Math.abs(mean(values) - mean(start))).toBeLessThan(4 * errorOf(values));
    },
  );

  it("a certain trade deal takes a Beta(2, 4) share off friction: a third on average", () => {
    const certain = (draft: Draft<ModelSpec>) => {
      const [event] = draft.events;
      if (event) event.rate = fixed(60);
    };
    const none = valuesOf(
      withEvents(
        (id) => id === "trade-deal",
        (draft) => {
          const [event] = draft.events;
          if (event) event.rate = fixed(0);
        },
      ),
      "tariffFriction.US-JP",
      1,
    );
    const values = valuesOf(
      withEvents((id) => id === "trade-deal", certain),
      "tariffFriction.US-JP",
      1,
    );
    expect(Math.abs(mean(values) / mean(none) - 2 / 3)).toBeLessThan((4 * errorOf(values)) / mean(none));
  });

  it("an impact comes with its own probability, and a lognormal size has its mean", () => {
    const model = withEvents(
      (id) => id === "trade-shock",
      (draft) => {
        const [event] = draft.events;
        if (event) event.rate = fixed(60);
      },
    );
    const before = mean(
      valuesOf(
        still(() => undefined),
        "tariffFriction.US-KR",
        1,
      ),
    );
    const jumps = valuesOf(model, "tariffFriction.US-KR", 1).map((value) => value - before);
    const share = jumps.filter((jump) => jump > 1e-9).length / PATHS;
    expect(Math.abs(share - 0.7)).toBeLessThan(4 * Math.sqrt(0.21 / PATHS));
    const expected = 0.7 * 0.3 * Math.exp(0.5 * 0.5 ** 2);
    expect(Math.abs(mean(jumps) - expected)).toBeLessThan(4 * errorOf(jumps));
  });
});

describe("turnover", () => {
  const monthOfTerm = 37;

  it("a leader at the limit of terms goes in the month the term ends, and the blocs alternate as drawn", () => {
    const alternation = 0.3;
    const model = still((draft) => {
      const us = draft.turnover.find((item) => item.country === "US");
      if (us?.term) us.term.alternation = fixed(alternation);
    });
    let [changed, alternated] = [0, 0];
    observe(model, monthOfTerm, DRAWS, ({ program, state }, _, month) => {
      if (month !== monthOfTerm) return;
      for (let lane = 0; lane < LANES; lane++) {
        if (state.lastChange[lane] === month) changed += 1;
        if (state.bloc[lane] !== program.initialBloc[0]) alternated += 1;
      }
    });
    expect(changed).toBe(PATHS);
    expect(Math.abs(alternated / PATHS - alternation)).toBeLessThan(
      4 * Math.sqrt((alternation * (1 - alternation)) / PATHS),
    );
  });

  it("a first-term leader stays unless the blocs alternate, and then has one term left", async () => {
    const model = still((draft) => {
      const us = draft.turnover.find((item) => item.country === "US");
      if (us?.term) us.term.alternation = fixed(0.25);
      if (us) us.incumbent.termsServed = 1;
    });
    const forecast = await simulate(model, { paths: PATHS, draws: DRAWS, horizonMonths: 90 });
    const us = forecast.leaders.find((item) => item.id === "US");
    const error = Math.sqrt((0.25 * 0.75) / PATHS);
    expect(Math.abs((us?.probabilityIn[monthOfTerm - 1] ?? 0) - 0.25)).toBeLessThan(4 * error);
    // Four years on, those who stayed are at the limit, and a quarter of the newcomers lose.
    expect(Math.abs((us?.probabilityIn[monthOfTerm + 47] ?? 0) - (0.75 + 0.25 * 0.25))).toBeLessThan(
      4 * error,
    );
  });

  it("a new leader brings .25 of the old mean and .75 of the bloc's, and .6 of the change at once", () => {
    const model = still((draft) => {
      const jp = draft.turnover.find((item) => item.country === "JP");
      if (!jp) return;
      jp.exit.rate = fixed(1000);
      jp.spread = fixed(0);
      jp.blocs = jp.blocs.filter((bloc) => bloc.id === "right");
    });
    const before = Math.log(55 / 45);
    const bloc = Math.log(45 / 55);
    const after = 0.25 * before + 0.75 * bloc;
    observe(model, 1, 1, ({ state }) => {
      const jp = model.spec.factors.findIndex((factor) => factor.id === "leaderCommitment.JP") * LANES;
      expect(state.mu[jp]).toBeCloseTo(after, 12);
      expect(state.x[jp]).toBeCloseTo(before + 0.6 * (after - before), 12);
    });
  });

  it("no leaders' summit is held while an office is vacant", async () => {
    const vacant = (months: number) =>
      still((draft) => {
        const kr = draft.turnover.find((item) => item.country === "KR");
        if (!kr) return;
        kr.exit.rate = fixed(1000);
        kr.exit.summitPauseMonths = { ...kr.exit.summitPauseMonths, value: months };
      });
    const by = async (months: number) => {
      const forecast = await simulate(vacant(months), { paths: 1024 });
      return forecast.channels.find((channel) => channel.id === "leaders-summit")?.probabilityBy.at(-1);
    };
    expect(await by(6)).toBe(0);
    expect(await by(0)).toBeGreaterThan(0.1);
  });
});

describe("the summit", () => {
  it("at the reference state is attendance times agreement at each venue, and venues of a month are independent", async () => {
    const [attendance, agreement] = [0.6, 0.4];
    const model = still((draft) => {
      if (!draft.summit) return;
      draft.summit.agreement = fixed(agreement);
      draft.summit.standaloneRate = fixed(0);
      for (const stance of draft.stances) draft.summit.attendance.byStance[stance] = fixed(attendance);
    });
    const forecast = await simulate(model, { paths: 8192, horizonMonths: 24 });
    const summit = forecast.channels.find((channel) => channel.id === "leaders-summit");
    const each = attendance * agreement;
    const expected: Record<string, number> = {
      "2026-08": 0,
      "2026-09": each,
      // Shenzhen is in China and does not count; Manila does.
      "2026-11": each,
      "2026-12": each,
      "2027-11": 1 - (1 - each) ** 3,
    };
    for (const [month, p] of Object.entries(expected)) {
      const found = summit?.probabilityIn[summit.months.indexOf(month)] ?? -1;
      expect(Math.abs(found - p), month).toBeLessThanOrEqual(4 * Math.sqrt((p * (1 - p)) / 8192));
    }
  });
});

describe("the gate", () => {
  it("is the soft minimum of willingness less the cost of unequal views, worked out by hand", () => {
    const model = still(() => undefined);
    const { factors, gate, countries } = model.spec;
    const known = (parameter: { readonly prior: object } | undefined) =>
      (parameter?.prior as { readonly fixed: number } | undefined)?.fixed ?? Number.NaN;
    const latent = (factor: (typeof factors)[number]) => {
      const { value } = factor.reference;
      return factor.family === "tariffFriction" ? Math.log(1 + value / 5) : Math.log(value / (100 - value));
    };
    const of = (family: string, country?: string) =>
      factors.filter((f) => f.family === family && (country === undefined || f.countries.includes(country)));
    const average = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const willingness = countries.map(({ id }) =>
      gate.terms.reduce((sum, term) => {
        const values = of(term.family, id).map(latent);
        return (
          sum +
          term.sign * known(term.weight) * (term.aggregate === "max" ? Math.max(...values) : average(values))
        );
      }, 0),
    );
    const k = known(gate.sharpness);
    const link = -Math.log(average(willingness.map((u) => Math.exp(-k * u)))) / k;
    const spreads = ["CN", "KP"].map((target) => {
      const values = of("threatPerception")
        .filter((f) => f.target === target)
        .map(latent);
      return Math.sqrt(average(values.map((value) => (value - average(values)) ** 2)));
    });
    const expected = link - known(gate.misalignment?.weight) * average(spreads);
    expect(average(spreads)).toBeGreaterThan(0.1);
    observe(model, 1, 1, ({ state, theta }) => {
      expect(state.gate[0]).toBeCloseTo(expected, 10);
      expect(theta.gateReference[0]).toBeCloseTo(expected, 10);
      expect(state.vetoHolder[0]).toBe(willingness.indexOf(Math.min(...willingness)));
    });
  });
});

describe("a ministerial channel", () => {
  it("meets more often in the month of a summit and the two after it", async () => {
    const [rate, times] = [4, 3];
    const model = still((draft) => {
      if (!draft.summit) return;
      draft.summit.agreement = fixed(1 - 1e-12);
      draft.summit.standaloneRate = fixed(0);
      for (const stance of draft.stances) draft.summit.attendance.byStance[stance] = fixed(1);
      for (const level of draft.levels) {
        if (level.id !== "ministerial") continue;
        delete level.cadence;
        level.gateSlope = fixed(0);
        level.summitSlope = fixed(Math.log(times));
      }
      const channel = draft.channels.find((item) => item.id === "commerce-ministers");
      if (channel) channel.ratePerYear = fixed(rate);
    });
    const forecast = await simulate(model, { paths: 4096, horizonMonths: 11 });
    const channel = forecast.channels.find((item) => item.id === "commerce-ministers");
    // All meet in September 2026; no venue of 2026 before that has all three.
    for (const [month, factor] of [
      ["2026-08", 1],
      ["2026-09", times],
      ["2026-10", times],
    ] as const) {
      const p = 1 - Math.exp((-factor * rate) / 12);
      const found = channel?.probabilityIn[channel.months.indexOf(month)] ?? -1;
      expect(Math.abs(found - p), month).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / 4096));
    }
  });
});

describe("the institutional stock", () => {
  it("without contacts keeps .94 of itself a month", () => {
    const model = still((draft) => {
      for (const channel of draft.channels) if (channel.ratePerYear) channel.ratePerYear = fixed(0);
      delete draft.summit;
    });
    const { value } = model.spec.institution.initial;
    observe(model, 24, 1, ({ state }, _, month) => {
      expect(state.stock[0]).toBeCloseTo(value * 0.94 ** month, 10);
    });
  });
});

describe("acts", () => {
  it("follow an open episode with the chance of a month, by its author, and a share is of tier 1", () => {
    const model = still((draft) => {
      if (draft.acts) draft.acts.rate = fixed(0.2);
    });
    let [open, follow, tier1, acts] = [0, 0, 0, 0];
    const until = new Int32Array(LANES);
    observe(model, 60, DRAWS, ({ program, state }, _, month) => {
      if (month === 1) until.fill(-1);
      const rows = program.shape.months + 1;
      for (let lane = 0; lane < LANES; lane++) {
        const isOnset = state.episodeUntil[lane] !== until[lane];
        const acted = (state.authors[month * LANES + lane] ?? 0) !== 0;
        if (!isOnset && month <= (until[lane] ?? 0)) {
          open += 1;
          if (acted) {
            follow += 1;
            expect(state.authors[month * LANES + lane]).toBe(state.episodeAuthors[lane]);
            acts += 1;
            // Tier 2 is always counted as an act; of tier 1 only those that last.
            if ((state.counts[(6 * rows + month) * LANES + lane] ?? 0) === 0) tier1 += 1;
          }
        }
        until[lane] = state.episodeUntil[lane] ?? -1;
      }
    });
    expect(Math.abs(follow / open - 0.12)).toBeLessThan(4 * Math.sqrt((0.12 * 0.88) / open));
    expect(Math.abs(tier1 / acts - 0.3)).toBeLessThan(4 * Math.sqrt(0.21 / acts));
  });
});
