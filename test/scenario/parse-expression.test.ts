import fc from "fast-check";
import * as mathjs from "mathjs";
import { describe, expect, it } from "vitest";
import { ScenarioError } from "../../src/contracts/errors";
import { type Expr, expressionNodes, expressionSchema } from "../../src/contracts/expression";
import { evaluate } from "../../src/kernel/expression";
import { emit } from "../../src/model/compile/rules";
import { parseExpression } from "../../src/scenario/parse-expression";

const noPlaces = () => new Map<string, number>();
const places = {
  country: noPlaces(),
  family: noPlaces(),
  factor: noPlaces(),
  stance: noPlaces(),
  event: noPlaces(),
  level: noPlaces(),
  channel: noPlaces(),
  pathway: noPlaces(),
  index: noPlaces(),
  turnover: noPlaces(),
};

/** Evaluates a tree with every count at a value. */
function evaluateAt(tree: Expr, count: number): number {
  const codes: number[] = [];
  const constants: number[] = [];
  emit(tree, places, codes, constants);
  const stack = new Float64Array(64);
  const load = (_: number, __: number, into: Float64Array, at: number) => into.fill(count, at, at + 1);
  evaluate(
    Int32Array.from(codes),
    0,
    codes.length / 2,
    { constants: Float64Array.from(constants), load },
    stack,
    1,
  );
  return stack[0] ?? Number.NaN;
}

describe("an expression", () => {
  it("becomes a closed tree that its own schema accepts", () => {
    const tree = parseExpression(
      'summits >= 1 and ministerialChannels >= 3 and not (met("foreign-ministers") or event("kp-crisis"))',
    );
    expect(expressionSchema()._zod.parse({ value: tree, issues: [] }, {})).toMatchObject({ issues: [] });
    expect([...expressionNodes(tree)].filter((node) => "of" in node)).toEqual([
      { of: "met", id: "foreign-ministers" },
      { of: "event", id: "kp-crisis" },
    ]);
  });

  it.each([
    ["1 + 2 * 3 - 4 / 8", 6.5],
    ["-summits + 10", 7],
    ["summits > 2 ? 5 : 6", 5],
    ["1 <= summits < 3", 0],
    ["1 <= summits <= 3", 1],
    ["min(4, summits, 9) + max(1, 2, summits) + abs(-2)", 8],
    ["true and not false", 1],
    ["summits / 0", 0],
    ["2 == 2 and 3 != 4 or false", 1],
  ])("%s is %d where every count is 3", (text, value) => {
    expect(evaluateAt(parseExpression(text), 3)).toBe(value);
  });

  it("arithmetic agrees with JavaScript's on random trees", () => {
    const leaf = fc.oneof(fc.integer({ min: 0, max: 20 }).map(String), fc.constant("summits"));
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc
          .tuple(tie("tree"), fc.constantFrom("+", "-", "*"), tie("tree"))
          .map(([a, op, b]) => `(${a} ${op} ${b})`),
      ),
    }));
    fc.assert(
      fc.property(tree, (text) => {
        fc.pre(text.length < 500 && (text.match(/\w+|\S/g)?.length ?? 0) < 150);
        const expected = Number(new Function("summits", `return ${text}`)(3));
        expect(evaluateAt(parseExpression(text), 3)).toBe(expected);
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});

/** Names that mean something to mathjs or to the language, but nothing in an expression. */
const FOREIGN = [
  ...Object.keys(mathjs),
  ...Object.getOwnPropertyNames(Object.prototype),
  ...Object.getOwnPropertyNames(globalThis),
].filter((name) => /^[A-Za-z_]\w*$/.test(name));

const accepts = (text: string): boolean => {
  try {
    parseExpression(text);
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(ScenarioError);
    return false;
  }
};

describe("a hostile or mistaken expression is a typed error", () => {
  it("calls none of the functions of mathjs but min, max and abs, and knows none of its names", () => {
    expect(FOREIGN.length).toBeGreaterThan(500);
    expect(new Set(FOREIGN.filter((name) => accepts(`${name}(1)`)))).toEqual(new Set(["abs", "not"]));
    expect(new Set(FOREIGN.filter((name) => accepts(`${name}(1, 2)`)))).toEqual(new Set(["min", "max"]));
    expect(FOREIGN.filter((name) => accepts(name))).toEqual([]);
    expect(FOREIGN.filter((name) => accepts(`summits.${name}`) || accepts(`${name} = 1`))).toEqual([]);
  });

  it.each([
    "import({ a: 1 })",
    'evaluate("1")',
    'parse("x")',
    "summits.constructor",
    "a = 1",
    "f(x) = x",
    "[1, 2, 3]",
    "{ a: 1 }",
    '"text"',
    "summits[1]",
    'summits["constructor"]',
    'met.constructor("return 1")()',
    'met("x").constructor',
    "(summits)(1)",
    "min(1, 2)(3)",
    "2 summits",
    'met("x") calls',
    "met = 1",
    "met(x) = 1",
    "summits[1] = 2",
    "{ toString: 1 }.toString",
    "() => 1",
    "function(x) = x",
    "summits'",
    "summits to cm",
    "summits and",
    "1 ? 2",
    "1 ".repeat(900),
    "1 ? ".repeat(400),
    "summits;".repeat(90),
    `${"abs(".repeat(40)}1${")".repeat(40)}`,
    "-".repeat(1999),
    "summits; calls",
    "1:10",
    "5 cm",
    "5!",
    "summits ^ 2",
    "summits % 2",
    "summits & 1",
    "summits .* 2",
    "summits << 1",
    "summits in cm",
    "met(summits)",
    'met("a", "b")',
    "abs(1, 2)",
    "min(1)",
    "cos(1)",
    "constructor",
    "toString",
    "__proto__",
    "",
    "1e999",
    `${"(".repeat(10_000)}1${")".repeat(10_000)}`,
    `${"not ".repeat(50)}1`,
    Array.from({ length: 10_000 }, () => "1").join("+"),
    Array.from({ length: 300 }, () => "1").join("+"),
    "x".repeat(100_000),
  ])("%.40s", (text) => {
    expect(() => parseExpression(text)).toThrow(ScenarioError);
  });

  it("an unknown name comes with the nearest known one", () => {
    expect(() => parseExpression("summit >= 1")).toThrow(/summits/);
  });

  it("whatever the text, the answer is a tree or a ScenarioError", () => {
    const piece = fc.constantFrom(
      "summits",
      "met(",
      '"x"',
      ")",
      "(",
      "+",
      "-",
      "and",
      "not",
      "1",
      ">=",
      "=",
      ".",
      ",",
      "?",
      ":",
      "[",
      "]",
      "{",
      "import",
      "\n",
      "\\",
      "`",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 60 }),
          fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(" ")),
        ),
        (text) => {
          try {
            expect(parseExpression(text)).toBeTypeOf("object");
          } catch (error) {
            expect(error).toBeInstanceOf(ScenarioError);
            expect((error as ScenarioError).issues.length).toBeGreaterThan(0);
          }
        },
      ),
      { seed: 2, numRuns: 2000 },
    );
  });
});

describe("a slip of the pen", () => {
  it.each([
    ["summits => 1", ">="],
    ["summits =< 1", "<="],
    ["summits = 1", "=="],
    ["summits >= 1 && calls > 0", "and"],
  ])("is answered with what to write instead: %s", (text, instead) => {
    try {
      parseExpression(text);
      expect.unreachable();
    } catch (error) {
      expect((error as ScenarioError).issues[0]?.remedy).toContain(instead);
    }
  });

  it("is none within the quotes of an id or in a right comparison", () => {
    const codes = (text: string) => {
      try {
        parseExpression(text);
        return [];
      } catch (error) {
        return (error as ScenarioError).issues.map(({ received }) => received);
      }
    };
    expect(codes('met("a=>b && c")')).toEqual([]);
    expect(codes("summits >= 1 and calls <= 2 and meetings == 3 and channels != 4")).toEqual([]);
  });
});
