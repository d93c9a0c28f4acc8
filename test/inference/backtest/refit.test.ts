import { describe, expect, it } from "vitest";
import { evidence } from "../../../src/evidence/evidence";
import { backtest } from "../../../src/inference/backtest/backtest";
import type { BacktestProgress } from "../../../src/inference/backtest/options";
import { recordAt } from "../../../src/inference/backtest/record-at";
import { calibrate } from "../../../src/inference/calibrate/calibrate";
import { originSpec } from "../../../src/inference/origin-spec";
import { defineModel } from "../../../src/model/define";
import { simulate } from "../../../src/simulation/simulate";
import { perturbed } from "./perturbed";

const ORIGIN = "2010-12";
const SIZE = { draws: 16, paths: 256, seed: "refit" } as const;
const ONE = {
  ...SIZE,
  from: ORIGIN,
  to: ORIGIN,
  knownTo: "2025-12",
  horizonsMonths: [12],
  refit: true,
  refitPoints: 16,
  refitParticles: 16,
} as const;

const told: BacktestProgress[] = [];
const fitted = await backtest(evidence, { ...ONE, onProgress: (progress) => told.push(progress) });

describe("a backtest whose parameters are fitted at every origin", () => {
  it("starts its forecast from a calibration on the record cut there", async () => {
    const view = recordAt(evidence, ORIGIN);
    const { ensemble } = await calibrate(view, {
      asOf: ORIGIN,
      points: 16,
      particles: 16,
      moves: 2,
      draws: 16,
      seed: `refit/${ORIGIN}`,
    });
    const model = defineModel({ ...originSpec(view, ORIGIN), id: ensemble.id, ensemble });
    const forecast = await simulate(model, { ...SIZE, seed: `refit/${ORIGIN}`, horizonMonths: 12 });
    const due = forecast.timeline.find(({ month }) => month === "2011-12")?.pathways;
    expect(fitted.forecasts.map(({ probabilities }) => probabilities.model)).toEqual([due]);
  });

  it("reads nothing from after the origin, presets and judgements included", async () => {
    const other = await backtest(perturbed(evidence, ORIGIN, "change"), ONE);
    const said = ({ forecasts }: typeof fitted) => forecasts.map(({ pathway: _, ...forecast }) => forecast);
    expect(said(other)).toEqual(said(fitted));
  });

  it("says how it was fitted, and tells of the fit while it runs", () => {
    expect(fitted.provenance.refit).toEqual({ points: 16, particles: 16, moves: 2 });
    expect(fitted.forecasters[0]?.method).toContain("fitted to it (16 points, 16 particles)");
    const stages = told.flatMap(({ fit, originsDone }) =>
      fit === undefined ? [] : [[fit.stage, originsDone]],
    );
    expect(stages[0]).toEqual([0, 0]);
    expect(stages.at(-1)).toEqual([-1, 0]);
    expect(told.at(-1)).toEqual({ originsDone: 1, originsTotal: 1 });
  });

  it("stops within a fit", async () => {
    const controller = new AbortController();
    const stopped = backtest(evidence, {
      ...ONE,
      signal: controller.signal,
      onProgress: ({ fit }) => fit !== undefined && controller.abort(),
    });
    await expect(stopped).rejects.toMatchObject({ name: "AbortError" });
  });
});
