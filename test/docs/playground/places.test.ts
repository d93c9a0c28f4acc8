import { describe, expect, it } from "vitest";
import { offsetOf } from "../../../docs/.vitepress/playground/places";
import type { ScenarioError } from "../../../src/contracts/errors";
import { parseScenario } from "../../../src/scenario/parse-scenario";

describe("a place in a text", () => {
  it("is counted from line and column 1", () => {
    const text = "ab\n\ncd";
    expect(text.slice(offsetOf(text, 1, 1))).toBe(text);
    expect(text.slice(offsetOf(text, 1, 2))).toBe("b\n\ncd");
    expect(text.slice(offsetOf(text, 3, 2))).toBe("d");
  });

  it("that there is none of is the end", () => {
    expect(offsetOf("ab\ncd", 9, 9)).toBe(5);
    expect(offsetOf("", 1, 1)).toBe(0);
  });

  it("of an issue is where the issue is", () => {
    const text = "schemaVersion: 1\nname: a\ninterventions:\n  - type: set-tarif\n";
    try {
      parseScenario(text);
      expect.unreachable();
    } catch (error) {
      const [issue] = (error as ScenarioError).issues;
      expect(text.slice(offsetOf(text, issue?.line ?? 0, issue?.column ?? 0))).toMatch(/^type: set-tarif/);
    }
  });
});
