import { join } from "node:path";
import * as z from "zod/mini";
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

/** Writes a JSON Schema of every document, generated from its zod schema. */
export function generateSchemas(folder: string): void {
  for (const [name, schema] of Object.entries(SCHEMAS)) {
    const json = z.toJSONSchema(schema(), { target: "draft-2020-12", io: "input", unrepresentable: "any" });
    writeWhenChanged(join(folder, `${name}.json`), `${JSON.stringify(json, null, 2)}\n`);
  }
}
