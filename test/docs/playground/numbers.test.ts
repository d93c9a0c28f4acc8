import { describe, expect, it } from "vitest";
import { halfWidth, interval, points, signedPoints } from "../../../docs/.vitepress/playground/numbers";

describe("numbers of the playground", () => {
  it("are points to one place, with a sign where they are differences", () => {
    expect([0.1414, 0, 1].map(points)).toEqual(["14.1", "0.0", "100.0"]);
    expect([0.031, -0.02, 0].map(signedPoints)).toEqual(["+3.1", "−2.0", "0.0"]);
    expect(interval([-0.01, 0.02])).toBe("−1.0 to +2.0");
  });

  it("that are rounded to nothing have no sign", () => {
    expect([-0.0004, 0.0004, -0.0005].map(signedPoints)).toEqual(["0.0", "0.0", "−0.1"]);
    expect(points(-0.0004)).toBe("0.0");
  });

  it("have intervals of 95 per cent: 1.96 standard errors to either side", () => {
    expect(halfWidth(0.01)).toBe("2.0");
    expect(halfWidth(0.1)).toBe("19.6");
  });
});
