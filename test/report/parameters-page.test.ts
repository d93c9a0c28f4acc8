import { describe, expect, it } from "vitest";
import { parametersOf, presetModel, withEnsemble } from "../../src/index";
import { textLength } from "../../src/report/layout";
import { pageFor, plainPaint } from "../../src/report/page";
import { parameterRows } from "../../src/report/parameter-rows";
import { parametersLines } from "../../src/report/parameters-page";
import { priorText } from "../../src/report/prior-text";

const { spec } = presetModel("hand-set-2025");
const parameters = parametersOf(spec);

describe("the list of parameters", () => {
  it("has name, prior and basis of each on one line where there is room", () => {
    const lines = parametersLines(
      { spec, parameters },
      { width: Number.POSITIVE_INFINITY, paint: plainPaint },
    );
    for (const { name, parameter } of parameters) {
      const [line] = lines.filter((one) => one.startsWith(`  ${name} `));
      expect(line?.endsWith(`${priorText(parameter.prior)} [${parameter.basis}]`), name).toBe(true);
    }
  });

  it("keeps within the width of the page", () => {
    for (const width of [40, 60, 80, 100]) {
      for (const line of parametersLines({ spec, parameters }, pageFor(width)))
        expect(textLength(line)).toBeLessThanOrEqual(width);
    }
  });

  it("has the sources of each by key, or in full", () => {
    const [known] = parameters.filter(({ parameter }) => parameter.source.length === 2);
    const some = known === undefined ? [] : [known];
    const page = pageFor(100);
    expect(parametersLines({ spec, parameters: some }, page).join("\n")).toContain(
      `sources: ${known?.parameter.source.join(", ")}`,
    );
    const cited = parametersLines({ spec, parameters: some, citationOf: (key) => `<${key}>` }, page);
    for (const key of known?.parameter.source ?? []) expect(cited).toContain(`      <${key}>`);
  });
});

describe("the list of parameters of a model with an ensemble", () => {
  const level = "factors.leaderCommitment.US.level";
  const shown = (latent: number) => 100 / (1 + Math.exp(-latent));
  const columns = {
    "gate.sharpness": [1, 2, 3, 4, 5],
    [level]: [-1, -0.5, 0, 0.5, 1],
    [`${level}#mean`]: [0, 0, 0, 0, 0],
    "gate.atRate": [0.5, 0.5, 0.5, 0.5, 0.5],
  };
  const ground = { id: "tried", basis: "data", source: ["own-study"], note: "Five draws." } as const;
  const given = withEnsemble(presetModel("hand-set-2025"), { ...ground, columns }).spec;
  const lines = parametersLines(
    { spec: given, parameters: parametersOf(given) },
    { width: Number.POSITIVE_INFINITY, paint: plainPaint },
  );
  const lineOf = (name: string) => lines.filter((line) => line.startsWith(`  ${name} `));
  const priorOf = (name: string) => {
    const found = parameters.find((one) => one.name === name)?.parameter;
    return found === undefined ? "" : `${priorText(found.prior)} [${found.basis}]`;
  };

  it("has what the ensemble says beside the prior, a level in shown units, each with its basis", () => {
    expect(lineOf("gate.sharpness")[0]).toContain(
      `${priorOf("gate.sharpness")}; in the ensemble median 3, 5-95% 1.2 to 4.8 [data]`,
    );
    const [low, high] = [shown(-0.9), shown(0.9)].map((value) => Number(value.toPrecision(4)));
    expect(lineOf(level)[0]).toContain(
      `${priorOf(level)}; in the ensemble median 50, 5-95% ${low} to ${high} [data]`,
    );
    expect(lineOf("gate.terms.opinion.weight")[0]).not.toContain("ensemble");
  });

  it("says what the ensemble is, and what it has of means and the gate at rates, which are no parameters", () => {
    const part = lines.slice(lines.indexOf("ENSEMBLE"));
    expect(part).toContain("  tried: 5 joint draws of 4 numbers [data], in place of their priors.");
    expect(part).toEqual(expect.arrayContaining(["  Five draws.", "  sources: own-study"]));
    expect(part.find((line) => line.includes(`${level}#mean`))).toContain("median 50, 5-95% 50 to 50 [data]");
    expect(part.find((line) => line.includes("gate.atRate"))).toContain("median 0.5, ");
    expect(parametersLines({ spec, parameters }, pageFor(100))).not.toContain("ENSEMBLE");
  });

  it("has its quantiles in the rows of a table too", () => {
    const rows = parameterRows(given, parametersOf(given));
    const sharpness = rows.find(({ name }) => name === "gate.sharpness");
    expect(sharpness?.ensemble).toMatchObject({
      ensemble: "tried",
      p05: expect.closeTo(1.2, 6),
      p50: 3,
      basis: "data",
    });
    expect(rows.filter(({ ensemble }) => ensemble !== undefined)).toHaveLength(2);
  });
});

describe("a prior in words", () => {
  it("has the parameters of its law, and its centre where they do not show it", () => {
    expect(
      [
        { fixed: 0.5 },
        { normal: { mean: 1, sd: 2 } },
        { logNormal: { median: 18, logSd: 0.4 } },
        { beta: { alpha: 2, beta: 4 } },
        { gamma: { shape: 19.5, rate: 5 } },
        { uniform: { low: 0, high: 1 } },
        { poisson: { mean: 3 } },
        { quantiles: { p05: 20, p50: 35, p95: 55 } },
      ].map(priorText),
    ).toEqual([
      "0.5, fixed",
      "normal, mean 1, sd 2",
      "lognormal, median 18, log-sd 0.4",
      "beta(2, 4), mean 0.3333",
      "gamma(19.5, 5), mean 3.9",
      "uniform, 0 to 1",
      "Poisson, mean 3",
      "median 35, 5-95% 20 to 55",
    ]);
  });
});
