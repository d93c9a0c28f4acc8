import { describe, expect, it } from "vitest";
import { signedBar, signedBarWidth, twoSidedBar } from "../../src/report/signed-bar";

describe("a bar about 0", () => {
  it("reaches from the axis to its value, in halves of a character", () => {
    expect(signedBar(1, 1, 3)).toBe("   │███");
    expect(signedBar(0.5, 1, 3)).toBe("   │█▌ ");
    expect(signedBar(-0.5, 1, 3)).toBe(" ▐█│   ");
    expect(signedBar(-1, 1, 3)).toBe("███│   ");
    expect(signedBar(0, 1, 3)).toBe("   │   ");
  });

  it("is as wide whatever it holds, and empty where all is 0", () => {
    for (const value of [-2, -0.9, -0.01, 0, 0.33, 2]) {
      expect([...signedBar(value, 1, 5)]).toHaveLength(signedBarWidth(5));
      expect([...twoSidedBar(value, -value, 1, 5)]).toHaveLength(signedBarWidth(5));
    }
    expect(signedBar(0, 0, 2)).toBe("  │  ");
  });

  it("shows two values, each on its side, and where they overlap", () => {
    expect(twoSidedBar(-1, 0.5, 1, 4)).toBe("░░░░│██  ");
    expect(twoSidedBar(1, -0.5, 1, 4)).toBe("  ██│░░░░");
    expect(twoSidedBar(0.5, 1, 1, 4)).toBe("    │▓▓██");
    expect(twoSidedBar(-1, -0.5, 1, 4)).toBe("░░▓▓│    ");
  });
});
