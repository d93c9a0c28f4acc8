import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LOOKUPS, OPERATORS, WINDOW_NAMES } from "../../src/contracts/expression";
import { LIMITS } from "../../src/contracts/limits";
import { interventionTypes, MOST_INTERVENTIONS } from "../../src/contracts/scenario/interventions";
import { MOST_INDICATORS, type Scenario } from "../../src/contracts/scenario/scenario";
import { readPage } from "../../src/generate/docs/pages";
import { readEvidence } from "../../src/inference/observe/check-evidence";
import { baselineModel } from "../../src/model/presets";
import { MOST_CHARACTERS } from "../../src/scenario/expression-limits";
import { parseScenario } from "../../src/scenario/parse-scenario";
import { readYaml } from "../../src/scenario/read-yaml";
import { fencesOf } from "./fences/find.mjs";

const PAGE = "docs/interventions.md";
const page = readPage(PAGE);

/** Blocks of YAML of a page, in order. */
const yamlOf = (text: string): string[] =>
  [...text.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? "");

/** A list of interventions as a scenario; a whole scenario as it stands. */
function whole(yaml: string): string {
  if (!yaml.startsWith("- ")) return yaml;
  const items = yaml.replace(/^(?=.)/gm, "  ");
  return `schemaVersion: 1\nname: example\ninterventions:\n${items}`;
}

/** What stands under a heading, to the next one. */
const section = (heading: string): string =>
  new RegExp(`^### ${heading}\\n([\\s\\S]*?)(?=^##)`, "m").exec(page)?.[1] ?? "";

interface KindSchema {
  readonly properties: Readonly<Record<string, { readonly const?: unknown }>>;
}

/** The fields of every kind, by the JSON Schema that editors use. */
const fieldsOf = new Map(
  (
    JSON.parse(readFileSync("src/generated/schemas/scenario.json", "utf8")) as {
      readonly properties: {
        readonly interventions: { readonly items: { readonly oneOf: readonly KindSchema[] } };
      };
    }
  ).properties.interventions.items.oneOf.map(({ properties }) => [
    properties.type?.const,
    Object.keys(properties),
  ]),
);

describe("the reference of interventions", () => {
  it("has a section for every kind, in the order of the schema", () => {
    const headings = [...page.matchAll(/^### ([a-z]+-[a-z]+)$/gm)].map((match) => match[1]);
    expect(headings).toEqual(interventionTypes());
  });

  it.each(interventionTypes())("says of %s what each field means, and shows an example of it", (type) => {
    const text = section(type);
    const fields = (fieldsOf.get(type) ?? []).filter((field) => !["type", "note", "source"].includes(field));
    const named = [...text.matchAll(/^\| (`[^|]*`) \|/gm)].flatMap((match) =>
      [...(match[1] ?? "").matchAll(/`([^`]+)`/g)].map((found) => found[1]),
    );
    expect(fields.length).toBeGreaterThan(0);
    expect(fields.filter((field) => !named.includes(field))).toEqual([]);
    const [example = ""] = yamlOf(text);
    const { interventions } = parseScenario(whole(example));
    expect(interventions.map((item) => item.type)).toEqual([type]);
    expect(text).toContain("**Exactly.**");
  });

  it("names everything that an expression may use", () => {
    const text = page.slice(page.indexOf("\n## Expressions\n"));
    for (const name of WINDOW_NAMES) expect(text).toContain(`| \`${name}\` |`);
    for (const name of LOOKUPS) expect(text).toContain(`| \`${name}("`);
    const written: Readonly<Record<string, string>> = { negative: "-", if: "a ? b : c" };
    for (const operator of Object.keys(OPERATORS)) expect(text).toContain(written[operator] ?? operator);
  });

  it("states the limits that hold", () => {
    const number = (value: number) => value.toLocaleString("en-US");
    for (const limit of [LIMITS.characters, LIMITS.nodes, MOST_CHARACTERS])
      expect(page).toContain(number(limit));
    expect(page).toContain(`what is done, up to ${MOST_INTERVENTIONS} `);
    expect(page).toContain(`${MOST_INDICATORS} indicators a scenario`);
    expect(page).toContain(`${LIMITS.depth} levels`);
  });
});

describe("YAML in the documentation", () => {
  const blocks = fencesOf("scenarios").map(({ page, line, code }) => [page, line, code] as const);
  const apply = (yaml: string): Scenario => {
    const scenario = parseScenario(whole(yaml));
    baselineModel().with(scenario);
    return scenario;
  };

  it("is found", () => {
    expect(blocks.length).toBeGreaterThan(interventionTypes().length);
  });

  it.each(blocks)("of %s, line %i, is a scenario, or evidence, that the baseline takes", (_, __, yaml) => {
    const { value } = readYaml(yaml);
    const isEvidence = Object.hasOwn(Object(value), "evidence");
    const read = isEvidence ? readEvidence(baselineModel().spec, value as never) : apply(yaml);
    expect(read.schemaVersion).toBe(1);
  });

  it("that is wrong would be found", () => {
    expect(() => apply("- type: set-tariff\n  pair: US-XX\n  ratePercent: 25\n  from: 2026-07\n")).toThrow(
      "US-JP",
    );
    expect(() => apply("- type: set-tarif\n  pair: US-JP\n")).toThrow("set-tariff");
  });
});
