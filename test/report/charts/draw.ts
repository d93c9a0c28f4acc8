import { readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import { parse, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import type { ChartSpec, Json } from "../../../src/entries/charts";

/** A chart drawn without a browser, with whatever the compiler or the renderer warned of. */
export interface Drawn {
  readonly svg: string;
  readonly warnings: readonly string[];
}

function logger() {
  const warnings: string[] = [];
  const keep = (...said: readonly unknown[]) => {
    warnings.push(said.join(" "));
    return own;
  };
  const pass = () => own;
  const own = { level: pass as never, error: keep, warn: keep, info: pass, debug: pass };
  return { own, warnings };
}

export async function draw(spec: ChartSpec): Promise<Drawn> {
  const { own, warnings } = logger();
  const compiled = compile(spec as unknown as TopLevelSpec, { logger: own });
  const view = new View(parse(compiled.spec), { renderer: "none", logger: own });
  const svg = await view.toSVG();
  view.finalize();
  return { svg, warnings };
}

const schema = JSON.parse(
  readFileSync("node_modules/vega-lite/build/vega-lite-schema.json", "utf8"),
) as object;
// Formats of the schema that are for editors.
const formats = { "color-hex": true, uri: true, "uri-reference": true } as const;
let validate: ValidateFunction | undefined;

/** What is wrong with a specification by the schema of Vega-Lite. */
export function schemaFaults(spec: ChartSpec): string[] {
  validate ??= new Ajv({ allErrors: true, strict: false, formats })
    .addSchema(schema, "vega-lite")
    // What a layered chart must be: the schema of any chart would list the faults of all kinds.
    .compile({ $ref: "vega-lite#/definitions/TopLevelLayerSpec" });
  return validate(spec)
    ? []
    : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

/** The text a reader sees, line by line. */
export function textsOf(svg: string): string[] {
  const texts = [...svg.matchAll(/<text[^>]*>([\s\S]*?)<\/text>/g)].map((match) => match[1] ?? "");
  return texts.flatMap((text) => text.split(/<\/?tspan[^>]*>/).filter((line) => line !== "")).map(decoded);
}

const decoded = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

/** All rows of data of a specification. */
export function rowsOf(spec: ChartSpec): Readonly<Record<string, Json>>[] {
  return spec.layer.flatMap((one) => (one.data as unknown as { values: Record<string, Json>[] }).values);
}

/** Whatever a specification holds, with the keys that lead to it. */
export function partsOf(
  value: unknown,
  path: readonly string[] = [],
): [path: readonly string[], value: unknown][] {
  const inside =
    typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, part]) => partsOf(part, [...path, key]))
      : [];
  return [[path, value], ...inside];
}
