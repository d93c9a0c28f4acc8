import { describe, expect, it } from "vitest";
import type { Forecast } from "../../src/contracts/forecast";
import { evidence } from "../../src/evidence/evidence";
import { blocksOf, modulesOf, statedOutput, withOutput } from "../../src/generate/docs/blocks";
import { differing, disagreementsText } from "../../src/generate/docs/disagreements";
import written from "../../src/generate/docs/disagreements.json";
import { table } from "../../src/generate/docs/markdown";
import { difference } from "../../src/generate/docs/numbers";
import { pairedDifference, sharesByDraw } from "../../src/generate/docs/paired";
import { priorRange, priorSentence } from "../../src/generate/docs/prior";
import { variantsOf } from "../../src/generate/docs/variants";
import { baselineModel } from "../../src/model/presets";

describe("blocks of a page", () => {
  const page =
    'a\n```ts\nimport { a } from "x";\na(); // => 1\n```\n```sh\nno\n```\n```ts\nb();\n```\n```ts\nimport { a, type c } from "x";\n```\n';

  it("are those fenced as ts, with their lines", () => {
    expect(blocksOf(page).map(({ line }) => line)).toEqual([3, 10, 13]);
  });

  it("go on with the one before unless they import a name anew", () => {
    expect(modulesOf(blocksOf(page)).map((blocks) => blocks.length)).toEqual([2, 1]);
  });

  it("state output behind // =>, which is rewritten line by line", () => {
    const code = "log(1); // => 1\nfor (;;) log(2);\n// => two\n// => three\n";
    expect(statedOutput(code)).toEqual(["1", "two", "three"]);
    expect(withOutput(code, ["4", "$5", "6"])).toBe("log(1); // => 4\nfor (;;) log(2);\n// => $5\n// => 6\n");
    expect(() => withOutput(code, ["4"])).toThrow("one // => for each of 1 lines of output, found 3");
  });
});

describe("paired differences", () => {
  const forecast = (pathway: number[][]) =>
    ({
      paths: { draw: [0, 0, 1, 1], months: [], pathway, pathwayIds: ["x", "y"], series: {} },
      provenance: { draws: 2, paths: 4 },
    }) as unknown as Forecast;

  it("are shares of each draw's paths in the window asked for", () => {
    const run = forecast([
      [0, 1],
      [1, 1],
      [0, 0],
      [0, 1],
    ]);
    expect(sharesByDraw(run, "x", 1)).toEqual([0.5, 1]);
    expect(sharesByDraw(run, "y", 2)).toEqual([1, 0.5]);
  });

  it("have the mean and the standard error of independent draws", () => {
    const { value, standardError } = pairedDifference([0, 0, 0, 0], [0.1, 0.3, 0.1, 0.3]);
    expect(value).toBeCloseTo(0.2, 12);
    // Variance 0.04 / 3 over four draws.
    expect(standardError).toBeCloseTo(Math.sqrt(0.04 / 3 / 4), 12);
    expect(difference(value, standardError)).toBe("+0.200 ± 0.113");
    expect(difference(-0.0001, 0.001)).toBe("0.000 ± 0.002");
  });
});

describe("priors in words", () => {
  it("name the law, its middle and its unit", () => {
    expect(priorSentence({ gamma: { shape: 8.5, rate: 216 } }, "a month")).toBe(
      "Gamma(8.5, 216): mean 0.0394 a month",
    );
    expect(priorSentence({ logNormal: { median: 18, logSd: 0.4 } }, "months")).toBe(
      "LogN(18, 0.4): median 18 months",
    );
    expect(priorSentence({ fixed: 0.5 }, "")).toBe("0.5, fixed");
  });

  it("have the central 90 per cent of their law", () => {
    // exp(+- 1.6449 x 0.4) times 18.
    expect(priorRange({ logNormal: { median: 18, logSd: 0.4 } })).toBe("9.32 to 34.8");
    expect(priorRange({ quantiles: { p05: 1, p50: 2, p95: 4 } })).toBe("1 to 4");
    expect(priorRange({ fixed: 1 })).toBe("-");
  });
});

describe("tables", () => {
  it("keep a cell on one line and its bars apart from theirs", () => {
    expect(table(["a", "b"], [["x|y", "1\n2"]], [1])).toBe("| a | b |\n| --- | --: |\n| x\\|y | 1 2 |");
  });
});

describe("disagreements", () => {
  it("each have an explanation, and without one nothing is written", () => {
    expect(differing(evidence).length).toBeGreaterThan(5);
    const { "2023-06": _, ...rest } = written;
    expect(() => disagreementsText(evidence, rest)).toThrow(/2023-06: expected an explanation .* found none/);
  });

  it("need a new explanation where the counts have changed", () => {
    const stale = { ...written, "2023-06": { ...written["2023-06"], of: "fullIntensity; channels 12" } };
    expect(() => disagreementsText(evidence, stale)).toThrow(
      '2023-06: expected an explanation of "workingLevel;',
    );
    const spare = { ...written, "1999-12": { of: "", text: "" } };
    expect(() => disagreementsText(evidence, spare)).toThrow(
      "1999-12: rule and hand agree; drop the explanation",
    );
  });
});

describe("variants of the baseline", () => {
  it("each differ from it and from one another", () => {
    const { spec, fingerprint } = baselineModel();
    const prints = variantsOf(spec).map(({ model }) => model.fingerprint);
    expect(new Set([fingerprint, ...prints]).size).toBe(prints.length + 1);
  });
});
