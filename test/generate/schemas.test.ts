import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { interventionTypes } from "../../src/contracts/scenario/interventions";
import { MOST_INDICATORS } from "../../src/contracts/scenario/scenario";
import { parametersOf } from "../../src/model/parameters";
import { baselineModel } from "../../src/model/presets";

const schemaOf = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../src/generated/schemas/${name}.json`, import.meta.url), "utf8"));

describe("the generated JSON Schemas", () => {
  it.each(["model", "forecast", "options", "scenario"])(
    "%s.json is a closed object of draft 2020-12 with a title",
    (name) => {
      const schema = schemaOf(name);
      expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
      expect(schema).toMatchObject({ type: "object", additionalProperties: false });
      expect(schema.title).toBeTruthy();
    },
  );

  it("the model's says that a prior has exactly one law, and knows every law the baseline uses", () => {
    const { prior } = schemaOf("model").properties.institution.properties.retention.properties;
    expect(prior).toMatchObject({ minProperties: 1, maxProperties: 1, additionalProperties: false });
    const used = new Set(
      parametersOf(baselineModel().spec).flatMap(({ parameter }) => Object.keys(parameter.prior)),
    );
    expect(Object.keys(prior.properties)).toEqual(expect.arrayContaining([...used]));
  });

  it("every section of the baseline is a property, and every required property is there", () => {
    const { properties, required } = schemaOf("model");
    expect(Object.keys(properties)).toEqual(expect.arrayContaining(Object.keys(baselineModel().spec)));
    expect(Object.keys(baselineModel().spec)).toEqual(expect.arrayContaining(required));
  });

  describe("of a scenario", () => {
    const { properties } = schemaOf("scenario");
    const { items } = properties.interventions;
    const kindOf = (type: string) =>
      items.oneOf.find(
        (kind: { properties: { type: { const: string } } }) => kind.properties.type.const === type,
      );

    it("tells interventions apart by a type, whose values an editor can offer", () => {
      expect(items.properties.type.enum).toEqual(interventionTypes());
      expect(items.required).toEqual(["type"]);
      expect(items.oneOf).toHaveLength(interventionTypes().length);
      for (const type of interventionTypes()) {
        expect(kindOf(type)).toMatchObject({ type: "object", additionalProperties: false });
        expect(kindOf(type).required).toContain("type");
      }
    });

    it.each([
      ["scale-cadence", "channel", "level"],
      ["set-parameter", "value", "prior"],
    ])("says that %s has one of %s and %s", (type, one, other) => {
      expect(kindOf(type).oneOf).toEqual([{ required: [one] }, { required: [other] }]);
      expect(Object.keys(kindOf(type).properties)).toEqual(expect.arrayContaining([one, other]));
      expect(kindOf(type).required).not.toContain(one);
    });

    it("says what every key of it and every kind and key of an intervention means", () => {
      const described = [properties, ...items.oneOf.map((kind: { properties: object }) => kind.properties)];
      const silent = described.flatMap((keys: Record<string, { description?: string }>) =>
        Object.keys(keys).filter((key) => key !== "type" && !keys[key]?.description),
      );
      expect(silent).toEqual([]);
      expect(items.oneOf.filter((kind: { description?: string }) => !kind.description)).toEqual([]);
    });

    it("bounds the indicators, and takes an expression as text, a value or a tree", () => {
      expect(properties.indicators).toMatchObject({ maxProperties: MOST_INDICATORS });
      const kinds = properties.indicators.additionalProperties.anyOf;
      expect(kinds.map(({ type }: { type?: string }) => type)).toEqual([
        "string",
        "boolean",
        "number",
        undefined,
      ]);
    });
  });
});
