import { afterEach, describe, expect, it, vi } from "vitest";
import { Composer } from "yaml";
import { LIMITS } from "../../src/contracts/limits";
import { parseScenario } from "../../src/scenario/parse-scenario";
import { issuesOf, outcomeOf, placesOf } from "./outcome";

const HEAD = "schemaVersion: 1\nname: A scenario\ninterventions: []\n";
const MANY = 500_000;

/** The part that recurses, and may only be given what is bounded. */
const compose = vi.spyOn(Composer.prototype, "compose");
const parseJson = vi.spyOn(JSON, "parse");

afterEach(() => {
  compose.mockClear();
  parseJson.mockClear();
});

describe("a document that nests without end is refused where the bound is, before anything recursive sees it", () => {
  it.each<[string, string]>([
    ["- ", "lists"],
    ["[", "lists in brackets"],
    ["{a: ", "maps in brackets"],
    ["[{a: ", "both"],
    ["a: ", "keys on one line"],
    ["? ", "explicit keys"],
    [": ", "empty keys"],
    ["- [", "a mixture"],
    ["&a [", "anchors"],
    ["!a [", "tags"],
    ["-\t", "tabs"],
  ])("%j: %s", (part) => {
    const text = part.repeat(Math.floor(LIMITS.characters / part.length));
    const [issue, ...others] = issuesOf(text, { format: "yaml" });
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ code: "too-deep", line: 1, expected: `at most ${LIMITS.depth} levels` });
    expect(issue?.column).toBeLessThan(40 * part.length);
    expect(compose).not.toHaveBeenCalled();
  });

  it("by indentation", () => {
    const lines = Array.from({ length: 1400 }, (_, depth) => `${" ".repeat(depth)}a:`);
    expect(issuesOf(lines.join("\n"))).toMatchObject([{ code: "too-deep", line: 34 }]);
    expect(compose).not.toHaveBeenCalled();
  });

  it.each(["[", '{"a":', '[{"a":'])("in JSON: %s", (part) => {
    const text = `{"a":${part.repeat(Math.floor(MANY / part.length))}`;
    const [issue] = issuesOf(text);
    expect(issue).toMatchObject({ code: "too-deep", line: 1 });
    expect(issue?.column).toBeLessThan(40 * part.length);
    expect(parseJson.mock.calls.filter(([given]) => given === text)).toEqual([]);
  });

  it.each(["yaml", "json"] as const)("in %s to the level: one more is refused, the last is not", (format) => {
    const nested = (levels: number) => `{"a":${"[".repeat(levels - 1)}${"]".repeat(levels - 1)}}`;
    const isTooDeep = (levels: number) =>
      issuesOf(nested(levels), { format }).some(({ code }) => code === "too-deep");
    expect([LIMITS.depth, LIMITS.depth + 1].map(isTooDeep)).toEqual([false, true]);
  });
});

describe("a document that is too large is refused before it is read", () => {
  it("by its characters, whatever they are", () => {
    const comment = "#".repeat(LIMITS.characters - HEAD.length);
    expect(parseScenario(HEAD + comment).name).toBe("A scenario");
    compose.mockClear();
    expect(issuesOf(`${HEAD}${comment}#`)).toMatchObject([
      { code: "too-large", expected: `at most ${LIMITS.characters} characters` },
    ]);
    expect(compose).not.toHaveBeenCalled();
  });

  it.each<[string, string]>([
    ["values in brackets", `a: [${"1,".repeat(LIMITS.nodes)}1]`],
    ["values in a list", "- 1\n".repeat(LIMITS.nodes + 1)],
    ["the same key", "a: 1\n".repeat(LIMITS.nodes)],
    ["brackets that close nothing", "]".repeat(MANY)],
    ["commas", `[${",".repeat(MANY)}`],
    ["quotes", '"'.repeat(MANY)],
    ["anchors", "&a ".repeat(MANY / 2)],
    ["tags", "!a ".repeat(MANY / 2)],
  ])("by its tokens: %s", (_, text) => {
    expect(issuesOf(text)).toMatchObject([{ code: "too-large" }]);
    expect(compose).not.toHaveBeenCalled();
  });

  it("by its values in JSON", () => {
    const text = `{"a":[${"1,".repeat(LIMITS.nodes)}1]}`;
    expect(issuesOf(text)).toMatchObject([{ code: "too-large", expected: `at most ${LIMITS.nodes} values` }]);
    expect(parseJson.mock.calls.filter(([given]) => given === text)).toEqual([]);
  });

  it.each<[string, string]>([
    ["brackets that close nothing", "]".repeat(50_000)],
    ["a key in every place of a list", `[${"? ".repeat(50_000)}`],
    ["unclosed quotes", `${'"a" '.repeat(40_000)}`],
    ["lines in no order", "a: >\n".concat("  a\n b\n".repeat(20_000))],
    ["tags", "- !a\n".repeat(50_000)],
    ["the same key", "a: 1\n".repeat(60_000)],
    ["keys that are no text", "1: 1\n".repeat(60_000)],
    ["directives", "%A\n".repeat(MANY / 2)],
    ["documents", "---\n".repeat(MANY / 2)],
    ["unprintable characters", "\0".repeat(MANY)],
  ])("and one that is all mistakes has a bounded list of them: %s", (_, text) => {
    expect(issuesOf(text).length).toBeLessThan(120);
  });

  it("and a long key does not stand in the place of everything in it", () => {
    const inside = Array.from({ length: 50_000 }, () => '"a":1').join(",");
    const issues = issuesOf(`{"${"k".repeat(MANY)}":{${inside}}}`);
    expect(issues.length).toBeLessThan(120);
  });
});

describe("aliases", () => {
  const aliases = (count: number) =>
    `${HEAD.replace("[]", "")}  - &a { type: forbid-acts }\n${"  - *a\n".repeat(count)}`;

  it("are counted: a hundred are read, one more is not", () => {
    expect(parseScenario(aliases(100)).interventions).toHaveLength(101);
    compose.mockClear();
    expect(issuesOf(aliases(101))).toMatchObject([{ code: "too-large", expected: "at most 100 aliases" }]);
    expect(compose).not.toHaveBeenCalled();
  });

  it("that stand for more and more are refused without being written out", () => {
    const names = [..."abcdefghijkl"];
    const level = (name: string, index: number) =>
      `${name}: &${name} [${Array(8)
        .fill(index === 0 ? "lol" : `*${names[index - 1]}`)
        .join(", ")}]`;
    const laughs = names.map(level).join("\n");
    expect(issuesOf(laughs)).toMatchObject([
      { code: "too-large", expected: `at most ${LIMITS.nodes} values`, received: "more" },
    ]);
  });

  it("inside what they stand for are refused, though the same name stood for something before", () => {
    const issues = issuesOf(`${HEAD}x: &a 1\ny: &a [*a]\n`);
    expect(issues).toContainEqual(
      expect.objectContaining({
        code: "unresolved-alias",
        path: ["y", 0],
        expected: "an alias outside of what it stands for",
      }),
    );
  });

  it.each([
    ["inside what they stand for", `${HEAD}x: &a [*a]\n`, "unresolved-alias x.0"],
    ["of nothing", `${HEAD}x: *nope\n`, "unresolved-alias x"],
    ["of what comes later", `${HEAD}x: *a\ny: &a 1\n`, "unresolved-alias x"],
    ["as keys", `${HEAD}x: &a b\n*a : 1\n`, "key-not-text"],
  ])("%s are refused", (_, text, place) => {
    expect(placesOf(text)).toContainEqual(expect.stringContaining(place));
  });
});

describe("what YAML can do beyond plain data is refused", () => {
  it.each<[string, string]>([
    ["!!js/function 'function () {}'", "tag"],
    ["!!python/object/apply:os.system [ls]", "tag"],
    ["!foo bar", "tag"],
    ["!<tag:example.org,2000:x> bar", "tag"],
    ["! bar", "tag"],
    ["!!str 5", "tag"],
    ["!!binary aGk=", "tag"],
    ["!!timestamp 2026-07-01", "tag"],
    ["!!set { a, b }", "tag"],
    ["!!omap [ a: 1 ]", "tag"],
    ["!!int abc", "tag"],
    ["{ <<: { name: x } }", "merge-key"],
    ["{ 1: a }", "key-not-text"],
    ["{ true: a }", "key-not-text"],
    ["{ ~: a }", "key-not-text"],
    ["{ : a }", "key-not-text"],
    ["{ [a, b]: c }", "key-not-text"],
    ["{ ? { a: b } : c }", "key-not-text"],
    ["{ !foo a: b }", "tag"],
    ["{ a: 1, a: 2 }", "repeated-key"],
    ["{ a: 1, 'a': 2 }", "repeated-key"],
    ['{ a: 1, "\\x61": 2 }', "repeated-key"],
    ["!e!foo bar", "invalid-yaml"],
    ["&a: b", "invalid-yaml"],
  ])("%s", (written, code) => {
    const issues = issuesOf(`${HEAD}x: ${written}\n`);
    expect(issues).toContainEqual(expect.objectContaining({ code, line: 4 }));
  });

  it.each<[string, string, string]>([
    ["a second document", `${HEAD}---\n${HEAD}`, "4:1 several-documents"],
    ["a document after an end", `${HEAD}...\nname: x\n`, "5:1 several-documents"],
    ["a version", `%YAML 1.1\n---\n${HEAD}`, "1:1 directive"],
    ["a tag directive", `%TAG ! tag:example.org,2000:\n---\n${HEAD}`, "1:1 directive"],
    ["an unknown directive", `%FOO\n---\n${HEAD}`, "1:1 directive"],
  ])("%s", (_, text, place) => {
    expect(placesOf(text)).toEqual([place]);
  });

  it("but the marks of one document are not", () => {
    expect(parseScenario(`---\n${HEAD}...\n`).name).toBe("A scenario");
  });

  it.each(["\u0000", "\u0007", "\u001f", "\u0002", "\u0018", "\u007f", "\u0080", "\ud800", "\ufffe"])(
    "%j stands in no text",
    (character) => {
      expect(issuesOf(`${HEAD}description: a${character}b\n`)).toMatchObject([
        { code: "invalid-yaml", line: 4, column: 15, remedy: "Remove the character." },
      ]);
    },
  );

  it("a line that a carriage return ends does not hide in the comment before it", () => {
    expect(placesOf(`${HEAD}# comment\rnam: x\n`)).toEqual(["5:1 unknown-key nam"]);
  });
});

describe("names that reach a prototype are refused as keys, wherever they stand", () => {
  const KEYS = ["__proto__", "constructor", "prototype"];

  it.each(KEYS)("%s", (key) => {
    const places = {
      top: { [key]: 1 },
      indicators: { indicators: JSON.parse(`{"${key}":"summits"}`) },
      intervention: { interventions: [JSON.parse(`{"type":"forbid-acts","${key}":{"country":"US"}}`)] },
    };
    for (const added of Object.values(places)) {
      const json = JSON.stringify({ schemaVersion: 1, name: "x", interventions: [], ...added });
      for (const format of ["yaml", "json"] as const)
        expect(issuesOf(json, { format })).toContainEqual(expect.objectContaining({ code: "reserved-key" }));
    }
    expect(Object.prototype).not.toHaveProperty("country");
  });

  it("and keep nothing of what was in them", () => {
    const { scenario } = outcomeOf(`${HEAD}__proto__: { polluted: true }\n`);
    expect(scenario).toBeUndefined();
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe("a hostile expression in a document is a problem of the document", () => {
  it.each([
    'import("fs")',
    'evaluate("1 + 1")',
    "summits.constructor.constructor",
    "summits = 5",
    "f(x) = f(x)",
    `${"(".repeat(10_000)}1${")".repeat(10_000)}`,
    Array.from({ length: 10_000 }, () => "1").join(" + "),
    "1 ? ".repeat(400),
    `${"-".repeat(1999)}1`,
    "not ".repeat(400),
  ])("%.40s", (expression) => {
    const text = JSON.stringify({
      schemaVersion: 1,
      name: "x",
      interventions: [],
      indicators: { i: expression },
    });
    for (const { path, line } of issuesOf(text)) expect([path, line]).toEqual([["indicators", "i"], 1]);
  });

  it("a document of many of them is no more than its bounds", () => {
    const indicators = Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`i${i}`, "summit +"]));
    const issues = issuesOf(JSON.stringify({ schemaVersion: 1, name: "x", interventions: [], indicators }));
    expect(issues).toMatchObject([{ path: ["indicators"], expected: "at most 50 indicators" }]);
  });
});
