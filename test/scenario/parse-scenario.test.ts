import fc from "fast-check";
import { describe, expect, expectTypeOf, it } from "vitest";
import { parse, stringify } from "yaml";
import { checkShapeOnly } from "../../src/contracts/check";
import { ScenarioError } from "../../src/contracts/errors";
import type { Intervention } from "../../src/contracts/scenario/interventions";
import { type Scenario, scenarioSchema } from "../../src/contracts/scenario/scenario";
import type { Model } from "../../src/model/define";
import { baselineModel } from "../../src/model/presets";
import { parseExpression } from "../../src/scenario/parse-expression";
import { parseScenario } from "../../src/scenario/parse-scenario";
import { type ParseScenarioOptions, readScenario } from "../../src/scenario/read-scenario";
import { EVERY_INTERVENTION, scenarioDocuments, TYPES } from "./documents";
import { issuesOf, outcomeOf, placesOf } from "./outcome";

const HEAD = "schemaVersion: 1\nname: A scenario\n";

const TARIFFS = `# What if the tariff stays?
schemaVersion: 1
name: Tariffs up
horizonMonths: 24
rule:
  - pathway: damage
    when: tier1Lasting >= 1
  - pathway: workingLevel
    when: true
indicators:
  ministers: met("foreign-ministers") and summits >= 1
  two: 2
  tree: { apply: not, to: [{ name: summits }] }
interventions:
  - type: set-tariff
    pair: US-JP
    ratePercent: 25
    from: 2026-07
    note: as announced
  - { type: forbid-acts, country: KR }
`;

/** A document with one intervention, a key of it on every line from the fourth. */
const withIntervention = (lines: string): string =>
  `${HEAD}interventions:\n  - ${lines.trim().replaceAll("\n", "\n    ")}\n`;

describe("a scenario", () => {
  it("is what was written, with its expressions parsed", () => {
    expectTypeOf(parseScenario).returns.toEqualTypeOf<Scenario>();
    expect(parseScenario(TARIFFS)).toEqual({
      schemaVersion: 1,
      name: "Tariffs up",
      horizonMonths: 24,
      rule: [
        { pathway: "damage", when: parseExpression("tier1Lasting >= 1") },
        { pathway: "workingLevel", when: { constant: 1 } },
      ],
      indicators: {
        ministers: parseExpression('met("foreign-ministers") and summits >= 1'),
        two: { constant: 2 },
        tree: { apply: "not", to: [{ name: "summits" }] },
      },
      interventions: [
        { type: "set-tariff", pair: "US-JP", ratePercent: 25, from: "2026-07", note: "as announced" },
        { type: "forbid-acts", country: "KR" },
      ],
    });
  });

  it("is the same from YAML and from JSON, whatever the format is called", () => {
    fc.assert(
      fc.property(scenarioDocuments, fc.constantFrom(0, 2), (document, indent) => {
        const json = JSON.stringify(document, null, indent);
        const fromJson = parseScenario(json);
        expect(parseScenario(stringify(document), { format: "yaml" })).toEqual(fromJson);
        expect(parseScenario(json, { format: "yaml" })).toEqual(fromJson);
        expect(parseScenario(json, { format: "json" })).toEqual(fromJson);
      }),
    );
  });

  it("has a shape that the core accepts", () => {
    fc.assert(
      fc.property(scenarioDocuments, (document) => {
        const scenario = parseScenario(JSON.stringify(document));
        expect(checkShapeOnly(scenarioSchema(), scenario)).toEqual({ value: scenario, issues: [] });
      }),
    );
  });

  it.each(TYPES)("may hold %s, with every key it has", (type) => {
    const interventions = [EVERY_INTERVENTION[type]];
    const text = stringify({ schemaVersion: 1, name: "x", interventions });
    expect(parseScenario(text).interventions).toEqual(interventions);
  });

  it("is plain data, frozen all the way down, no part of it in two places", () => {
    const aliased = `${TARIFFS}  - &again { type: cancel-meeting, channel: envoys, month: 2026-08 }\n  - *again\n`;
    const seen = new Set<object>();
    const visit = (value: unknown): void => {
      if (typeof value !== "object" || value === null) return;
      expect(Object.isFrozen(value)).toBe(true);
      expect(Object.getPrototypeOf(value)).toBe(Array.isArray(value) ? Array.prototype : Object.prototype);
      expect(seen.has(value)).toBe(false);
      seen.add(value);
      Object.values(value).forEach(visit);
    };
    const scenario = parseScenario(aliased);
    expect(scenario.interventions[3]).toEqual(scenario.interventions[2]);
    visit(scenario);
    visit(parseScenario(JSON.stringify(parse(TARIFFS))));
    expect(seen.size).toBeGreaterThan(30);
  });

  it("keeps as text what YAML 1.2 keeps as text", () => {
    const words = [
      "on",
      "no",
      "yes",
      "off",
      "Y",
      "2026-07",
      "2026-07-01",
      "12:30:00",
      "1_000",
      "0b11",
      "=",
      "<",
    ];
    for (const word of words)
      expect(parseScenario(`${HEAD.replace("A scenario", word)}interventions: []`).name).toBe(word);
  });

  it("is read as JSON where it begins with {, unless the format says otherwise", () => {
    const flow = "{schemaVersion: 1, name: x, interventions: []}";
    expect(placesOf(flow)).toEqual(["1:2 invalid-json"]);
    expect(placesOf(` \n ${flow}`)).toEqual(["2:3 invalid-json"]);
    expect(parseScenario(flow, { format: "yaml" }).name).toBe("x");
    expect(placesOf(TARIFFS, { format: "json" })).toEqual(["1:1 invalid-json"]);
  });

  it("may begin with a byte order mark", () => {
    expect(parseScenario(`\ufeff${TARIFFS}`)).toEqual(parseScenario(TARIFFS));
    const json = JSON.stringify(parse(TARIFFS));
    expect(parseScenario(`\ufeff${json}`)).toEqual(parseScenario(json));
  });

  it.each(["\n", "\r\n", "\r"])("has the same lines whatever ends them: %j", (end) => {
    const text = `${HEAD}description: |\n  one\n  two\ninterventions: []\n`;
    expect(parseScenario(text.replaceAll("\n", end))).toEqual(parseScenario(text));
    expect(placesOf(`${text}nam: x\n`.replaceAll("\n", end))).toEqual(["7:1 unknown-key nam"]);
  });
});

describe("the problems of a document", () => {
  it("are all reported at once, each at its place, in the order of the text", () => {
    const text = `nam: Tariffs up
horizonMonths: 240
rule:
  - pathway: damage
    when: summit > 1
  - pathway: 3
    wen: true
indicators:
  ministers: met("foreign-ministers") and
  bad id: 1
  nothing:
  tree: { apply: +, to: [{ constant: 1 }] }
interventions:
  - type: shift-factr
  - type: shift-factor
    byy: 3
    factor: x
    from: 2026-13
  - month: 2026-07
  - 5
  - type: forbid-acts
    <<: { tier: 1 }
    type: forbid-acts
    1: x
    note: !secret x
`;
    expect(placesOf(text)).toEqual([
      "1:1 missing schemaVersion",
      "1:1 missing name",
      "1:1 unknown-key nam",
      "2:1 too-big horizonMonths",
      "5:5 unknown-name rule.0.when",
      "6:5 invalid-type rule.1.pathway",
      "6:5 missing rule.1.when",
      "7:5 unknown-key rule.1.wen",
      "9:3 syntax indicators.ministers",
      "10:3 invalid-key indicators.bad id",
      "11:3 invalid-type indicators.nothing",
      "12:3 wrong-operands indicators.tree",
      "14:5 invalid-value interventions.0.type",
      "15:5 missing interventions.1.by",
      "16:5 unknown-key interventions.1.byy",
      "18:5 invalid-format interventions.1.from",
      "19:5 missing interventions.2.type",
      "20:5 invalid-type interventions.3",
      "22:5 merge-key interventions.4.<<",
      "23:5 repeated-key interventions.4.type",
      "24:5 key-not-text interventions.4",
      "25:19 tag interventions.4.note",
    ]);
  });

  it("are the same in JSON, at their places there", () => {
    const json = `{ "schemaVersion": 1, "nam": "x",
  "name": "a", "name": "b",
  "indicators": { "i": "summit" },
  "interventions": [
    { "type": "shift-factor", "factor": "f", "byy": 1e999, "from": "2026-07" }, 7
  ] }`;
    expect(placesOf(json)).toEqual([
      "1:23 unknown-key nam",
      "2:16 repeated-key name",
      "3:19 unknown-name indicators.i",
      "5:5 missing interventions.0.by",
      "5:46 unknown-key interventions.0.byy",
      "5:81 invalid-type interventions.1",
    ]);
  });

  it("have all that an issue has, and the message says both values and the remedy", () => {
    const [issue] = issuesOf(`${HEAD}interventions: 5\n`);
    expect(issue).toEqual({
      code: "invalid-type",
      path: ["interventions"],
      line: 3,
      column: 1,
      expected: "an array",
      received: "5",
      remedy: "Give a value of that kind.",
      message: "interventions: expected an array, received 5. Give a value of that kind.",
    });
  });

  it("stand in the message of the error, with line and column", () => {
    expect(() => parseScenario(`${HEAD}interventions: 5\n`)).toThrow(
      new ScenarioError("The scenario cannot be read", issuesOf(`${HEAD}interventions: 5\n`)),
    );
    expect(() => parseScenario(`${HEAD}interventions: 5\n`)).toThrow(
      "  - 3:1 interventions: expected an array",
    );
  });

  it("count columns in characters, not in units of UTF-16", () => {
    const before = '{ "name": "🎌 緊張", ';
    expect(issuesOf(`${before}"nam": 1 }`).find(({ code }) => code === "unknown-key")).toMatchObject({
      line: 1,
      column: [...before].length + 1,
    });
  });

  it("in one part do not hide those of an expression in another", () => {
    const text = `${HEAD}indicators: { a: summit, b: 1, c: [] }\ninterventions: {}\n`;
    expect(placesOf(text)).toEqual([
      "3:15 unknown-name indicators.a",
      "3:32 invalid-type indicators.c",
      "4:1 invalid-type interventions",
    ]);
  });

  it("are those of both where an alias stands for what is wrong", () => {
    const text = `${HEAD}interventions:\n  - &a { type: cancel-meeting, channel: x, month: 1 }\n  - *a\n`;
    expect(placesOf(text)).toEqual([
      "4:44 invalid-type interventions.0.month",
      "4:44 invalid-type interventions.1.month",
    ]);
  });
});

describe("an intervention that is not as it should be", () => {
  it.each(TYPES)("%s: every key misspelt is told its name", (type) => {
    for (const key of Object.keys(EVERY_INTERVENTION[type]).filter((name) => name !== "type")) {
      const { [key as never]: value, ...rest } = EVERY_INTERVENTION[type] as unknown as Record<
        string,
        unknown
      >;
      const text = JSON.stringify({
        schemaVersion: 1,
        name: "x",
        interventions: [{ ...rest, [`${key}${key.at(-1)}`]: value }],
      });
      const issue = issuesOf(text).find(({ code }) => code === "unknown-key");
      expect(issue).toMatchObject({ remedy: `Did you mean "${key}"?` });
    }
  });

  it.each(TYPES)("a type that is nearly %s is one issue that says so", (type) => {
    const issues = issuesOf(withIntervention(`type: ${type.slice(0, -1)}\nby: 1\nfactor: 2`));
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({
      code: "invalid-value",
      path: ["interventions", 0, "type"],
      line: 4,
      expected: expect.stringContaining(`"${type}"`),
      received: `"${type.slice(0, -1)}"`,
      remedy: `Did you mean "${type}"?`,
    });
  });

  it("without a type is told the types", () => {
    expect(issuesOf(withIntervention("by: 1\nfactor: x"))).toMatchObject([
      {
        code: "missing",
        path: ["interventions", 0, "type"],
        line: 4,
        column: 5,
        expected: `one of ${TYPES.map((type) => `"${type}"`).join(", ")}`,
        received: "nothing",
        remedy: "Add it.",
      },
    ]);
  });

  it.each<[string, string, string]>([
    ["neither a channel nor a level", "type: scale-cadence\ntimes: 1", "a channel or a level, one of them"],
    ["both", "type: scale-cadence\ntimes: 1\nchannel: a\nlevel: b", "a channel or a level, one of them"],
    [
      "neither a value nor a prior",
      "type: set-parameter\npath: a\nbasis: data\nsource: []",
      "a value or a prior, one of them",
    ],
    [
      "a prior of two laws",
      "type: set-parameter\npath: a\nbasis: data\nsource: []\nprior: { fixed: 1, poisson: { mean: 1 } }",
      "exactly one law",
    ],
  ])("with %s keeps the words of the rule", (_, lines, expected) => {
    expect(issuesOf(withIntervention(lines))).toMatchObject([
      { code: "custom", expected: expect.stringContaining(expected) },
    ]);
  });

  it.each<[string, Partial<Intervention> | object, object]>([
    [
      "a tier of neither kind",
      { tier: 3 },
      { code: "invalid-value", expected: "one of 1, 2", received: "3" },
    ],
    ["a month that is none", { month: "2026-00" }, { code: "invalid-format", received: '"2026-00"' }],
    ["a null", { country: null }, { code: "invalid-type", expected: "a string", received: "null" }],
    ["an empty id", { country: "" }, { code: "too-small", expected: "at least 1 characters" }],
  ])("%s", (_, change, expected) => {
    const interventions = [{ ...EVERY_INTERVENTION["schedule-act"], ...change }];
    expect(issuesOf(stringify({ schemaVersion: 1, name: "x", interventions }))[0]).toMatchObject({
      path: ["interventions", 0, Object.keys(change)[0]],
      ...expected,
    });
  });

  it.each([".inf", "-.INF", ".nan"])("%s is no number", (word) => {
    const text = withIntervention(`type: shift-factor\nfactor: x\nfrom: 2026-07\nby: ${word}`);
    expect(issuesOf(text)).toMatchObject([
      { path: ["interventions", 0, "by"], line: 7, expected: "a finite number", code: "invalid-type" },
    ]);
  });
});

describe("an expression that is not as it should be", () => {
  const indicator = (written: string): string => `${HEAD}interventions: []\nindicators:\n  i: ${written}\n`;

  it.each<[string, string, string]>([
    ["summit", "unknown-name", 'Did you mean "summits"?'],
    ["import(1)", "not-allowed", "Known: "],
    ["1 +", "syntax", "Correct it there."],
    [`${"(".repeat(40)}1${")".repeat(40)}`, "too-large", "Split the expression"],
    ["{ naem: summits }", "unknown-key", 'Did you mean "name"?'],
    ["{ apply: +, to: [{ constant: 1 }] }", "wrong-operands", "Give it as many."],
    ["{ apply: max, to: [{ constant: 1 }] }", "wrong-operands", "Give it as many."],
    ["{ apply: andd, to: [{ constant: 1 }] }", "invalid-value", 'Did you mean "and"?'],
    ["{ constant: .inf }", "invalid-type", "Give a value of that kind."],
    [".nan", "invalid-type", "Give a value of that kind."],
    ['met("")', "too-small", "Give a larger value."],
  ])("%.30s: %s", (written, code, remedy) => {
    const issues = issuesOf(indicator(written));
    expect(issues).toContainEqual(
      expect.objectContaining({ code, line: 5, remedy: expect.stringContaining(remedy) }),
    );
    for (const { path } of issues) expect(path.slice(0, 2)).toEqual(["indicators", "i"]);
  });

  it("is told what it may be", () => {
    expect(issuesOf(indicator("[1]"))).toMatchObject([
      {
        code: "invalid-type",
        expected: "a string, a boolean, a number or an object",
        received: "a list of 1",
      },
    ]);
  });

  it("as a tree may be as large as one of text may be, and no larger", () => {
    const sum = (terms: number) => ({
      apply: "max",
      to: Array.from({ length: terms }, () => ({ constant: 1 })),
    });
    const tree = (terms: number) => ({
      apply: "max",
      to: [...Array.from({ length: 11 }, () => sum(16)), sum(terms)],
    });
    expect(outcomeOf(indicator(JSON.stringify(tree(11)))).issues).toBeUndefined();
    expect(placesOf(indicator(JSON.stringify(tree(12))))).toEqual(["5:3 too-large indicators.i"]);
  });
});

describe("text that is not YAML", () => {
  it.each<[string, string, string, string]>([
    ["a tab as indentation", "a:\n\tb: 1", "2:1", "Replace the tab by spaces."],
    ["two colons", "a: b: c", "1:4", 'Put text that contains ": " in quotes'],
    ["no space after a colon", "a:1\nb: 2", "1:1", "Write key: value, with the space."],
    ["uneven indentation", "a:\n  b: 1\n c: 2", "3:1", "Line it up"],
    ["an open bracket", "a: [1, 2\nb: 3", "2:1", "close the bracket"],
    ["an open quote", 'a: "x\nb: 1', "2:5", "Add what is missing there."],
    ["text after a quoted one", 'a: "x" and y', "1:8", "put the whole of the text in quotes"],
    ["a reserved character", "a: @x", "1:4", "Put it in quotes."],
    ["an unknown escape", '"a\\q": 1', "1:3", "Double the backslash"],
    ["no comma", "a: { b: 1 c: 2 }", "1:9", "Add the comma"],
    ["a closing bracket too many", "a: 1\n]", "2:1", "Remove it"],
  ])("%s", (_, text, place, remedy) => {
    const issues = issuesOf(text);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({
      code: "invalid-yaml",
      path: [],
      remedy: expect.stringContaining(remedy),
    });
    expect(`${issues[0]?.line}:${issues[0]?.column}`).toBe(place);
    expect(issues[0]?.message).not.toMatch(/ at line |\n/);
  });

  it("is told of several slips at once, one a line", () => {
    expect(placesOf('a: "x" y\nb: 1\nc: @z\nd: b: c: d\n')).toEqual([
      "1:8 invalid-yaml",
      "3:4 invalid-yaml",
      "4:4 invalid-yaml",
    ]);
  });

  it("is no scenario where it is empty", () => {
    for (const text of ["", "\n", "# nothing\n", "---\n", "...\n", "~"])
      expect(issuesOf(text)).toMatchObject([{ code: "invalid-type", path: [], expected: "an object" }]);
  });
});

describe("reading a scenario", () => {
  it("gives the places of what is found wrong later, in the order of the text", () => {
    const { scenario, locate } = readScenario(TARIFFS);
    expect(scenario).toEqual(parseScenario(TARIFFS));
    const issue = (path: (string | number)[]) => ({
      code: "unknown-reference",
      path,
      expected: "a",
      received: "b",
      remedy: "c",
      message: "d",
    });
    const located = locate([
      issue(["interventions", 1, "country"]),
      issue(["interventions", 0, "until"]),
      issue(["interventions", 0, "pair"]),
      issue(["rule", 1, "when", "to", 0]),
      issue(["nowhere"]),
    ]);
    expect(located.map(({ path, line, column }) => `${path.join(".")} ${line}:${column}`)).toEqual([
      "nowhere 2:1",
      "rule.1.when.to.0 9:5",
      "interventions.0.until 15:5",
      "interventions.0.pair 16:5",
      "interventions.1.country 20:26",
    ]);
    expect(located[0]).toEqual({ ...issue(["nowhere"]), line: 2, column: 1 });
  });

  it("refuses what is no text, and a format it does not know", () => {
    expect(issuesOf(5 as never)).toMatchObject([{ code: "invalid-type", expected: "text", received: "5" }]);
    expect(issuesOf("{}", { format: "yml" as never })).toMatchObject([
      { path: ["format"], expected: "one of yaml, json", remedy: 'Did you mean "yaml"?' },
    ]);
    expect(issuesOf("{}", { format: "constructor" as never })).toMatchObject([{ path: ["format"] }]);
  });
});

describe("a scenario that is read for a model", () => {
  const text = `
schemaVersion: 1
name: much is wrong
indicatrs: {}
interventions:
  - { type: set-tarif, pair: US-JP }
  - { type: hold-factor, factor: leaderCommitment.UK, at: 50, from: 2026-03 }
  - { type: set-parameter, path: gate.sharpnes, value: 1, basis: judgement, source: [] }
  - { type: schedule-meeting, channel: leaders-summit, month: 2026-05 }
  - { type: cancel-meeting, channel: leaders-summit, month: 2026-05 }
`;

  it("has its references checked in the same pass as its shape, each at its own line", () => {
    const places = (options: ParseScenarioOptions) => {
      try {
        parseScenario(text, options);
        return [];
      } catch (error) {
        return (error as ScenarioError).issues.map(({ line, path }) => `${line} ${path.join(".")}`);
      }
    };
    const shape = ["4 indicatrs", "6 interventions.0.type"];
    const references = ["7 interventions.1.factor", "8 interventions.2.path", "10 interventions.4"];
    expect(places({})).toEqual(shape);
    expect(places({ model: baselineModel() as Model })).toEqual([...shape, ...references]);
    expect(places({ model: () => baselineModel() as Model })).toEqual([...shape, ...references]);
    expect(places({ model: () => undefined })).toEqual(shape);
  });

  it("has the names and months of an intervention checked whose shape is wrong, and every indicator that parses", () => {
    const broken = `
schemaVersion: 1
name: more is wrong
indicators:
  slip: summits => 1
  lost: met("comerce-ministers")
interventions:
  - { type: shift-factor, factor: domesticOpinon.KR, byy: -8, from: 2025-04 }
`;
    try {
      parseScenario(broken, { model: baselineModel() as Model });
      expect.unreachable();
    } catch (error) {
      const issues = (error as ScenarioError).issues.map(({ line, path }) => `${line} ${path.join(".")}`);
      expect(issues.sort()).toEqual([
        "5 indicators.slip",
        "6 indicators.lost",
        "8 interventions.0.by",
        "8 interventions.0.byy",
        "8 interventions.0.factor",
        "8 interventions.0.from",
      ]);
    }
  });

  it("is refused for what the model has against it alone, with line and column", () => {
    const sound = text.replace("indicatrs: {}\n", "").replace("  - { type: set-tarif, pair: US-JP }\n", "");
    expect(() => parseScenario(sound)).not.toThrow();
    expect(() => parseScenario(sound, { model: baselineModel() as Model })).toThrow(
      /5:\d+ interventions\[0\]\.factor/,
    );
  });
});
