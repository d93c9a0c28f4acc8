import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { textLength } from "../../src/report/layout";
import { commandLines } from "../../src/report/shell";

const words = [
  "node",
  "-p",
  "JSON.stringify(process.argv.slice(1))",
  "--",
  "--seed",
  "it's $HOME",
  "--model",
  "my model.json",
  "--name",
  "",
  "--x",
  "--y",
];

describe("a command to be copied", () => {
  it.skipIf(process.platform === "win32")(
    "is read back by a shell word for word, however it is broken",
    () => {
      for (const width of [40, 60, 200]) {
        const text = commandLines(words, width).join("\n");
        expect(JSON.parse(execFileSync("sh", ["-c", text], { encoding: "utf8" }))).toEqual(words.slice(4));
      }
    },
  );

  it("keeps within the width, and an option on one line with its value", () => {
    const lines = commandLines(
      ["program", "forecast", "--preset", "baseline-2025", "--horizon", "24", "--seed", "s"],
      44,
    );
    for (const line of lines) expect(textLength(line)).toBeLessThanOrEqual(44);
    expect(lines).toEqual(["  program forecast --preset baseline-2025 \\", "    --horizon 24 --seed s"]);
  });
});
