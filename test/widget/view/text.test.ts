import { describe, expect, it } from "vitest";
import { WORDS } from "../../../src/contracts/forecast";
import { baselineModel } from "../../../src/model/presets";
import { fill, languageOf, signed } from "../../../src/widget/view/text";
import { STRINGS, textsFor } from "../texts";

/** Every sentence by the path to it. */
function sentences(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  return Object.entries(value as object).flatMap(([key, child]) => sentences(child, `${path}/${key}`));
}

const holes = (sentence: string): string[] => [...sentence.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort();

const english = new Map(sentences(STRINGS.en));

describe("the strings", () => {
  it.each(["ja", "ko"] as const)(
    "of %s have every sentence of the English ones, with the same holes, and none is empty",
    (tag) => {
      const others = new Map(sentences(STRINGS[tag]));
      expect([...others.keys()].sort()).toEqual([...english.keys()].sort());
      for (const [path, sentence] of others) {
        expect(sentence.trim(), path).not.toBe("");
        expect(holes(sentence), path).toEqual(holes(english.get(path) ?? ""));
      }
    },
  );

  it.each([
    ["ja", /[\u3040-\u30ff\u4e00-\u9fff]/],
    ["ko", /[\uac00-\ud7af]/],
  ] as const)("of %s are in its script", (tag, script) => {
    const foreign = sentences(STRINGS[tag]).filter(
      ([, sentence]) => !script.test(sentence.replace(/\{\w+\}/g, "")),
    );
    const only = foreign.filter(([, sentence]) => /[A-Za-z]/.test(sentence.replace(/\{\w+\}/g, "")));
    expect(only).toEqual([]);
  });

  it("name every pathway, family and word of the built-in model", () => {
    const { pathways, families } = baselineModel().spec;
    for (const strings of Object.values(STRINGS)) {
      expect(Object.keys(strings.pathways).sort()).toEqual(pathways.map(({ id }) => id).sort());
      expect(Object.keys(strings.families)).toEqual(families.map(({ id }) => id));
      expect(Object.keys(strings.words)).toEqual([...WORDS]);
    }
  });
});

describe("languages", () => {
  it.each([
    ["ja-JP", "ja"],
    ["KO", "ko"],
    ["en-GB", "en"],
    ["fr", "en"],
    ["", "en"],
    ["__proto__", "en"],
    ["constructor", "en"],
  ])("are read from tags: %j is %s", (tag, language) => {
    expect(languageOf(tag)).toBe(language);
  });

  it("write shares and months their own way", () => {
    expect(textsFor("en").percent(0.1406, 1)).toBe("14.1%");
    expect(textsFor("en").month("2025-12")).toBe("Dec 2025");
    expect(textsFor("ja").month("2025-12")).toBe("2025年12月");
    expect(textsFor("ko").month("2025-12")).toBe("2025년 12월");
  });
});

describe("fill", () => {
  it("puts parts in, and takes no hole of a part for one of its own", () => {
    expect(fill("{a} and {b}, {a}", { a: "{b}", b: 2 })).toBe("{b} and 2, {b}");
    expect(fill("{toString} {c}", { a: 1 })).not.toContain("undefined");
  });
});

describe("signed", () => {
  it("has a sign before every number but nought", () => {
    expect([signed(5), signed(-5)]).toEqual(["+5", "−5"]);
  });
});
