import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ASSEMBLY, assembly, importsOf, type Module, modules, targetOf } from "./modules";

/** What the build writes of the reference kernel for its twin: codes, sizes and places. */
const LAYOUT = "generated/assembly/layout";
const LAYOUTS = [LAYOUT, "generated/assembly/filter"];

/** The programs that are compiled of the sources. */
const ENTRIES = [`${ASSEMBLY}/index.ts`, `${ASSEMBLY}/filter/index.ts`];

const isOwn = (target: string): boolean =>
  LAYOUTS.includes(target) ||
  assembly.some(({ file }) => file === `${target}.ts` && file.startsWith(`${ASSEMBLY}/`));

const strangers = (module: Module): string[] =>
  importsOf(module).filter((specifier) => !specifier.startsWith(".") || !isOwn(targetOf(module, specifier)));

const probe = (text: string): string[] => strangers({ file: `${ASSEMBLY}/probe.ts`, room: "kernel", text });

describe("the source of the SIMD kernel", () => {
  it("imports only from its own folder and the generated layouts", () => {
    expect(
      assembly.flatMap((module) => strangers(module).map((specifier) => `${module.file} -> ${specifier}`)),
    ).toEqual([]);
    const used = assembly.flatMap((module) =>
      importsOf(module).map((specifier) => targetOf(module, specifier)),
    );
    expect(used).toContain(LAYOUT);
    expect(used).toContain(`${ASSEMBLY}/memory`);
  });

  it("is two programs: every file is reached from an entry", () => {
    const byPlace = new Map(assembly.map((module) => [module.file, module]));
    const reached = new Set(ENTRIES);
    for (const file of reached) {
      const module = byPlace.get(file);
      for (const specifier of module === undefined ? [] : importsOf(module)) {
        const target = `${targetOf(module as Module, specifier)}.ts`;
        if (byPlace.has(target)) reached.add(target);
      }
    }
    expect(assembly.map(({ file }) => file).filter((file) => !reached.has(file))).toEqual([]);
  });

  it("is imported by no module of the library, which knows the compiled kernel only", () => {
    const isInside = (target: string) =>
      target.startsWith(`${ASSEMBLY}/`) || target.startsWith("generated/assembly/");
    const importers = modules.filter((module) =>
      importsOf(module).some(
        (specifier) => specifier.startsWith(".") && isInside(targetOf(module, specifier)),
      ),
    );
    expect(importers.map(({ file }) => file)).toEqual([]);
    expect(modules.filter(({ file }) => isInside(file))).toEqual([]);
  });

  it("would be caught importing: the check sees what is not its own", () => {
    expect(
      probe('import { a } from "./memory"; import { b } from "../../../generated/assembly/layout";'),
    ).toEqual([]);
    const caught = [
      'import { a } from "../halves";',
      'import { a } from "../../shape";',
      'import { a } from "../../../random/threefry";',
      'import { a } from "../../../generated/assembly/other";',
      'import { a } from "./no-such-file";',
      'import { a } from "assemblyscript";',
      'export { a } from "../module";',
    ];
    expect(caught.filter((text) => probe(text).length === 0)).toEqual([]);
  });

  it("is what the kernel was compiled from: as many files as the folder has", () => {
    expect(assembly.length).toBeGreaterThan(20);
    expect(assembly.map(({ file }) => file)).toContain(`${ASSEMBLY}/index.ts`);
    expect(readFileSync("src/generated/assembly/layout.ts", "utf8")).toContain("export function bind(");
  });
});
