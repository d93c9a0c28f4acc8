import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { floatsOfText, floatTextLength, textOfFloats } from "../../src/contracts/float-text";

const floats = fc.float32Array({ maxLength: 50 });

describe("numbers as text", () => {
  it("are the base64 of their little-endian bytes, as Node has it", () => {
    fc.assert(
      fc.property(floats, (values) => {
        expect(textOfFloats(values)).toBe(Buffer.from(Float32Array.from(values).buffer).toString("base64"));
      }),
    );
  });

  it("come back as they were, rounded to float32, however many they are", () => {
    fc.assert(
      fc.property(floats, (values) => {
        expect(floatsOfText(textOfFloats(values), values.length)).toEqual(values);
      }),
    );
    const many = Float64Array.from({ length: 200_000 }, (_, i) => Math.sin(i));
    expect(floatsOfText(textOfFloats(many), many.length)).toEqual(Float32Array.from(many));
  });

  it("are of the length that their count makes, padding and all, and of no other", () => {
    for (let count = 0; count < 12; count++) {
      const text = textOfFloats(new Float32Array(count).fill(Math.PI));
      expect(text).toHaveLength(floatTextLength(count));
      for (let other = 0; other < 12; other++)
        expect(floatsOfText(text, other)?.length).toBe(other === count ? count : undefined);
    }
    expect(floatsOfText(textOfFloats([1, 2]).replace(/=$/, "A"), 2)).toBeUndefined();
  });
});
