import { join } from "node:path";
import * as z from "zod/mini";
import { distributionSchema } from "../contracts/distribution";
import { forecastSchema } from "../contracts/forecast";
import { modelSpecSchema } from "../contracts/model-spec";
import { simulateOptionsSchema } from "../contracts/options";
import { writeWhenChanged } from "./write";

/** Every document that has a JSON Schema in the package. */
const SCHEMAS = {
  model: modelSpecSchema,
  forecast: forecastSchema,
  options: simulateOptionsSchema,
} as const;

/** What each document is, for editors that show it. */
const TITLES: Readonly<Record<keyof typeof SCHEMAS, string>> = {
  model: "A model of trilateral-pathways",
  forecast: "A forecast of trilateral-pathways",
  options: "Options of a run of trilateral-pathways",
};

/** The JSON Schema of a document, with what zod checks by a function and cannot translate: a prior has one law. */
function jsonSchemaOf(name: keyof typeof SCHEMAS): object {
  const schema = z.toJSONSchema(SCHEMAS[name](), {
    target: "draft-2020-12",
    io: "input",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === (distributionSchema() as unknown))
        Object.assign(jsonSchema, { minProperties: 1, maxProperties: 1 });
    },
  });
  return { title: TITLES[name], ...schema };
}

/** Writes a JSON Schema of every document, generated from its zod schema. */
export function generateSchemas(folder: string): void {
  for (const name of Object.keys(SCHEMAS) as (keyof typeof SCHEMAS)[]) {
    writeWhenChanged(join(folder, `${name}.json`), `${JSON.stringify(jsonSchemaOf(name), null, 2)}\n`);
  }
}
