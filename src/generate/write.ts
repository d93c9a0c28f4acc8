import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Writes a text file, its folders included, unless it holds that text already. */
export function writeWhenChanged(file: string, text: string): void {
  if (existsSync(file) && readFileSync(file, "utf8") === text) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Writes a JSON file, with a declaration beside it so that the compiler takes its type from there and infers nothing. */
export function writeJson(file: string, value: unknown, type = "unknown"): void {
  writeWhenChanged(file, `${JSON.stringify(value)}\n`);
  writeWhenChanged(
    file.replace(/\.json$/, ".d.json.ts"),
    `declare const value: ${type};\nexport default value;\n`,
  );
}
