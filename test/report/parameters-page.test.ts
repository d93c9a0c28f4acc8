import { describe, expect, it } from "vitest";
import { baselineModel, parametersOf } from "../../src/index";
import { textLength } from "../../src/report/layout";
import { pageFor, plainPaint } from "../../src/report/page";
import { parametersLines } from "../../src/report/parameters-page";
import { priorText } from "../../src/report/prior-text";

const { spec } = baselineModel();
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
