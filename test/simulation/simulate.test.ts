import { describe, expect, it } from "vitest";
import { z } from "zod";
import { AbortError, ExecutionError, OptionsError } from "../../src/contracts/errors";
import { forecastSchema } from "../../src/contracts/forecast";
import { baselineModel } from "../../src/model/presets";
import { shownMedian } from "../../src/model/scale";
import type { Executor } from "../../src/simulation/executor";
import { inlineExecutor } from "../../src/simulation/inline-executor";
import { simulate } from "../../src/simulation/simulate";

const model = baselineModel();

describe("a forecast", () => {
  it("is plain JSON, valid against its schema, and survives a round trip", async () => {
    const forecast = await simulate(model, {
      paths: 256,
      horizonMonths: 6,
      keepPaths: { series: ["tariffFriction"] },
    });
    const text = JSON.stringify(forecast);
    expect(JSON.parse(text)).toEqual(forecast);
    expect(z.safeParse(forecastSchema(), JSON.parse(text)).error?.issues).toBeUndefined();
  });

  it("has a month for every month: asOf and the horizon for series, the future for the rest", async () => {
    const forecast = await simulate(model, { paths: 64, horizonMonths: 14 });
    expect(forecast.factors).toHaveLength(19);
    for (const factor of forecast.factors) {
      expect(factor.months[0]).toBe("2025-12");
      expect(factor.months.at(-1)).toBe("2027-02");
      for (const list of Object.values(factor.quantiles)) expect(list).toHaveLength(15);
    }
    expect(forecast.channels).toHaveLength(31);
    for (const item of [...forecast.channels, ...forecast.events, ...forecast.leaders, ...forecast.acts]) {
      expect(item.months).toHaveLength(14);
      expect(item.probabilityIn).toHaveLength(14);
      expect(item.probabilityBy).toHaveLength(14);
    }
    expect(forecast.timeline.filter((window) => window.history).at(-1)?.month).toBe("2025-12");
  });

  it("quantiles of a series are in order and begin at the level of the model", async () => {
    const forecast = await simulate(model, { paths: 8192, horizonMonths: 1 });
    for (const { id, quantiles } of forecast.factors) {
      for (let i = 0; i < 2; i++) {
        const values = [quantiles.p05, quantiles.p25, quantiles.p50, quantiles.p75, quantiles.p95].map(
          (list) => list[i] ?? 0,
        );
        expect(
          [...values].sort((a, b) => a - b),
          id,
        ).toEqual(values);
      }
    }
    const us = forecast.factors.find((factor) => factor.id === "leaderCommitment.US");
    const level = model.spec.factors.find((factor) => factor.id === "leaderCommitment.US");
    const logit = (shown: number) => Math.log(shown / (100 - shown));
    // The median of 512 draws of a spread of one logit errs by about .055, and a month has passed.
    const gap = logit(us?.quantiles.p50[0] ?? 0) - logit(level === undefined ? 0 : shownMedian(level));
    expect(Math.abs(gap)).toBeLessThan(0.25);
  });

  it("the four numbers of uncertainty fit together", async () => {
    const { pathways } = await simulate(model, { paths: 4096, horizonMonths: 12 });
    for (const {
      standardError,
      pathStandardError,
      ensembleStandardError,
      parameterRange,
      probability,
    } of Object.values(pathways)) {
      expect(pathStandardError ** 2 + ensembleStandardError ** 2).toBeCloseTo(standardError ** 2, 10);
      expect(parameterRange[0]).toBeLessThanOrEqual(probability);
      expect(parameterRange[1]).toBeGreaterThanOrEqual(probability);
    }
  });

  it("paths are rounded up to whole rounds of 16 a draw, and the number used stands in provenance", async () => {
    const { provenance } = await simulate(model, { paths: 100, horizonMonths: 1 });
    expect([provenance.paths, provenance.draws]).toEqual([192, 6]);
    const one = await simulate(model, { paths: 1, horizonMonths: 1 });
    expect([one.provenance.paths, one.provenance.draws]).toEqual([16, 1]);
    expect(one.provenance.warnings.join(" ")).toMatch(/one parameter draw/i);
  });

  it("a horizon past 36 months carries a warning", async () => {
    const near = await simulate(model, { paths: 1024, horizonMonths: 36 });
    const far = await simulate(model, { paths: 1024, horizonMonths: 37 });
    expect(near.provenance.warnings).toEqual([]);
    expect(far.provenance.warnings).toHaveLength(1);
  });
});

describe("a run", () => {
  it("reports progress with partial forecasts of whole draws, each valid", async () => {
    const seen: number[] = [];
    await simulate(model, {
      paths: 8192,
      horizonMonths: 3,
      onProgress: ({ pathsDone, pathsTotal, partial }) => {
        seen.push(pathsDone);
        expect(pathsTotal).toBe(8192);
        expect(partial.provenance.paths).toBe(pathsDone);
        expect(z.safeParse(forecastSchema(), partial).success).toBe(true);
      },
    });
    expect(seen).toEqual([2048, 4096, 6144, 8192]);
  });

  it("a partial forecast is the forecast of a smaller run", async () => {
    let first: unknown;
    await simulate(model, {
      paths: 8192,
      horizonMonths: 3,
      onProgress: ({ partial }) => (first ??= structuredClone(partial)),
    });
    const small = await simulate(model, { paths: 2048, draws: 128, horizonMonths: 3 });
    expect(first).toEqual(small);
  });

  it("with precision adds draws until the interval is that tight", async () => {
    const forecast = await simulate(model, {
      horizonMonths: 6,
      precision: { halfWidth: 0.006, maxPaths: 131072 },
    });
    const { precision, paths } = forecast.provenance;
    expect(precision?.reached).toBe(true);
    expect(paths).toBeGreaterThan(32768 - 1);
    for (const { standardError } of Object.values(forecast.pathways))
      expect(1.96 * standardError).toBeLessThanOrEqual(0.006001);
  }, 120_000);

  it("says when the precision was not reached", async () => {
    const forecast = await simulate(model, {
      horizonMonths: 3,
      precision: { halfWidth: 0.0001, maxPaths: 1024 },
    });
    expect(forecast.provenance.precision).toMatchObject({ reached: false });
    expect(forecast.provenance.paths).toBe(1024);
    expect(forecast.provenance.warnings.join(" ")).toMatch(/0\.0001.*not reached/);
  });

  it("stops at its signal, before and during", async () => {
    const gone = AbortSignal.abort();
    await expect(simulate(model, { signal: gone })).rejects.toBeInstanceOf(AbortError);
    const controller = new AbortController();
    let last = 0;
    const run = simulate(model, {
      paths: 16384,
      horizonMonths: 6,
      signal: controller.signal,
      onProgress: ({ pathsDone }) => {
        last = pathsDone;
        if (pathsDone >= 4096) controller.abort();
      },
    });
    await expect(run).rejects.toBeInstanceOf(AbortError);
    expect(last).toBe(4096);
  });

  it("an executor that loses a block, or throws, ends in a typed error", async () => {
    const inner = inlineExecutor();
    const losing: Executor = {
      ...inner,
      run: (job, blocks, signal) => inner.run(job, blocks.slice(1), signal),
    };
    await expect(simulate(model, { paths: 4096, horizonMonths: 1, executor: losing })).rejects.toBeInstanceOf(
      ExecutionError,
    );
    const failing: Executor = {
      ...inner,
      // biome-ignore lint/correctness/useYield: it fails before its first result
      async *run() {
        throw new Error("the worker died");
      },
    };
    await expect(simulate(model, { paths: 64, horizonMonths: 1, executor: failing })).rejects.toThrow(
      /the worker died/,
    );
  });

  it("keeps paths only when asked: pathways of every window and the series named", async () => {
    const kept = await simulate(model, {
      paths: 64,
      horizonMonths: 5,
      keepPaths: { series: ["leaderCommitment.JP"] },
    });
    expect(kept.paths?.pathway).toHaveLength(64);
    expect(kept.paths?.pathway[0]).toHaveLength(5);
    expect(kept.paths?.series["leaderCommitment.JP"]?.[63]).toHaveLength(5);
    const share = (place: number) =>
      (kept.paths?.pathway ?? []).filter((row) => row.at(-1) === place).length / 64;
    for (const [place, id] of (kept.paths?.pathwayIds ?? []).entries()) {
      expect(share(place)).toBe(kept.pathways[id as "damage"].probability);
    }
    expect((await simulate(model, { paths: 64, horizonMonths: 5 })).paths).toBeUndefined();
  });
});

describe("bad options", () => {
  it.each([
    [{ horizonMonths: 0 }, "horizonMonths"],
    [{ horizonMonths: 121 }, "horizonMonths"],
    [{ horizonMonths: 2.5 }, "horizonMonths"],
    [{ horizonMonths: Number.NaN }, "horizonMonths"],
    [{ paths: 0 }, "paths"],
    [{ paths: -5 }, "paths"],
    [{ paths: Number.POSITIVE_INFINITY }, "paths"],
    [{ draws: 0 }, "draws"],
    [{ draws: 1, paths: 1_000_000 }, "draws"],
    [{ seed: Number.NaN }, "seed"],
    [{ seed: {} }, "seed"],
    [{ precision: { halfWidth: 0 } }, "precision"],
    [{ precision: { halfWidth: 0.01 }, draws: 100 }, "precision"],
    [{ precision: { halfWidth: 0.01 }, paths: 100 }, "precision"],
    [{ engine: "quantum" }, "engine"],
    [{ horizon: 12 }, "horizon"],
    [{ keepPaths: { series: ["no-such-series"] } }, "keepPaths"],
    [{ onProgress: "loud" }, "onProgress"],
    [{ signal: {} }, "signal"],
  ])("%j is a typed error that names the option", async (options, name) => {
    const error = await simulate(model, options as never).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(OptionsError);
    const { issues } = error as OptionsError;
    expect(issues[0]?.path[0]).toBe(name);
    for (const key of ["code", "expected", "received", "message", "remedy"] as const)
      expect(issues[0]?.[key]).toBeTruthy();
  });

  it("every bad option is reported at once", async () => {
    const error = await simulate(model, { horizonMonths: 0, paths: 0, draws: 0 }).catch(
      (caught: unknown) => caught,
    );
    expect((error as OptionsError).issues.map((item) => item.path[0])).toEqual([
      "horizonMonths",
      "paths",
      "draws",
    ]);
  });
});
