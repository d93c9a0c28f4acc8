import { describe, expect, it } from "vitest";
import {
  estimateText,
  isNothing,
  isTold,
  markedPoints,
  pointsRange,
  pointsText,
  signed,
} from "../../src/report/points";

const one = (difference: number, standardError: number) => ({ difference, standardError });

describe("differences in points", () => {
  it("have a sign, and none where they are rounded to nothing", () => {
    expect([1.84, -0.26, 0.04, -0.04, 0].map((value) => signed(value, 1))).toEqual([
      "+1.8",
      "-0.3",
      "0.0",
      "0.0",
      "0.0",
    ]);
    expect(pointsRange([-0.003, 0.0184])).toBe("-0.3 to +1.8");
  });

  it("carry half of their 95 % interval, 1.96 standard errors", () => {
    expect(pointsText(one(0.018, 0.01))).toBe("+1.8 ±2.0");
    expect(estimateText(one(-3.5, 0.1), 2)).toBe("-3.50 ±0.20");
  });

  it("are marked where they cannot be told from none, no path having moved among them", () => {
    expect(markedPoints(one(0.0195, 0.01))).toBe("+1.9 ±2.0~");
    expect(markedPoints(one(0.0197, 0.01))).toBe("+2.0 ±2.0 ");
    expect(markedPoints(one(0, 0.01))).toBe("0.0 ±2.0~");
    expect(markedPoints(one(0, 0))).toBe("0.0 ±0.0~");
  });

  it("are nothing where only the last digits of a sum differ", () => {
    const dust = one(6.9e-18, 3.1e-18);
    expect([isTold(dust), isNothing(dust)]).toEqual([false, true]);
    expect([isTold(one(-0.02, 0.01)), isNothing(one(0, 0.01))]).toEqual([true, false]);
  });
});
