import { describe, expect, it } from "vitest";
import { OptionsError } from "../../src/contracts/errors";
import { MOST_CHARACTERS, MOST_HORIZON_MONTHS, MOST_PATHS, USUAL_PATHS } from "../../src/widget/limits";
import { type Asked, questionOf } from "../../src/widget/question";

const NOTHING: Asked = {
  preset: undefined,
  scenario: undefined,
  horizon: undefined,
  seed: undefined,
  paths: undefined,
};

function problemsOf(asked: Partial<Asked>): string[] {
  try {
    questionOf({ ...NOTHING, ...asked });
  } catch (error) {
    if (error instanceof OptionsError) return error.issues.map(({ message }) => message);
    throw error;
  }
  return [];
}

describe("the question of an element", () => {
  it("is the usual one where nothing is asked", () => {
    expect(questionOf({ ...NOTHING, horizon: "", seed: null })).toEqual({
      preset: "baseline-2025",
      scenario: undefined,
      horizonMonths: undefined,
      seed: undefined,
      paths: USUAL_PATHS,
      interventions: [],
    });
  });

  it("reads attributes, which are text, as it reads properties", () => {
    const text = questionOf({ ...NOTHING, horizon: "36", seed: "7", paths: "4096" });
    expect(text).toEqual(questionOf({ ...NOTHING, horizon: 36, seed: 7, paths: 4096 }));
  });

  it("keeps seed 0", () => {
    expect(questionOf({ ...NOTHING, seed: 0 }).seed).toBe("0");
  });

  it.each([
    ["horizon", MOST_HORIZON_MONTHS + 1],
    ["horizon", "1e3"],
    ["horizon", 1.5],
    ["horizon", Number.NaN],
    ["paths", MOST_PATHS + 1],
    ["paths", "many"],
    ["paths", {}],
    ["seed", {}],
    ["seed", "x".repeat(1001)],
    ["scenario", "x".repeat(MOST_CHARACTERS + 1)],
  ] as const)("bounds the work: %s %j is refused, with what would do and a remedy", (name, value) => {
    const [problem, ...others] = problemsOf({ [name]: value });
    expect(problem).toMatch(new RegExp(`^${name}: expected .+, received .+\\. .+\\.$`, "s"));
    expect(others).toEqual([]);
  });

  it("refuses what no JSON can be made of", () => {
    const circle: { self?: unknown } = {};
    circle.self = circle;
    expect(problemsOf({ scenario: circle })[0]).toMatch(/circular/i);
    expect(problemsOf({ scenario: () => 1 })).toHaveLength(1);
  });

  it("lists every problem at once", () => {
    expect(problemsOf({ horizon: 0, paths: -1, seed: {} })).toHaveLength(3);
  });
});
