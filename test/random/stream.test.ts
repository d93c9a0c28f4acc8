import { describe, expect, it } from "vitest";
import { counterWord, PURPOSE, parameterSlot } from "../../src/random/counter";
import { streamKey } from "../../src/random/seed";
import { namedStream, parameterUniform } from "../../src/random/stream";
import { threefry2x32 } from "../../src/random/threefry";
import { uniformFromWords } from "../../src/random/uniform";
import { correlationErrors, KOLMOGOROV_999, kolmogorov, STANDARD_ERRORS } from "./goodness";

const COUNT = 20_000;
const key = streamKey("stream");
const words = new Uint32Array(2);

const take = (name: string, seed: string | number = "stream", count = COUNT) => {
  const stream = namedStream(streamKey(seed), name);
  return Float64Array.from({ length: count }, stream);
};

describe("the uniform number of a parameter", () => {
  it("is that of the counter (draw, parameter | slot), both words used", () => {
    const slot = parameterSlot("exits.JP.rate");
    threefry2x32(key.key0, key.key1, 41, counterWord(PURPOSE.parameter, 0, 0) + slot, words);
    const expected = uniformFromWords(words[0] ?? 0, words[1] ?? 0);
    expect(parameterUniform(key, 41, slot, new Uint32Array(2))).toBe(expected);
  });

  it("depends on seed, draw and name alone, not on what was drawn before", () => {
    const slots = ["a", "b", "c"].map(parameterSlot);
    const forwards = slots.map((slot) => parameterUniform(key, 5, slot, words));
    const backwards = slots.toReversed().map((slot) => parameterUniform(key, 5, slot, words));
    expect(backwards.reverse()).toEqual(forwards);
    expect(new Set(forwards).size).toBe(3);
  });

  it("is uniform over draws, at Kolmogorov's distance of chance", () => {
    const slot = parameterSlot("events.kp-crisis.rate");
    const sample = Float64Array.from({ length: COUNT }, (_, draw) =>
      parameterUniform(key, draw, slot, words),
    );
    expect(kolmogorov(sample, (u) => u)).toBeLessThan(KOLMOGOROV_999);
  });
});

describe("a named stream", () => {
  it("gives the numbers of its name at draws 0, 1, 2, ...", () => {
    const slot = parameterSlot("bootstrap");
    const expected = [0, 1, 2, 3].map((draw) => parameterUniform(key, draw, slot, words));
    expect([...take("bootstrap", "stream", 4)]).toEqual(expected);
  });

  it("starts anew each time it is made, and no two made disturb each other", () => {
    const [one, two] = [namedStream(key, "x"), namedStream(key, "x")];
    const interleaved = [one(), two(), one(), two()];
    expect(interleaved[0]).toBe(interleaved[1]);
    expect(interleaved[2]).toBe(interleaved[3]);
    expect(interleaved[0]).not.toBe(interleaved[2]);
  });

  it.each([
    ["of another name", () => take("bootstrap"), () => take("bootstraq")],
    ["of another seed", () => take("bootstrap", 1), () => take("bootstrap", 2)],
    ["of its own next draw", () => take("bootstrap").slice(1), () => take("bootstrap").slice(0, -1)],
    ["of a draw a thousand on", () => take("bootstrap").slice(1000), () => take("bootstrap").slice(0, -1000)],
  ])("is uncorrelated with that %s within 4 standard errors", (_, a, b) => {
    expect(Math.abs(correlationErrors(a(), b()))).toBeLessThan(STANDARD_ERRORS);
  });
});
