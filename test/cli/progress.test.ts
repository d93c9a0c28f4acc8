import { describe, expect, it } from "vitest";
import { progressBar } from "../../src/cli/progress";
import { terminal } from "./fixtures";

function clock() {
  let time = 0;
  return { now: () => time, pass: (milliseconds: number) => (time += milliseconds) };
}

describe("progress", () => {
  it("is not shown in the first second, nor when the end is there", () => {
    const [{ stream, text }, { now, pass }] = [terminal(), clock()];
    const bar = progressBar(stream, now);
    pass(900);
    bar.update({ pathsDone: 1, pathsTotal: 4 });
    pass(900);
    bar.update({ pathsDone: 4, pathsTotal: 4 });
    bar.stop();
    expect(text()).toBe("");
  });

  it("shows paths and the time left at the pace so far, and leaves the cursor and line wrapping alone", () => {
    const [{ stream, text }, { now, pass }] = [terminal(), clock()];
    const bar = progressBar(stream, now);
    pass(2000);
    bar.update({ pathsDone: 1000, pathsTotal: 4000 });
    bar.stop();
    const shown = text();
    expect(shown).toContain("25%  1000 of 4000 paths  6 s left");
    // Hidden cursor: ESC [ ? 25 l; no wrapping: ESC [ ? 7 l. A process that is killed could not undo them.
    expect(shown).not.toMatch(/\[\?(25|7)l/);
  });

  it("says how many models run on each path", () => {
    const [{ stream, text }, { now, pass }] = [terminal(), clock()];
    const bar = progressBar(stream, now);
    pass(2000);
    bar.update({ pathsDone: 1000, pathsTotal: 4000, models: 3 });
    bar.stop();
    expect(text()).toContain("1000 of 4000 paths, 3 models  6 s left");
  });

  it("is not drawn where there is no terminal", () => {
    const bar = progressBar(undefined);
    expect(() => {
      bar.update({ pathsDone: 1, pathsTotal: 2 });
      bar.stop();
    }).not.toThrow();
  });
});
