import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ferrySpec } from "../../../examples/ferry-spec";
import { LANES } from "../../../src/kernel/shape";
import { defineModel } from "../../../src/model/define";
import { agree, mostStrays, TOLERANCE } from "./agreement";
import { draws } from "./engines";
import { modelOf, plans } from "./made-up-models";

describe("models of other frameworks take the same course on both engines", () => {
  it("the ferry: full correlations, no leaders, no venues, no acts", async () => {
    await agree(defineModel(ferrySpec), 30, draws(20));
  });

  it("the ferry for a month, and for ten years", async () => {
    await agree(defineModel(ferrySpec), 1, draws(7));
    await agree(defineModel(ferrySpec), 120, draws(5));
  });

  it("any model: of one country or four, without events, leaders, summit or acts or with many, under any rules and interventions", async () => {
    let [models, months, differ] = [0, 0, 0];
    await fc.assert(
      fc.asyncProperty(plans(), async (plan) => {
        models += 1;
        months += plan.months;
        const block = draws(3, plan.salt);
        differ += (await agree(modelOf(plan), plan.months, block, TOLERANCE)).drawsThatDiffer;
      }),
      // A counterexample is shrunk for as long as the test may take.
      { numRuns: 80, interruptAfterTimeLimit: 50_000, markInterruptAsFailure: true },
    );
    expect(months / models).toBeGreaterThan(5);
    // What one model may do by chance, many may not: at most one path in a thousand goes another way.
    expect(differ).toBeLessThanOrEqual(mostStrays(models * 3 * LANES));
  });
});
