import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  agreementOf,
  chanceAgreement,
  cohenKappa,
  observedAgreement,
  type Rating,
} from "../../src/analysis/agreement";

const LABELS = ["a", "b", "c"];
const rating = fc.record({
  first: fc.constantFrom(...LABELS),
  second: fc.constantFrom(...LABELS),
  weight: fc.constantFrom(0.5, 1),
});

describe("Cohen's kappa", () => {
  it("is .4 for 20, 5, 10, 15: observed (20 + 15)/50 = .7, by chance (25 * 30 + 25 * 20)/50^2 = .5", () => {
    const confusion = [
      [20, 5],
      [10, 15],
    ];
    expect(observedAgreement(confusion)).toBeCloseTo(0.7, 12);
    expect(chanceAgreement(confusion)).toBeCloseTo(0.5, 12);
    expect(cohenKappa(confusion)).toBeCloseTo(0.4, 12);
  });

  it("is 1 for raters who always agree, whatever their labels", () => {
    expect(
      cohenKappa([
        [3, 0],
        [0, 5],
      ]),
    ).toBe(1);
  });

  it("is 0 for raters whose labels are independent", () => {
    expect(
      cohenKappa([
        [8, 4],
        [4, 2],
      ]),
    ).toBeCloseTo(0, 12);
  });

  it("is undefined where chance alone would make them agree, and where nothing was rated", () => {
    expect(
      cohenKappa([
        [7, 0],
        [0, 0],
      ]),
    ).toBeNull();
    expect([cohenKappa([]), observedAgreement([[0]]), chanceAgreement([[0]])]).toEqual([null, null, null]);
  });

  it("does not depend on who is first, nor on the order of labels, nor on the unit of weight", () => {
    fc.assert(
      fc.property(fc.array(rating, { minLength: 1 }), (ratings) => {
        const { kappa } = agreementOf(ratings, LABELS);
        const turned: Rating[] = ratings.map(({ first, second, weight }) => ({
          first: second,
          second: first,
          weight: 3 * weight,
        }));
        const other = agreementOf(turned, [...LABELS].reverse()).kappa;
        if (kappa === null) expect(other).toBeNull();
        else expect(other).toBeCloseTo(kappa, 9);
      }),
    );
  });
});

describe("weighted ratings", () => {
  it("make a confusion matrix that holds all their weight", () => {
    const ratings = [
      { first: "a", second: "a", weight: 0.5 },
      { first: "a", second: "b", weight: 0.5 },
      { first: "c", second: "c", weight: 1 },
    ];
    expect(agreementOf(ratings, LABELS)).toMatchObject({
      confusion: [
        [0.5, 0.5, 0],
        [0, 0, 0],
        [0, 0, 1],
      ],
      total: 2,
      agreement: 0.75,
    });
  });

  it("may have only labels that are listed", () => {
    expect(() => agreementOf([{ first: "a", second: "d", weight: 1 }], LABELS)).toThrow('received "d"');
  });
});
