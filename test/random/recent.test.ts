import { describe, expect, it } from "vitest";
import { recent } from "../../src/random/recent";

function counted(most: number) {
  const made: string[] = [];
  const value = recent(most, (...args) => {
    made.push(args.join(" "));
    return { sum: args.reduce((sum, arg) => sum + arg, 0) };
  });
  return { made, value };
}

describe("a function that keeps its recent values", () => {
  it("makes each once, and gives that one again", () => {
    const { made, value } = counted(3);
    expect(value(1, 2)).toBe(value(1, 2));
    expect(value(1, 2).sum).toBe(3);
    expect(made).toEqual(["1 2"]);
  });

  it("tells arguments apart by every digit and by their order", () => {
    const { made, value } = counted(10);
    for (const args of [[1, 2], [2, 1], [12], [0.1 + 0.2, 2], [0.3, 2]]) value(...args);
    expect(made).toEqual(["1 2", "2 1", "12", "0.30000000000000004 2", "0.3 2"]);
  });

  it("keeps no more than it may, and drops the one longest unused", () => {
    const { made, value } = counted(2);
    for (const arg of [1, 2, 1, 3, 1, 2]) value(arg);
    expect(made).toEqual(["1", "2", "3", "2"]);
  });
});
