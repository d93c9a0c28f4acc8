import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { type Issue, TrilateralError } from "../contracts/errors";

const source = relative(process.cwd(), fileURLToPath(new URL("..", import.meta.url)));
const data = join(source, "evidence", "data");
const generated = join(source, "generated");

/** In this order. Each step is imported when its turn comes, because it may import what an earlier one wrote. */
const steps: readonly (() => Promise<void>)[] = [
  async () => (await import("./tables")).generateTables(data, join(generated, "tables.json")),
  async () =>
    (await import("./kernel")).generateKernels(join(source, "kernel", "simd", "assembly"), generated),
  async () =>
    (await import("./leading-sources")).generateLeadingSources(data, join(generated, "leading-sources.json")),
  async () => (await import("./rules")).generateRules(join(generated, "rules.json")),
  async () =>
    (await import("./specs")).generateSpecs(data, join(generated, "specs.json"), join(generated, "presets")),
  async () =>
    (await import("./editions")).generateEditions(
      join(source, "inference", "editions", "headline.json"),
      join(generated, "editions.json"),
    ),
  async () => (await import("./schemas")).generateSchemas(join(generated, "schemas")),
];

/** `file:line:column reason`, which editors turn into a link. */
function line({ file, line, column, message }: Issue): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(":");
  return place === "" ? message : `${place} ${message}`;
}

try {
  for (const step of steps) await step();
} catch (error) {
  if (!(error instanceof TrilateralError)) throw error;
  process.exitCode = 1;
  process.stderr.write(
    `${(error.issues.length > 0 ? error.issues.map(line) : [error.message]).join("\n")}\n`,
  );
}
