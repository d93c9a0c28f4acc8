import { describe, expect, it } from "vitest";
import { tornado } from "../../src/analysis/tornado";
import { tornadoSchema } from "../../src/contracts/analysis/tornado";
import { checkShapeOnly } from "../../src/contracts/check";
import { OptionsError } from "../../src/contracts/errors";
import type { Intervention } from "../../src/contracts/scenario/interventions";
import { defineModel, type Model } from "../../src/model/define";
import { withEnsemble } from "../../src/model/ensemble/with-ensemble";
import { parametersOf } from "../../src/model/parameters";
import { normalLower, normalQuantile } from "../../src/numeric/normal-distribution";
import { simulate } from "../../src/simulation/simulate";
import { peaceful } from "../laws/interventions/paths";
import { atLeast, gapOf, linearModel, logistic, SPREAD, TODAY } from "./linear-model";

const plain = linearModel(atLeast("x", "y"));
/** The same, where how fast x returns to its mean is uncertain too. */
const model = linearModel(atLeast("x", "y"), {
  families: plain.spec.families.map((family) =>
    family.id === "left"
      ? {
          ...family,
          halfLifeMonths: {
            ...family.halfLifeMonths,
            prior: { logNormal: { median: 1, logSd: 1 } },
            basis: "literature",
          },
        }
      : family,
  ),
});
const options = { paths: 8192, draws: 512, seed: "tornado" };
const run = tornado(plain, options);

/** P(yes) with x, or y, at a point of its level and the other as uncertain as ever. */
const pinned = (id: "x" | "y", u: number) => {
  const at = TODAY[id].mean + SPREAD[id] * normalQuantile(u);
  return id === "x"
    ? normalLower((at - TODAY.y.mean) / SPREAD.y)
    : normalLower((TODAY.x.mean - at) / SPREAD.x);
};

describe("tornado of a model with a closed form", () => {
  it("swings by the exact difference between the 10 and the 90 per cent point, within three standard errors", async () => {
    const { inputs, quantiles } = await run;
    expect(quantiles).toEqual([0.1, 0.9]);
    for (const id of ["x", "y"] as const) {
      const input = inputs.find(({ name }) => name === `factors.${id}.level`);
      for (const [found, exact] of [
        [input?.swing.yes, pinned(id, 0.9) - pinned(id, 0.1)],
        [input?.low.pathways.yes, pinned(id, 0.1) - normalLower(gapOf())],
        [input?.high.pathways.yes, pinned(id, 0.9) - normalLower(gapOf())],
      ] as const)
        expect(Math.abs((found?.difference ?? Number.NaN) - exact)).toBeLessThan(
          3 * (found?.standardError ?? 0),
        );
    }
  });

  it("puts a level with its long-run mean, where that is uncertain too", async () => {
    const share = 0.5;
    const families = plain.spec.families.map((family) => ({
      ...family,
      meanSpread: { ...family.meanSpread, prior: { fixed: share } },
    }));
    const { inputs } = await tornado(linearModel(atLeast("x", "y"), { families }), options);
    // Half of today's departure is left, and half of the mean's has come in; y's two departures are independent.
    const y = Math.hypot(SPREAD.y, SPREAD.y * share);
    const at = (u: number) =>
      normalLower((TODAY.x.mean + SPREAD.x * (1 + share) * normalQuantile(u) - TODAY.y.mean) / y);
    const found = inputs.find(({ name }) => name === "factors.x.level")?.swing.yes;
    expect(Math.abs((found?.difference ?? Number.NaN) - (at(0.9) - at(0.1)))).toBeLessThan(
      3 * (found?.standardError ?? 0),
    );
  });

  it("names the inputs that are drawn, with their values in shown units at both ends, widest first", async () => {
    const { inputs } = await run;
    expect(inputs.map(({ name }) => name)).toEqual(["factors.x.level", "factors.y.level", "factors.z.level"]);
    for (const { name, low, high } of inputs) {
      const id = name.split(".")[1] as keyof typeof TODAY;
      for (const [end, u] of [
        [low, 0.1],
        [high, 0.9],
      ] as const)
        expect(end.value).toBeCloseTo(logistic(TODAY[id].mean + TODAY[id].sd * normalQuantile(u)), 9);
    }
    const widths = inputs.map(({ width }) => width);
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
    for (const { width, swing } of inputs) {
      const moved = Object.values(swing).reduce((sum, { difference }) => sum + Math.abs(difference), 0);
      expect(width).toBeCloseTo(moved / 2, 12);
    }
  });

  it("gives an input that does not matter exactly nothing", async () => {
    const z = (await run).inputs.find(({ name }) => name === "factors.z.level");
    const nothing = { difference: 0, standardError: 0, interval: [0, 0] };
    expect(z?.swing).toEqual({ yes: nothing, no: nothing });
    expect(z?.width).toBe(0);
  });

  it("puts an input where set-parameter would, all else drawn as ever", async () => {
    const name = "families.left.halfLifeMonths";
    const { inputs } = await tornado(model, { ...options, inputs: [name] });
    expect(inputs).toHaveLength(1);
    expect(inputs[0]).toMatchObject({ name, basis: "literature", judgementAlone: false });
    const base = await simulate(model, options);
    for (const end of [inputs[0]?.low, inputs[0]?.high]) {
      const set = { type: "set-parameter", path: name, value: end?.value, basis: "judgement", source: [] };
      const { pathways } = await simulate(model.with([set as Intervention]), options);
      const difference = (pathways.yes?.probability ?? 0) - (base.pathways.yes?.probability ?? 0);
      expect(end?.pathways.yes?.difference).toBeCloseTo(difference, 12);
    }
    expect(inputs[0]?.low.value).toBeCloseTo(Math.exp(normalQuantile(0.1)), 9);
  });

  it("is plain data of its schema, and does not depend on which other inputs are asked for", async () => {
    const all = await run;
    const text = JSON.parse(JSON.stringify(all));
    expect(text).toEqual(all);
    expect(checkShapeOnly(tornadoSchema() as never, text).issues).toEqual([]);
    const { inputs } = await tornado(plain, { ...options, inputs: ["factors.y.level"] });
    expect(inputs).toEqual(all.inputs.filter(({ name }) => name === "factors.y.level"));
  });

  it("refuses a name that is not drawn, with the nearest that is", async () => {
    const error = await tornado(plain, { ...options, inputs: ["factors.a.level", "factors.xx.level"] }).catch(
      (caught: unknown) => caught,
    );
    expect(error).toBeInstanceOf(OptionsError);
    expect((error as OptionsError).issues.map(({ path }) => path.join("."))).toEqual([
      "inputs.0",
      "inputs.1",
    ]);
    expect((error as OptionsError).issues[1]?.remedy).toContain("factors.x.level");
  });
});

describe("tornado of a model with an ensemble", () => {
  const x = [-0.3, -0.1, 0, 0.05, 0.4];
  const columns = { "factors.x.level": x, "factors.x.level#mean": x };
  const given = withEnsemble(plain, { id: "few", basis: "data", source: [], columns });
  const few = { ...options, inputs: ["factors.x.level", "factors.y.level"] };

  it("puts a column at its own quantiles, weighted, with the ensemble's basis, and the others at those of their priors", async () => {
    const { inputs } = await tornado(given, few);
    const [of, other] = ["factors.x.level", "factors.y.level"].map((name) =>
      inputs.find((input) => input.name === name),
    );
    // Between order statistics (type 7): four tenths of the way from the first to the second, and so from the last.
    expect(of?.low.value).toBeCloseTo(logistic(-0.3 + 0.4 * 0.2), 6);
    expect(of?.high.value).toBeCloseTo(logistic(0.4 - 0.4 * 0.35), 6);
    expect(of).toMatchObject({ basis: "data", judgementAlone: false });
    expect(other?.low).toEqual({
      ...other?.low,
      value: (await run).inputs.find(({ name }) => name === other?.name)?.low.value,
    });
    expect(other?.judgementAlone).toBe(true);
    const weights = [0, 0, 0, 1, 0];
    const sure = withEnsemble(plain, { id: "few", basis: "data", source: [], columns, weights });
    const [alone] = (await tornado(sure, { ...few, inputs: ["factors.x.level"] })).inputs;
    expect([alone?.low.value, alone?.high.value]).toEqual(
      [logistic(0.05), logistic(0.05)].map((v) => expect.closeTo(v, 6)),
    );
    expect(alone?.width).toBe(0);
  });

  it("says that judgement alone stands behind a column only where its prior was judged too", async () => {
    const judged = withEnsemble(plain, { id: "judged", basis: "judgement", source: [], columns });
    const counted = {
      ...judged.spec,
      factors: judged.spec.factors.map((factor) =>
        factor.id === "x" ? { ...factor, level: { ...factor.level, basis: "data" } } : factor,
      ),
    };
    const aloneIn = async (of: Model) =>
      (await tornado(of, { ...few, inputs: ["factors.x.level"] })).inputs.map((one) => one.judgementAlone);
    expect(plain.spec.factors.find(({ id }) => id === "x")?.level.basis).toBe("judgement");
    expect(await aloneIn(judged as Model)).toEqual([true]);
    expect(await aloneIn(defineModel(counted))).toEqual([false]);
  });

  it("swings by the exact difference between the ends of a column, within three standard errors", async () => {
    const { inputs } = await tornado(given, few);
    const found = inputs.find(({ name }) => name === "factors.x.level")?.swing.yes;
    const exact = (level: number) => normalLower((level - TODAY.y.mean) / SPREAD.y);
    // Level and mean are one, so nothing is left to decay towards.
    const gap = exact(0.26) - exact(-0.22);
    expect(Math.abs((found?.difference ?? Number.NaN) - gap)).toBeLessThan(3 * (found?.standardError ?? 0));
  });
});

describe("tornado of the built-in model", () => {
  it("covers every parameter with a spread, levers and what is drawn by path aside", async () => {
    const { inputs } = await tornado(peaceful, { paths: 16, draws: 1, horizonMonths: 1 });
    const spread = parametersOf(peaceful.spec).filter(({ parameter: { prior } }) => !("fixed" in prior));
    const byPath = /^levers\.|\.effects\.\d+\.size$/;
    expect(inputs.map(({ name }) => name).sort()).toEqual(
      spread
        .map(({ name }) => name)
        .filter((name) => !byPath.test(name))
        .sort(),
    );
  });
});
