import { describe, expect, it } from "vitest";
import { excerptOf } from "../../src/generate/docs/excerpts";
import { runSessions, sessionFault } from "../../src/generate/docs/sessions";
import { fencesOf } from "./fences/find.mjs";

describe("an excerpt of an output", () => {
  const output = ["TITLE", "  a   1.0 ±0.5~ very likely", "  b  -2.0 ±0.5   ██│", "", "END 7"];

  it("shows the lines of its own shape, with their numbers, signs and bars as they are now", () => {
    expect(excerptOf(["...", "  b  +9.9 ±0.1~   │█"], output)).toEqual(["...", "  b  -2.0 ±0.5   ██│"]);
    expect(excerptOf(["TITLE", "  a   0.0 ±0.0 unlikely", "...", "END 1"], output)).toEqual([
      "TITLE",
      "  a   1.0 ±0.5~ very likely",
      "...",
      "END 7",
    ]);
  });

  it("is an error where the output has no such line, or has another beside the last", () => {
    expect(() => excerptOf(["...", "  c  1"], output)).toThrow(
      'the excerpt has "  c  1"; the output has no such line',
    );
    expect(() => excerptOf(["TITLE", "  b  1 ±1"], output)).toThrow(
      'the output has "  a   1.0 ±0.5~ very likely"',
    );
    expect(() => excerptOf(["...", "END 1", "TITLE"], output)).toThrow("no such line");
  });
});

describe("commands whose output the documentation shows", () => {
  it("print what it says: run npm run docs where they do not", async () => {
    const faults: (string | undefined)[] = [];
    const shown = fencesOf("sessions").filter(({ language }) => language === "text");
    for (const page of new Set(shown.map((fence) => fence.page))) {
      const sessions = await runSessions(page);
      expect(sessions.length).toBe(shown.filter((fence) => fence.page === page).length);
      faults.push(...sessions.map(sessionFault));
    }
    expect(shown.length).toBeGreaterThan(5);
    expect(faults.filter((fault) => fault !== undefined)).toEqual([]);
  });
});
