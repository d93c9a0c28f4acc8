import { describe, expect, it } from "vitest";
import { TrilateralError } from "../../../src/contracts/errors";
import { readForecast } from "../../../src/widget/work/documents";
import { smallForecast } from "../forecasts";

function problems(text: string): readonly { code: string; message: string; remedy: string }[] {
  try {
    readForecast(text);
  } catch (error) {
    if (error instanceof TrilateralError) return error.issues;
    throw error;
  }
  return [];
}

describe("a ready forecast", () => {
  it("is read as the library wrote it", async () => {
    const forecast = await smallForecast();
    expect(readForecast(JSON.stringify(forecast))).toEqual(JSON.parse(JSON.stringify(forecast)));
  });

  it.each([
    ["no JSON", () => "<script>"],
    ["null", () => "null"],
    ["a list", () => "[]"],
    ["another version", (text: string) => text.replace('"schemaVersion":1', '"schemaVersion":2')],
    ["a key of prototypes", (text: string) => text.replace("{", '{"__proto__":{"polluted":1},')],
    ["a key too many", (text: string) => text.replace("{", '{"surplus":1,')],
    ["words of no language", (text: string) => text.replace("very unlikely", "<b>")],
    [
      "a timeline without a pathway",
      (text: string) =>
        text.replace(/"timeline":\[\{"month":"[^"]*","history":true,"pathways":\{"damage":/, (head) =>
          head.replace("damage", "other"),
        ),
    ],
    ["nothing in the timeline", (text: string) => JSON.stringify({ ...JSON.parse(text), timeline: [] })],
    ["no pathway", (text: string) => JSON.stringify({ ...JSON.parse(text), pathways: {} })],
    ["endless nesting", () => `${"[".repeat(5000)}${"]".repeat(5000)}`],
  ])("is refused with a remedy: %s", async (_, change) => {
    const found = problems(change(JSON.stringify(await smallForecast())));
    expect(found.length).toBeGreaterThan(0);
    for (const { message, remedy } of found) {
      expect(remedy).not.toBe("");
      expect(message).toContain(remedy);
    }
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});
