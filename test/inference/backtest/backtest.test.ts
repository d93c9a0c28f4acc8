import { describe, expect, it } from "vitest";
import { backtestSchema } from "../../../src/contracts/backtest";
import { OptionsError } from "../../../src/contracts/errors";
import { evidence } from "../../../src/evidence/evidence";
import { backtest } from "../../../src/inference/backtest/backtest";
import type { BacktestOptions } from "../../../src/inference/backtest/options";
import { labelHistory } from "../../../src/model/label-history";
import { logScore } from "../../../src/statistics/scores/log-score";
import { mixForecasts } from "../../../src/statistics/scores/mix-forecasts";
import { rankedProbabilityScore } from "../../../src/statistics/scores/ranked-probability-score";
import { perturbed, type Tampering } from "./perturbed";

/** Small runs: what is tested is what they read and how they are counted, not how good they are. */
const SMALL = { draws: 8, particles: 32, paths: 128 } as const;

const short = { ...SMALL, from: "2018-12", to: "2020-12", stepMonths: 12, horizonsMonths: [6, 12] } as const;
const report = await backtest(evidence, short);
const onlyOne = { ...short, to: "2018-12" } as const;
const alone = await backtest(evidence, onlyOne);
const labels = new Map(labelHistory(evidence).map(({ month, pathway }) => [month, pathway]));

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** One origin of the record as it is, made once for all that it is held against. */
const asItIs = new Map<string, ReturnType<typeof backtest>>();
function originOf(origin: string): ReturnType<typeof backtest> {
  const made =
    asItIs.get(origin) ?? backtest(evidence, { ...SMALL, from: origin, to: origin, knownTo: "2025-12" });
  asItIs.set(origin, made);
  return made;
}

describe("forecasts of an origin", () => {
  it.each([
    ["2012-06", "change"],
    ["2012-06", "add"],
    ["2019-06", "change"],
    ["2019-06", "delete"],
  ] as const)(
    "%s are the same whatever any table says of what came after, presets included (%s)",
    async (origin: string, how: Tampering) => {
      const one = { ...SMALL, from: origin, to: origin, knownTo: "2025-12" } as const;
      const [as, other] = [await originOf(origin), await backtest(perturbed(evidence, origin, how), one)];
      const said = ({ forecasts, questions, origins }: typeof as) => [
        origins,
        forecasts.map(({ pathway: _, ...forecast }) => forecast),
        questions.map(({ id, forecasts: rows }) => [id, rows.map(({ happened: __, ...row }) => row)]),
      ];
      expect(said(other)).toEqual(said(as));
      expect(other.provenance.dataFingerprint).not.toBe(as.provenance.dataFingerprint);
    },
  );

  it("move where a row before it moves: the record is read", async () => {
    const one = { ...SMALL, from: "2019-06", to: "2019-06", knownTo: "2025-12" } as const;
    const without = { ...evidence, events: evidence.events.filter(({ actTier }) => actTier === null) };
    const [as, other] = [await originOf("2019-06"), await backtest(without, one)];
    const damage = (made: typeof as) => made.forecasts[0]?.probabilities.model?.damage ?? Number.NaN;
    expect(damage(other)).toBeLessThan(damage(as) - 0.1);
  });

  it("do not depend on the other origins, so that one can be run again by itself", async () => {
    expect(alone.forecasts).toEqual(report.forecasts.filter(({ origin }) => origin === "2018-12"));
  });
});

describe("a backtest", () => {
  it("is what its schema says, and the same each time", async () => {
    expect(backtestSchema().parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
    const again = await backtest(evidence, onlyOne);
    expect(again.fingerprint).toBe(alone.fingerprint);
    expect(again).toEqual(alone);
  });

  it("scores every known window of every origin against the label of the whole record", () => {
    expect(report.origins.map(({ month }) => month)).toEqual(["2018-12", "2019-12", "2020-12"]);
    expect(report.forecasts).toHaveLength(3 * 2);
    for (const { month, pathway } of report.forecasts) expect(pathway).toBe(labels.get(month));
  });

  it("has forecasts of every forecaster that sum to 1, and the mixture halfway between model and Markov", () => {
    for (const { probabilities } of report.forecasts) {
      expect(Object.keys(probabilities)).toEqual(report.forecasters.map(({ id }) => id));
      for (const shares of Object.values(probabilities))
        expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      const { model = {}, markov = {}, mixture } = probabilities;
      expect(mixture).toEqual(mixForecasts([model, markov], [0.5, 0.5]));
    }
  });

  it("gives mean scores that are those of its forecasts, inside their intervals", () => {
    for (const { forecaster, horizonMonths, rankedProbability, log, origins } of report.scores) {
      const own = report.forecasts.filter((item) => item.horizonMonths === horizonMonths);
      expect(origins).toBe(own.length);
      const of = (score: (shares: Readonly<Record<string, number>>, came: string) => number) =>
        mean(own.map(({ probabilities, pathway }) => score(probabilities[forecaster] ?? {}, pathway)));
      expect(rankedProbability.mean).toBeCloseTo(
        of((shares, came) => rankedProbabilityScore(shares, came, report.order)),
        12,
      );
      expect(log.mean).toBeCloseTo(
        of((shares, came) => logScore(shares, came)),
        12,
      );
      expect(rankedProbability.interval[0]).toBeLessThanOrEqual(rankedProbability.mean + 1e-12);
      expect(rankedProbability.interval[1]).toBeGreaterThanOrEqual(rankedProbability.mean - 1e-12);
    }
  });

  it("gives Brier scores that are the sum of their parts, and ranked scores the sum over its two thresholds", () => {
    for (const { brier, rankedProbability } of report.scores) {
      for (const part of Object.values(brier))
        expect(part.mean).toBeCloseTo(part.miscalibration - part.discrimination + part.uncertainty, 12);
      // Of three ordered categories the thresholds are the first, and all but the last.
      const [first, , last] = report.order.map((id) => brier[id]?.mean ?? Number.NaN);
      expect(rankedProbability.mean).toBeCloseTo((first ?? 0) + (last ?? 0), 12);
    }
  });

  it("pairs model and mixture with all others: differences are those of the mean scores", () => {
    const score = (id: string, horizon: number) =>
      report.scores.find((item) => item.forecaster === id && item.horizonMonths === horizon)
        ?.rankedProbability.mean;
    for (const { forecaster, against, horizonMonths, rankedProbability } of report.differences)
      expect(rankedProbability.mean).toBeCloseTo(
        (score(forecaster, horizonMonths) ?? 0) - (score(against, horizonMonths) ?? 0),
        12,
      );
    const pairs = report.differences.map(({ forecaster, against }) => `${forecaster} ${against}`);
    expect(pairs).toEqual(
      expect.arrayContaining(["model persistence", "mixture persistence", "mixture model"]),
    );
  });

  it("tells of its progress and stops where it is told to", async () => {
    const done: number[] = [];
    const controller = new AbortController();
    const run = backtest(evidence, {
      ...short,
      signal: controller.signal,
      onProgress: ({ originsDone, originsTotal }) => {
        done.push(originsDone);
        expect(originsTotal).toBe(3);
        controller.abort();
      },
    });
    await expect(run).rejects.toMatchObject({ name: "AbortError" });
    expect(done).toEqual([1]);
  });

  it("leaves out horizons that the record does not reach", async () => {
    const late = await backtest(evidence, { ...SMALL, from: "2025-06", horizonsMonths: [6, 24] });
    expect(late.scores.map(({ horizonMonths }) => horizonMonths)).not.toContain(24);
    expect(late.questions.map(({ horizonMonths }) => horizonMonths)).not.toContain(24);
    expect(late.forecasts).toHaveLength(1);
  });
});

describe("the smaller questions", () => {
  it("are answered by the record: Camp David is a summit, and the United States changed leaders in 2021-01", async () => {
    const camp = await backtest(evidence, { ...SMALL, from: "2023-06", to: "2023-06", horizonsMonths: [6] });
    const answer = (made: typeof camp, id: string) =>
      made.questions.find((question) => question.id === id)?.forecasts.map(({ happened }) => happened);
    expect(answer(camp, "summit")).toEqual([true]);
    expect(answer(camp, "ministries")).toEqual([true]);
    expect(answer(camp, "act")).toEqual([false]);
    expect(answer(report, "leader-US")).toEqual([false, false, true]);
  });

  it("ask nothing that was not said, and their climatology is between 0 and 1", () => {
    for (const { forecasts, origins, happened } of report.questions) {
      expect(forecasts).toHaveLength(origins);
      expect(forecasts.filter((row) => row.happened)).toHaveLength(happened);
      for (const { model, climatology } of forecasts) {
        expect(Number.isFinite(model)).toBe(true);
        expect(climatology).toBeGreaterThan(0);
        expect(climatology).toBeLessThan(1);
      }
    }
  });
});

describe("options", () => {
  it.each([
    [{ refitPoints: 16 }, "refitPoints", "refit"],
    [{ refit: true, draws: 8 }, "draws", "16 with refit"],
    [{ refit: true, refitParticles: 100 }, "refitParticles", "16"],
    [{ from: "2007-12" }, "from", "2008-12"],
    [{ from: "2019-06", to: "2018-06" }, "to", "2019-06"],
    [{ horizonsMonths: [] }, "horizonsMonths", ""],
    [{ particles: 100 }, "particles", "16"],
    [{ stepMonths: 0 }, "stepMonths", "1"],
    [{ form: "2019-06" }, "form", ""],
  ])("%j are refused, with place and remedy", async (options, path, text) => {
    const failure = await backtest(evidence, options as BacktestOptions).then(
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
