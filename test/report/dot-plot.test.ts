import { describe, expect, it } from "vitest";
import { dotLine } from "../../src/report/dot-plot";

const axis = { low: 0.1, high: 0.2, width: 11 };

describe("a dot on its axis", () => {
  it("stands where the value is, on the line of its interval", () => {
    expect(dotLine(0.15, [0.13, 0.17], axis)).toBe("   ──●──   ");
    expect(dotLine(0.1, [0.05, 0.12], axis)).toBe("●──        ");
    expect(dotLine(0.2, [0.2, 0.2], axis)).toBe("          ●");
  });

  it("keeps within an axis without a length", () => {
    expect(dotLine(0.5, [0.5, 0.5], { low: 0.5, high: 0.5, width: 3 })).toBe(" ● ");
  });
});
