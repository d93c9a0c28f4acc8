import { describe, expect, it } from "vitest";
import { type Issue, ModelError } from "../../../src/contracts/errors";
import { textOfFloats } from "../../../src/contracts/float-text";
import { defineModel } from "../../../src/model/define";
import { baselineModel } from "../../../src/model/presets";

const { spec } = baselineModel();
const sound = {
  id: "tried",
  draws: 2,
  columns: ["gate.sharpness", "summit.agreement"],
  values: textOfFloats([2, 0.4, 3, 0.6]),
  weights: textOfFloats([0.25, 0.75]),
  basis: "data",
  source: [],
};

function issuesOf(ensemble: object, rest: object = {}): readonly Issue[] {
  try {
    defineModel({ ...spec, ...rest, ensemble: { ...sound, ...ensemble } });
  } catch (error) {
    expect(error).toBeInstanceOf(ModelError);
    return (error as ModelError).issues;
  }
  return [];
}

const places = (issues: readonly Issue[]) => issues.map(({ code, path }) => `${code} ${path.join("/")}`);

describe("an ensemble that cannot be used is an error that says where and why", () => {
  it("and a sound one is none", () => {
    expect(issuesOf({})).toEqual([]);
    expect(issuesOf({ columns: [], values: "" })).toEqual([]);
    expect(issuesOf({ columns: ["gate.sharpness", "gate.atRate"], dropped: ["gate.atRate"] })).toEqual([]);
  });

  it.each<[string, object, string[]]>([
    ["no draws", { draws: 0 }, ["too-small ensemble/draws"]],
    ["more than 8,192 draws", { draws: 8193 }, ["too-big ensemble/draws"]],
    [
      "more than 256 columns",
      { columns: new Array(257).fill("gate.sharpness") },
      ["too-big ensemble/columns"],
    ],
    ["characters that base64 has not", { values: "AAAA$AAA" }, ["invalid-format ensemble/values"]],
    ["a number too few", { values: textOfFloats([2, 0.4, 3]) }, ["wrong-length ensemble/values"]],
    ["a number too many", { values: textOfFloats([2, 0.4, 3, 0.6, 1]) }, ["wrong-length ensemble/values"]],
    [
      "padding where a number ends",
      { draws: 1, values: "AAAAQAAAAEA" },
      ["wrong-length ensemble/values", "wrong-length ensemble/weights"],
    ],
    ["weights for other draws", { weights: textOfFloats([1]) }, ["wrong-length ensemble/weights"]],
    ["weights with another sum", { weights: textOfFloats([0.25, 0.752]) }, ["out-of-range ensemble/weights"]],
    ["a negative weight", { weights: textOfFloats([-0.25, 1.25]) }, ["out-of-range ensemble/weights"]],
    [
      "a weight that is no number",
      { weights: textOfFloats([Number.NaN, 1]) },
      ["out-of-range ensemble/weights"],
    ],
    ["a column twice", { columns: ["gate.sharpness", "gate.sharpness"] }, ["duplicate ensemble/columns/1"]],
    [
      "a value that is no number",
      { values: textOfFloats([2, Number.NaN, 3, 0.6]) },
      ["out-of-range ensemble/columns/1"],
    ],
    [
      "one beyond float32",
      { values: textOfFloats([1e39, 0.4, 3, 0.6]) },
      ["out-of-range ensemble/columns/0"],
    ],
    [
      "a probability above 1",
      { values: textOfFloats([2, 0.4, 3, 1.5]) },
      ["out-of-range ensemble/columns/1"],
    ],
    ["a sharpness of 0", { values: textOfFloats([0, 0.4, 3, 0.6]) }, ["out-of-range ensemble/columns/0"]],
    [
      "a negative event rate",
      { columns: ["gate.sharpness", "events.kp-crisis.rate"], values: textOfFloats([2, -1, 3, 0]) },
      ["out-of-range ensemble/columns/1"],
    ],
    [
      "a negative rate by stance",
      {
        columns: ["gate.sharpness", "events.trade-deal.rate.byStance.other"],
        values: textOfFloats([2, -1, 3, 0]),
      },
      ["out-of-range ensemble/columns/1"],
    ],
    [
      "a level off its latent scale",
      {
        columns: ["gate.sharpness", "factors.domesticOpinion.JP.level"],
        values: textOfFloats([2, 62, 3, 0]),
      },
      ["out-of-range ensemble/columns/1"],
    ],
    [
      "a parameter that is fixed",
      { columns: ["gate.sharpness", "families.leaderCommitment.meanSpread"] },
      ["unknown-reference ensemble/columns/1"],
    ],
    [
      "the size of an effect of a lever",
      { columns: ["gate.sharpness", "levers.K01.effects.0.points"] },
      ["unknown-reference ensemble/columns/1"],
    ],
    ["an unknown key", { quantiles: [] }, ["unknown-key ensemble/quantiles"]],
    ["no basis", { basis: undefined }, ["missing ensemble/basis"]],
  ])("%s", (_, broken, expected) => {
    expect(places(issuesOf(broken))).toEqual(expected);
  });

  it("all of them at once, beside those of the rest of the model", () => {
    const issues = issuesOf(
      {
        columns: ["gate.sharpnes", "summit.agreement", "summit.agreement", "acts.rate"],
        values: textOfFloats([2, 1.5, Number.NaN, 1, 3, 0.5, 0.5, -1]),
        weights: textOfFloats([0.5, 0.6]),
      },
      { venues: [{ ...spec.venues[0], dates: ["2026-13"] }] },
    );
    expect(places(issues).sort()).toEqual([
      "duplicate ensemble/columns/2",
      "invalid-format venues/0/dates/0",
      "out-of-range ensemble/columns/1",
      "out-of-range ensemble/columns/2",
      "out-of-range ensemble/columns/3",
      "out-of-range ensemble/weights",
      "unknown-reference ensemble/columns/0",
    ]);
    const [unknown] = issues.filter(({ code }) => code === "unknown-reference");
    expect(unknown?.remedy).toBe('Did you mean "gate.sharpness"?');
    for (const { expected, received, remedy } of issues)
      expect([expected, received, remedy]).not.toContain("");
  });

  it("quotes of a long text its beginning only", () => {
    const [long] = issuesOf({ values: `${"A".repeat(600_000)}*` });
    expect(long?.code).toBe("invalid-format");
    expect(long?.message.length).toBeLessThan(400);
  });

  it("within bounds, however long a hostile text is", () => {
    const began = performance.now();
    expect(places(issuesOf({ values: "A".repeat(2_000_000) }))).toEqual(["too-large "]);
    expect(places(issuesOf({ values: `${"A=".repeat(350_000)}` }))).toEqual([
      "invalid-format ensemble/values",
    ]);
    expect(places(issuesOf({ values: "=".repeat(700_000) }))).toEqual(["invalid-format ensemble/values"]);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
