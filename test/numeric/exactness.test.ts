import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { globalRandomUses, type InexactUse, inexactUses } from "./inexact-uses";

const source = fileURLToPath(new URL("../../src", import.meta.url));

/** Folders whose numbers never enter a forecast: reading, writing and showing. */
const OFF_THE_ENGINE = ["cli", "generate", "report", "evidence", "scenario"];

const files = readdirSync(source, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".ts"))
  .sort();

const engine = files.filter((file) => !OFF_THE_ENGINE.includes(file.split("/")[0] ?? ""));

function faults(of: readonly string[], find: (text: string) => InexactUse[]): string[] {
  return of.flatMap((file) =>
    find(readFileSync(join(source, file), "utf8")).map(({ line, text }) => `src/${file}:${line} ${text}`),
  );
}

describe("the engine's arithmetic is the same on every JavaScript engine", () => {
  it("uses only what IEEE 754 and the language fix to the bit; the rest comes from src/numeric/elementary.ts", () => {
    for (const folder of ["numeric/elementary.ts", "random/normal.ts", "statistics/two-level.ts"]) {
      expect(engine).toContain(folder);
    }
    expect(faults(engine, inexactUses)).toEqual([]);
  });

  it("never draws from Math.random nor seeds it, anywhere in src", () => {
    expect(files.length).toBeGreaterThan(engine.length);
    expect(faults(files, globalRandomUses)).toEqual([]);
  });
});

describe("the scan", () => {
  it.each([
    "const y = Math.exp(x);",
    "const y = Math.log1p(x);",
    "const y = Math.pow(2, 3);",
    "const y = Math?.sin(x);",
    'const y = Math["cos"](x);',
    "const { hypot } = Math;",
    "const f = apply(Math);",
    "const y = x ** 2;",
    "const y = 2 ** x;",
    "const HALF = 0.5; const y = 2 ** HALF;",
    "let y = 2; y **= 3;",
  ])("finds %s", (text) => {
    expect(inexactUses(text)).toHaveLength(1);
  });

  it.each([
    "const y = Math.sqrt(Math.abs(Math.max(x, Math.fround(z))));",
    "const y = Math.imul(Math.clz32(x), Math.min(Math.floor(x), Math.ceil(x), Math.round(x), Math.trunc(x)));",
    "const y = 2 ** -23;",
    "const BITS = 9; const y = 2 ** (BITS + 18) - 1;",
    "// Math.exp(x) and x ** 2 in a comment\nconst text = 'Math.log(x)';",
  ])("passes %s", (text) => {
    expect(inexactUses(text)).toEqual([]);
  });

  it("finds every way to the process's own generator", () => {
    const texts = [
      "Math.random();",
      "const f = Math.random;",
      'Math["random"]();',
      "seedrandom(1, { global: true });",
    ];
    expect(texts.map((text) => globalRandomUses(text).length)).toEqual([1, 1, 1, 1]);
    expect(globalRandomUses("// Math.random\nseedrandom(1);")).toEqual([]);
  });
});
