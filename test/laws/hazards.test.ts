import { describe, expect, it } from "vitest";
import { loadMeanWithError } from "../../src/kernel/load-sample";
import { LANES } from "../../src/kernel/shape";
import { allocateTheta } from "../../src/kernel/theta";
import { compile } from "../../src/model/compile/compile";
import { climatology, defineModel } from "../../src/model/define";
import { presetModel } from "../../src/model/presets";
import { simulate } from "../../src/simulation/simulate";
import { atMedians, observe, variant } from "./support";

const fixed = (value: number) => ({ prior: { fixed: value }, basis: "judgement" as const, source: [] });
const fixedValue = (parameter: { readonly prior: object } | undefined) =>
  (parameter?.prior as { readonly fixed: number } | undefined)?.fixed ?? Number.NaN;
const reference = atMedians(presetModel("hand-set-2025").spec);

describe("hazards", () => {
  it("the wait for an event is geometric with the probability of its rate", async () => {
    const model = variant(reference, (draft) => {
      const event = draft.events.find((item) => item.id === "kp-crisis");
      if (event) event.rate = fixed(0.08);
    });
    const forecast = await simulate(model, { paths: 4096, seed: "geometric" });
    const event = forecast.events.find((item) => item.id === "kp-crisis");
    const { paths } = forecast.provenance;
    const p = 1 - Math.exp(-0.08);
    for (const month of [1, 6, 12, 24]) {
      const expected = 1 - (1 - p) ** month;
      const error = Math.sqrt((expected * (1 - expected)) / paths);
      expect(Math.abs((event?.probabilityBy[month - 1] ?? 0) - expected)).toBeLessThan(4 * error);
      expect(Math.abs((event?.probabilityIn[month - 1] ?? 0) - p)).toBeLessThan(
        4 * Math.sqrt((p * (1 - p)) / paths),
      );
    }
  });

  it("a Japanese prime minister leaves in September and October five times as often as in other months", async () => {
    const forecast = await simulate(defineModel(reference), {
      paths: 6144,
      horizonMonths: 12,
      seed: "calendar",
    });
    const exits = forecast.leaders.find((item) => item.id === "JP");
    const mean = (isAutumn: boolean) => {
      const list = (exits?.probabilityIn ?? []).filter(
        (_, i) => ["09", "10"].includes(exits?.months[i]?.slice(5) ?? "") === isAutumn,
      );
      return list.reduce((sum, p) => sum + p, 0) / list.length;
    };
    const exit = reference.turnover.find((item) => item.country === "JP")?.exit;
    const lambda = fixedValue(exit?.rate);
    for (const [autumn, times, months] of [
      [true, 3, 2],
      [false, 0.6, 10],
    ] as const) {
      const p = 1 - Math.exp(-lambda * times);
      expect(Math.abs(mean(autumn) - p)).toBeLessThan(
        4 * Math.sqrt((p * (1 - p)) / (months * forecast.provenance.paths)),
      );
    }
  });

  it("a channel with a flat cadence and no slopes meets as a Poisson process, at most once a month", async () => {
    const ratePerYear = 7;
    const model = variant(reference, (draft) => {
      for (const level of draft.levels) {
        if (level.id !== "working") continue;
        delete level.cadence;
        level.gateSlope = fixed(0);
        level.institutionSlope = fixed(0);
      }
      const channel = draft.channels.find((item) => item.id === "north-korea-envoys");
      if (channel) channel.ratePerYear = fixed(ratePerYear);
    });
    const forecast = await simulate(model, { paths: 4096, seed: "poisson" });
    const channel = forecast.channels.find((item) => item.id === "north-korea-envoys");
    const p = 1 - Math.exp(-ratePerYear / 12);
    const error = Math.sqrt((p * (1 - p)) / forecast.provenance.paths);
    for (const found of channel?.probabilityIn ?? []) expect(Math.abs(found - p)).toBeLessThan(4.5 * error);
    expect(Math.abs((channel?.expectedMeetings ?? 0) - 24 * p)).toBeLessThan(4 * error * Math.sqrt(24));
  });

  it("a fitted cadence keeps the long-run rate of its channel", async () => {
    const ratePerYear = 2;
    const model = variant(reference, (draft) => {
      for (const level of draft.levels) {
        level.gateSlope = fixed(0);
        level.institutionSlope = fixed(0);
        level.summitSlope = fixed(0);
      }
      const channel = draft.channels.find((item) => item.id === "vice-foreign-ministers");
      if (channel) channel.ratePerYear = fixed(ratePerYear);
    });
    const forecast = await simulate(model, { paths: 1536, horizonMonths: 120, seed: "renewal" });
    const channel = forecast.channels.find((item) => item.id === "vice-foreign-ministers");
    const late = channel?.probabilityIn.slice(60) ?? [];
    const yearly = (12 * late.reduce((sum, p) => sum + p, 0)) / late.length;
    // The monthly step costs a little under one per cent at this rate.
    expect(yearly).toBeGreaterThan(ratePerYear * 0.98);
    expect(yearly).toBeLessThan(ratePerYear * 1.02);
  });

  it("onsets a month at risk, over a long run from the reference state, are the recorded rate", () => {
    const spec = atMedians({
      ...presetModel("hand-set-2025").spec,
      factors: presetModel("hand-set-2025").spec.factors.map((factor) => ({
        ...factor,
        level: { ...factor.level, prior: { fixed: factor.reference.value } },
      })),
    });
    const model = defineModel({
      ...spec,
      institution: { ...spec.institution, initial: spec.institution.mean },
    });
    const lambda = fixedValue(spec.acts?.rate);
    const episode = spec.acts?.episodeMonths.value ?? 0;
    let [onsets, atRisk] = [0, 0];
    const until = new Int32Array(LANES);
    observe(model, 120, 80, ({ state }, _, month) => {
      if (month === 1) until.fill(-1);
      for (let lane = 0; lane < LANES; lane++) {
        const now = state.episodeUntil[lane] ?? 0;
        if (month > 24 && month > (until[lane] ?? 0)) {
          atRisk += 1;
          if (now === month + episode) onsets += 1;
        }
        until[lane] = now;
      }
    });
    const sample = climatology(model);
    if (sample === undefined) throw new Error("the model has acts");
    const compiled = compile(model.spec, 1, sample);
    const theta = allocateTheta(compiled.program.shape);
    compiled.fillMedians(theta);
    const errors = [0, 1, 2]
      .map((author) => loadMeanWithError(sample, theta, author))
      .map(({ mean, standardError }) => standardError / mean);
    const relative = Math.sqrt(1 / onsets + Math.max(...errors) ** 2);
    expect(Math.abs(onsets / atRisk / lambda - 1)).toBeLessThan(3 * relative);
  });

  it("an episode closes nine months after its onset, and no other opens before", () => {
    const until = new Int32Array(LANES);
    let episodes = 0;
    observe(presetModel("low-point-2019"), 60, 40, ({ state }, _, month) => {
      if (month === 1) until.fill(1);
      for (let lane = 0; lane < LANES; lane++) {
        const now = state.episodeUntil[lane] ?? 0;
        if (now !== until[lane]) {
          expect(month).toBeGreaterThan(until[lane] ?? 0);
          expect(now).toBe(month + 9);
          episodes += 1;
        }
        until[lane] = now;
      }
    });
    expect(episodes).toBeGreaterThan(50);
  });
});

describe("calendars recur", () => {
  it("with factors and office-holders held, the chance of a summit in twelve months at 48 and 120 months is that at 24", async () => {
    const model = variant(reference, (draft) => {
      draft.events = [];
      draft.log = draft.log.filter((entry) => !("event" in entry));
      for (const family of draft.families) {
        family.stationarySd = fixed(0);
        delete family.meanHalfLifeMonths;
      }
      for (const turnover of draft.turnover) {
        turnover.exit.rate = fixed(0);
        turnover.persistence = fixed(1);
        turnover.spread = fixed(0);
        for (const bloc of turnover.blocs) bloc.stances = { [turnover.incumbent.stance]: fixed(1) };
      }
    });
    const forecast = await simulate(model, { paths: 2048, horizonMonths: 120, seed: "calendars" });
    const summit = forecast.channels.find((item) => item.id === "leaders-summit");
    const inYear = (end: number) => {
      const none = (summit?.probabilityIn ?? [])
        .slice(end - 12, end)
        .reduce((product, p) => product * (1 - p), 1);
      return 1 - none;
    };
    const error = Math.sqrt((inYear(24) * (1 - inYear(24))) / forecast.provenance.paths);
    for (const end of [48, 120])
      expect(Math.abs(inYear(end) - inYear(24))).toBeLessThan(3 * Math.SQRT2 * error);
  });
});
