import { issue } from "../../contracts/errors";
import { show } from "../../contracts/show";
import { refuse } from "./input-issues";

/** A source of uniform numbers from 0 to 1, 1 excluded, such as `randomStream(seed)`. Randomness is always an argument. */
export type Uniforms = () => number;

/** @throws OptionsError where the stream gives what is no number from 0 to 1. */
export function uniformOf(stream: Uniforms): number {
  const u: unknown = stream();
  if (typeof u === "number" && u >= 0 && u < 1) return u;
  const expected = "a number from 0 to 1, 1 excluded";
  const remedy = "Pass randomStream(seed).";
  refuse("The stream of randomness cannot be used", [
    issue({ code: "out-of-range", path: ["stream"], expected, received: show(u), remedy }),
  ]);
  return Number.NaN;
}

/** A place among `count`, each equally likely. */
export const placeOf = (stream: Uniforms, count: number): number => Math.floor(uniformOf(stream) * count);
