import { describe, expect, it } from "vitest";
import { issue } from "../../src/contracts/errors";
import { textLength } from "../../src/report/layout";
import { pageFor } from "../../src/report/page";
import { problemLines } from "../../src/report/problems";

const problems = [
  {
    ...issue({
      code: "a",
      path: ["channels", 3, "rate"],
      expected: "at least 0",
      received: "-1",
      remedy: "Give a larger value.",
    }),
    file: "m.json",
    line: 4,
    column: 7,
  },
  issue({
    code: "b",
    path: ["bad\u001b[31mkey"],
    expected: "a key",
    received: "x".repeat(90),
    remedy: "Remove it.",
  }),
];

describe("the list of problems", () => {
  it("has path, place, expected, received and remedy of each", () => {
    expect(problemLines("m.json", problems, pageFor(80)).slice(0, 7)).toEqual([
      "m.json: 2 problems",
      "",
      "channels[3].rate",
      "  m.json:4:7",
      "  expected  at least 0",
      "  received  -1",
      "  remedy    Give a larger value.",
    ]);
  });

  it("keeps within the width, and what came in cannot drive the terminal", () => {
    for (const line of problemLines("m.json", problems, pageFor(60))) {
      expect(textLength(line)).toBeLessThanOrEqual(60);
      expect(line).not.toMatch(/\p{Cc}/u);
    }
  });
});
