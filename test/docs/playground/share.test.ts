import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  fromHash,
  MOST_LINK,
  MOST_SEED,
  MOST_TEXT,
  ShareError,
  toHash,
} from "../../../docs/.vitepress/playground/share";
import { SIZES, USUAL_SEED, USUAL_SIZE } from "../../../docs/.vitepress/playground/sizes";

const shared = { text: "name: a\n", seed: "s", paths: SIZES[0] };

async function packed(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return Buffer.from(await new Response(stream).arrayBuffer()).toString("base64url");
}

describe("a link to the playground", () => {
  it("gives back what was shared, whatever the text and the seed", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: "binary", maxLength: 300 }),
        fc.string({ unit: "grapheme", minLength: 1, maxLength: MOST_SEED / 4 }),
        fc.constantFrom(...SIZES),
        async (text, seed, paths) => {
          fc.pre(seed.length <= MOST_SEED);
          expect(await fromHash(`#${await toHash({ text, seed, paths })}`)).toEqual({ text, seed, paths });
        },
      ),
      { numRuns: 40, seed: 1 },
    );
  });

  it("is an address that needs no escapes, and shorter than a repetitive text", async () => {
    const text = "- type: set-tariff\n".repeat(100);
    const hash = await toHash({ ...shared, text });
    expect(new URL(`https://example.org/#${hash}`).hash).toBe(`#${hash}`);
    expect(hash.length).toBeLessThan(text.length / 5);
  });

  it("carries no scenario where it has none", async () => {
    expect(await fromHash("")).toBeUndefined();
    expect(await fromHash("#the-document")).toBeUndefined();
  });

  it("is not made of more than can be opened", async () => {
    await expect(toHash({ ...shared, text: "a".repeat(MOST_TEXT + 1) })).rejects.toThrow(
      `at most ${MOST_TEXT} bytes; this one has ${MOST_TEXT + 1}`,
    );
    await expect(toHash({ ...shared, seed: "a".repeat(MOST_SEED + 1) })).rejects.toThrow(ShareError);
    // Random digits do not pack to less than half: three characters of a link for four of them or so.
    let state = 1;
    const digits = Array.from({ length: 50_000 }, () => {
      state = (state * 48_271) % 2_147_483_647;
      return state % 10;
    }).join("");
    await expect(toHash({ ...shared, text: digits })).rejects.toThrow(`takes ${MOST_LINK} characters`);
  });

  it("that unpacks to more than a scenario may have is refused before it is unpacked", async () => {
    const bomb = await packed(new Uint8Array(10_000_000));
    expect(bomb.length).toBeLessThan(MOST_LINK);
    await expect(fromHash(`#scenario=${bomb}`)).rejects.toThrow(`at most ${MOST_TEXT} bytes`);
    await expect(fromHash(`#scenario=${"A".repeat(MOST_LINK + 1)}`)).rejects.toThrow(`at most ${MOST_LINK}`);
  });

  it("that is damaged is refused, and says so", async () => {
    const whole = await toHash(shared);
    const broken = [whole.replace(/scenario=..../, "scenario=%%%%"), "scenario=", "scenario=AAAA"];
    const notText = `scenario=${await packed(new Uint8Array([0xff, 0xfe, 0xff]))}`;
    for (const hash of [...broken, notText])
      await expect(fromHash(hash), hash).rejects.toThrow("expected a packed scenario");
  });

  it("falls back to what is usual where it asks for what cannot be chosen", async () => {
    const { scenario } = Object.fromEntries(new URLSearchParams(await toHash(shared)));
    expect(await fromHash(`scenario=${scenario}&paths=1000000000`)).toEqual({
      text: shared.text,
      seed: USUAL_SEED,
      paths: USUAL_SIZE,
    });
    const long = await fromHash(`scenario=${scenario}&seed=${"x".repeat(5000)}`);
    expect(long?.seed).toHaveLength(MOST_SEED);
  });
});
