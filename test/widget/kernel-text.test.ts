import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { kernelBytes } from "../../src/kernel/simd/kernel-bytes";
import { bytesOfText, textOfBytes } from "../../src/widget/kernel-text";

describe("the text of the kernel", () => {
  it("holds every byte, in a character that no script has to escape but a backslash", () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const text = textOfBytes(bytes);
    expect(bytesOfText(text)).toEqual(bytes);
    expect(JSON.stringify(text)).toBe(`"${text.replace("\\", "\\\\")}"`);
  });

  it("is that of the kernel which the library has", () => {
    const written = JSON.parse(readFileSync("src/generated/kernel-text.json", "utf8"));
    expect(bytesOfText(written)).toEqual(kernelBytes());
  });
});
