import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parametersOf } from "../../src/model/parameters";
import { baselineModel } from "../../src/model/presets";

const schemaOf = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../src/generated/schemas/${name}.json`, import.meta.url), "utf8"));

describe("the generated JSON Schemas", () => {
  it.each(["model", "forecast", "options"])(
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
});
