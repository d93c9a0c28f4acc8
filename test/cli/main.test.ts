import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";

const PROGRAM = `"${process.execPath}" --import tsx src/cli/main.ts`;

const shell = (command: string) => spawnSync("bash", ["-c", command], { encoding: "utf8" });

describe.skipIf(process.platform === "win32")("the program", () => {
  it("ends quietly where its reader has seen enough", () => {
    const { stdout, stderr } = shell(
      `${PROGRAM} data meetings --format json | head -1; echo "\${PIPESTATUS[0]}"`,
    );
    expect([stdout, stderr]).toEqual(["[\n0\n", ""]);
  });

  it("hands its exit code to the shell", () => {
    const { status, stdout, stderr } = shell(`${PROGRAM} check no-such-file.json`);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("no such file");
  });
});
