import { describe, expect, it } from "vitest";
import { USUAL_SEED, USUAL_SIZE } from "../../../docs/.vitepress/playground/sizes";
import { DEFAULT_SEED } from "../../../src/contracts/options";
import { USUAL_PATHS } from "../../../src/widget/limits";

describe("what the playground runs first", () => {
  it("has the paths and the seed of the element on the front page, so that both show the same base", () => {
    expect([USUAL_SIZE, USUAL_SEED]).toEqual([USUAL_PATHS, DEFAULT_SEED]);
  });
});
