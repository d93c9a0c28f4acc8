import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { kernelModule } from "../../src/kernel/simd/module";
import { globalRandomUses, type InexactUse, inexactAssemblyUses, inexactUses } from "./inexact-uses";

const source = fileURLToPath(new URL("../../src", import.meta.url));

/** Folders whose numbers never enter a forecast: reading, writing and showing. */
const OFF_THE_ENGINE = ["cli", "generate", "report", "evidence", "scenario"];

/** What is compiled to WebAssembly, not to JavaScript. */
const ASSEMBLY = /^(?:kernel\/simd|generated)\/assembly\//;

const files = readdirSync(source, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".ts"))
  .sort();

const assembly = files.filter((file) => ASSEMBLY.test(file));
const engine = files.filter(
  (file) => !OFF_THE_ENGINE.includes(file.split("/")[0] ?? "") && !ASSEMBLY.test(file),
);

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

describe("the SIMD kernel's arithmetic is the same in every WebAssembly", () => {
  it("uses only operations that WebAssembly fixes to the bit: no library's functions, no powers, nothing relaxed", () => {
    for (const file of ["index.ts", "exponential.ts", "logarithm.ts", "threefry.ts", "lane-random.ts"]) {
      expect(assembly).toContain(`kernel/simd/assembly/${file}`);
    }
    expect(assembly).toContain("generated/assembly/layout.ts");
    expect(faults(assembly, inexactAssemblyUses)).toEqual([]);
  });

  it("needs nothing of whoever runs it: what is compiled imports no function", async () => {
    expect(WebAssembly.Module.imports(await kernelModule())).toEqual([]);
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
    "const y = Math.sign(x) * 2;",
    "const y = 2 ** -23;",
    "const BITS = 9; const y = 2 ** (BITS + 18) - 1;",
    "// Math.exp(x) and x ** 2 in a comment\nconst text = 'Math.log(x)';",
  ])("passes %s", (text) => {
    expect(inexactUses(text)).toEqual([]);
  });

  it.each([
    "const y = Mathf.exp(x);",
    "const y = Math.sqrt(x);",
    "const y = NativeMathf.log(x);",
    "const f = JSMath;",
    "const y = f32x4.relaxed_madd(a, b, c);",
    'const y = f32x4["relaxed_min"](a, b);',
    "// @ts-ignore: decorator\n@inline\nfunction f(x: f32): f32 { return x ** 2; }",
    "x **= 2;",
  ])("finds in assembly %s", (text) => {
    expect(inexactAssemblyUses(text)).toHaveLength(1);
  });

  it.each([
    "const y = sqrt<f32>(x) + f32x4.extract_lane(f32x4.sqrt(a), 0);",
    "const y = f32x4.pmin(f32x4.floor(a), f32x4.div(b, f32x4.splat(2 * 3)));",
    "// Mathf.exp(x), x ** 2 and relaxed_madd in a comment\nconst mathf: i32 = <i32>x;",
  ])("passes in assembly %s", (text) => {
    expect(inexactAssemblyUses(text)).toEqual([]);
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
