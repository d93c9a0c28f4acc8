import { describe, expect, it } from "vitest";
import { numberList } from "../../src/cli/values";

describe("values of a sweep", () => {
  it.each([
    ["0,10,25", [0, 10, 25]],
    ["-1.5,2e1", [-1.5, 20]],
    ["0:50:25", [0, 25, 50]],
    ["0:0.3:0.1", [0, 0.1, 0.2, 0.3]],
    ["0:50:20", [0, 20, 40]],
    ["20:-20:-20", [20, 0, -20]],
  ])("%s are %j", (written, numbers) => {
    expect(numberList(written)).toEqual({ written, numbers });
  });

  it.each([
    "",
    "0,,1",
    "a",
    "0:5",
    "0:5:0",
    "0:5:-1",
    "0:1:1e-9",
    "0:5:1:2",
    "1,NaN",
    "0x10,1",
    "1:Infinity:1",
  ])("%j are refused", (written) => {
    expect(() => numberList(written)).toThrow(/^Expected /);
  });
});
