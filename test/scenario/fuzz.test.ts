import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { checkShapeOnly } from "../../src/contracts/check";
import type { Issue } from "../../src/contracts/errors";
import { type ScenarioDocument, scenarioSchema } from "../../src/contracts/scenario/scenario";
import type { Model } from "../../src/model/define";
import { baselineModel } from "../../src/model/presets";
import { parseExpression } from "../../src/scenario/parse-expression";
import type { ScenarioFormat } from "../../src/scenario/read-scenario";
import { scenarioDocuments } from "./documents";
import { outcomeOf } from "./outcome";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A text, and the data that it is said to be, where that is known without the parser under test. */
interface Case {
  readonly text: string;
  readonly format: ScenarioFormat | undefined;
  readonly written?: () => unknown;
}

const FRAGMENTS = [
  "schemaVersion: 1\n",
  "name: x\n",
  "interventions:\n",
  "interventions: []\n",
  "  - type: forbid-acts\n",
  "    tier: 1\n",
  "indicators:\n",
  "  i: summits > 1\n",
  "rule: lenient\n",
  "- ",
  "? ",
  ": ",
  ":\n",
  "{",
  "}",
  "[",
  "]",
  ",",
  '"',
  "'",
  "&a ",
  "*a",
  "!t ",
  "<<: *a\n",
  "|\n",
  ">-\n",
  "#",
  "\n",
  "  ",
  "\t",
  "---\n",
  "...\n",
  "%A\n",
  "\\",
  "~",
  "1e999",
  ".nan",
  "\r",
  "\u0000",
  "\ufeff",
  '"a":1',
  '{"schemaVersion":1,',
  '"name":"x",',
  '"interventions":[]}',
  "__proto__: 1\n",
];

const VALUES: readonly Json[] = [
  null,
  true,
  0,
  -1,
  1e300,
  "",
  "x",
  "2026-07",
  "summits",
  [],
  {},
  [[1]],
  { type: 1 },
];

/** Places of a value and what is in it: how to reach each from its parent. */
function* parentsOf(value: Json): Generator<[Json[] | { [key: string]: Json }, string]> {
  if (typeof value !== "object" || value === null) return;
  for (const key of Object.keys(value)) {
    yield [value, key];
    yield* parentsOf((value as { [key: string]: Json })[key] as Json);
  }
}

type Change = (parent: { [key: string]: Json }, key: string, pick: number) => void;

/** What goes wrong in a document: a key misspelt, a value of another kind, something left out or added. */
const CHANGES: readonly Change[] = [
  (parent, key, pick) => {
    parent[key] = VALUES[pick % VALUES.length] as Json;
  },
  (parent, key, pick) => {
    const value = parent[key] as Json;
    delete parent[key];
    parent[key.slice(0, pick % (key.length + 1)) + key.slice((pick % (key.length + 1)) + 1)] = value;
  },
  (parent, key) => {
    delete parent[key];
  },
  (parent, key) => {
    parent[`${key}x`] = parent[key] as Json;
  },
];

function changed(document: Json, place: number, kind: number, pick: number): Json {
  const copy = structuredClone(document);
  const places = [...parentsOf(copy)];
  const [parent, key] = places[place % Math.max(1, places.length)] ?? [];
  // An array takes only values: a hole or a key of its own is no JSON.
  if (Array.isArray(parent)) parent[Number(key)] = VALUES[pick % VALUES.length] as Json;
  else if (parent !== undefined) CHANGES[kind % CHANGES.length]?.(parent, key as string, pick);
  return copy;
}

const asText = (value: Json, style: number): Case => {
  const written = () => JSON.parse(JSON.stringify(value)) as unknown;
  if (style === 0)
    return { text: stringify(value, { aliasDuplicateObjects: true }), format: "yaml", written };
  return { text: JSON.stringify(value, null, style - 1), format: style === 2 ? "yaml" : "json", written };
};

const styles = fc.nat({ max: 3 });

/** Text of fragments of YAML and JSON. */
const fragments: fc.Arbitrary<Case> = fc
  .record({
    head: fc.constantFrom("", "", "schemaVersion: 1\nname: x\ninterventions: []\n"),
    parts: fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 12 }),
    format: fc.constantFrom(undefined, "yaml" as const, "json" as const),
  })
  .map(({ head, parts, format }) => ({ text: head + parts.join(""), format }));

const picks = fc.nat({ max: 1000 });
const documents = scenarioDocuments as unknown as fc.Arbitrary<Json>;

/** Scenarios with one thing changed in them. */
const changes: fc.Arbitrary<Case> = fc
  .tuple(documents, picks, picks, picks, styles)
  .map(([document, place, kind, pick, style]) => asText(changed(document, place, kind, pick), style));

/** Scenarios of which a line is doubled, dropped or moved, or a character changed. */
const edits: fc.Arbitrary<Case> = fc
  .tuple(documents, picks, picks, fc.constantFrom(...FRAGMENTS), fc.nat({ max: 3 }), fc.boolean())
  .map(([document, from, to, fragment, kind, isJson]) => {
    const source = isJson ? JSON.stringify(document, null, 1) : stringify(document);
    const lines = source.split("\n");
    const line = lines[from % lines.length] ?? "";
    if (kind === 0) lines.splice(to % lines.length, 0, line);
    else if (kind === 1) lines.splice(from % lines.length, 1);
    else if (kind === 2) lines.splice(to % lines.length, 0, ...lines.splice(from % lines.length, 1));
    const text = lines.join("\n");
    const at = from % (text.length + 1);
    return { text: kind < 3 ? text : text.slice(0, at) + fragment + text.slice(at), format: undefined };
  });

/** Data of any kind. */
const anything: fc.Arbitrary<Case> = fc
  .tuple(fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>, styles)
  .map(([value, style]) => asText(value, style));

const treeOf = (expression: unknown): unknown => {
  if (typeof expression === "string") return parseExpression(expression);
  return typeof expression === "object" ? expression : { constant: Number(expression) };
};

/** What was written with its expressions parsed, and nothing added, dropped or changed. */
function asScenario(document: unknown): unknown {
  const { indicators, rule, ...rest } = document as ScenarioDocument;
  const trees = Object.entries(indicators ?? {}).map(([id, expression]) => [id, treeOf(expression)]);
  const entries = Array.isArray(rule) && rule.map((entry) => ({ ...entry, when: treeOf(entry.when) }));
  return {
    ...rest,
    ...(indicators && { indicators: Object.fromEntries(trees) }),
    ...(rule !== undefined && { rule: entries || rule }),
  };
}

const isFilled = ({ code, path, expected, received, remedy, message }: Issue): boolean =>
  [code, expected, received, remedy, message].every((text) => /\S/.test(text)) &&
  path.every((key) => typeof key === "string" || typeof key === "number");

const isIn = ({ line = 0, column = 0 }: Issue, lines: number): boolean =>
  line > 0 && line <= lines && column > 0;

const isBefore = (a: Issue, b: Issue | undefined): boolean =>
  b === undefined ||
  (a.line ?? 0) < (b.line ?? 0) ||
  (a.line === b.line && (a.column ?? 0) <= (b.column ?? 0));

/** What was written, by the public parser of the format. */
function written({ text, format, written: known }: Case): unknown {
  if (known !== undefined) return known();
  const plain = text.replace(/^\ufeff/, "");
  const isJson = format === "json" || (format === undefined && /^\s*\{/.test(plain));
  return isJson ? JSON.parse(plain) : parse(plain.replace(/\r(?!\n)/g, "\n"), { schema: "core" });
}

/** How many of the documents were accepted. */
const model = baselineModel() as Model;

function acceptedOf(cases: fc.Arbitrary<Case>, numRuns: number): number {
  let accepted = 0;
  fc.assert(
    fc.property(cases, (one) => {
      const { scenario, issues } = outcomeOf(one.text, { format: one.format });
      // Read for a model, it is refused where it was before, and for no less; any other error fails the test.
      const against = outcomeOf(one.text, { format: one.format, model });
      expect(against.issues?.length ?? 0).toBeGreaterThanOrEqual(issues?.length ?? 0);
      if (scenario !== undefined) {
        accepted += 1;
        expect(checkShapeOnly(scenarioSchema(), scenario).issues).toEqual([]);
        expect(scenario).toStrictEqual(asScenario(written(one)));
        return;
      }
      const lines = one.text.split(/\r\n|\r|\n/).length;
      const isTold = (issue: Issue, index: number) =>
        isFilled(issue) && isIn(issue, lines) && isBefore(issue, issues[index + 1]);
      expect(issues.length).toBeGreaterThan(0);
      expect(issues.filter((issue, index) => !isTold(issue, index))).toEqual([]);
    }),
    { numRuns },
  );
  return accepted;
}

describe("of ten thousand documents each is a scenario as it was written, or has problems that are all told", () => {
  it.each<[string, fc.Arbitrary<Case>, number, readonly [number, number]]>([
    ["fragments of YAML and JSON", fragments, 3500, [50, 500]],
    ["scenarios with one thing changed", changes, 2500, [300, 1500]],
    ["scenarios with a line or a character changed", edits, 2000, [300, 1500]],
    ["data of any kind", anything, 2000, [0, 0]],
  ])("%s", (_, cases, runs, [least, most]) => {
    const accepted = acceptedOf(cases, runs);
    expect(accepted).toBeGreaterThanOrEqual(least);
    expect(accepted).toBeLessThanOrEqual(most);
  });
});

const OPERANDS = [
  "summits",
  "channels",
  'met("x")',
  'factor("a.b")',
  "1",
  "0.5",
  "true",
  "(1)",
  "abs(calls)",
];
const OPERATORS = ["+", "-", "*", "/", ">=", "==", "and", "or", "<"];
const OTHERS = [
  ..."()[]{}=?:,.;^%!#\\`'\"\n→",
  "not",
  "min(",
  "import(",
  "evaluate(",
  ".constructor",
  "__proto__",
  "summit",
  'met("',
];

describe("an expression in a document", () => {
  const chain = fc.array(fc.tuple(fc.constantFrom(...OPERANDS), fc.constantFrom(...OPERATORS)), {
    minLength: 1,
    maxLength: 5,
  });
  const soup = fc
    .tuple(chain, fc.array(fc.tuple(fc.nat({ max: 10 }), fc.constantFrom(...OTHERS)), { maxLength: 2 }))
    .map(([pairs, others]) => {
      const words = pairs.flat().slice(0, -1);
      for (const [place, other] of others) words.splice(place, 0, other);
      return words.join(" ");
    });
  const any = fc.oneof(
    { weight: 4, arbitrary: soup },
    { weight: 1, arbitrary: fc.string({ maxLength: 40 }) },
  );

  it("of any words is a tree that its schema accepts, or has problems that are all told", () => {
    const cases = any.map((written): Case => {
      const document = { schemaVersion: 1, name: "x", interventions: [], indicators: { i: written } };
      return { text: JSON.stringify(document), format: "json", written: () => document };
    });
    const accepted = acceptedOf(cases, 2000);
    expect(accepted).toBeGreaterThan(400);
    expect(accepted).toBeLessThan(1600);
  });
});
