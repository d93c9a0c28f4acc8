import { readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { describe, expect, it } from "vitest";
import { importsOf, isRelative, type Module, modules, packageOf } from "./modules";

const { dependencies, devDependencies, peerDependencies, peerDependenciesMeta } = JSON.parse(
  readFileSync("package.json", "utf8"),
) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
  peerDependenciesMeta: Record<string, { readonly optional?: boolean }>;
};

/** What has a twin for browsers. */
const NODE_WORKERS = ["execution/node-host.ts", "entries/workers.ts"];

const isBuiltin = (specifier: string): boolean =>
  specifier.startsWith("node:") || builtinModules.includes(packageOf(specifier));

const external = modules.flatMap((module) =>
  importsOf(module)
    .filter((specifier) => !isRelative(specifier))
    .map((specifier) => ({ module, specifier })),
);

/** Modules that import something from outside src that they may not. */
function offenders(isIt: (specifier: string) => boolean, isAllowed: (module: Module) => boolean): string[] {
  return external
    .filter(({ module, specifier }) => isIt(specifier) && !isAllowed(module))
    .map(({ module, specifier }) => `${module.file} -> ${specifier}`);
}

describe("packages from outside", () => {
  it("are runtime dependencies or built into Node; generators, which run before a build, and the element, which is bundled, may use dev dependencies", () => {
    const isDeclared = ({ room }: Module, name: string) =>
      name in dependencies ||
      (["generate", "widget"].includes(room) && name in devDependencies) ||
      (room === "cli" && name in peerDependencies);
    const unknown = external.filter(
      ({ module, specifier }) => !isBuiltin(specifier) && !isDeclared(module, packageOf(specifier)),
    );
    expect(unknown.map(({ module, specifier }) => `${module.file} -> ${specifier}`)).toEqual([]);
  });

  it("leave the compiler of the SIMD kernel to its generator", () => {
    const isIt = (specifier: string) => packageOf(specifier) === "assemblyscript";
    expect(offenders(isIt, ({ file }) => file === "generate/kernel.ts")).toEqual([]);
    expect(external.some(({ specifier }) => isIt(specifier))).toBe(true);
  });

  it("that need not be there are loaded when a report is asked for, by one module, and never with it", () => {
    const optional = Object.keys(peerDependencies);
    expect(optional.filter((name) => peerDependenciesMeta[name]?.optional !== true)).toEqual([]);
    for (const name of optional) {
      const isIt = (specifier: string) => packageOf(specifier) === name;
      expect(offenders(isIt, ({ file }) => file === "cli/charts.ts")).toEqual([]);
    }
    const [drawer] = modules.filter(({ file }) => file === "cli/charts.ts");
    const withIt = [...(drawer?.text ?? "").matchAll(/^import (?!type ).* from "([^"]+)";$/gm)].map((match) =>
      packageOf(match[1] ?? ""),
    );
    expect(withIt.filter((name) => optional.includes(name))).toEqual([]);
    expect(drawer?.text).toContain('import("vega")');
  });

  it("all have a module that needs them", () => {
    const used = new Set(external.map(({ specifier }) => packageOf(specifier)));
    expect(Object.keys(dependencies).filter((name) => !used.has(name))).toEqual([]);
  });

  it("leave zod to the contracts and to the generator of their schemas", () => {
    const isAllowed = ({ room, file }: Module) => room === "contracts" || file === "generate/schemas.ts";
    expect(offenders((specifier) => packageOf(specifier) === "zod", isAllowed)).toEqual([]);
  });

  it.each(["mathjs", "yaml"])("leave %s to scenarios", (name) => {
    const isIt = (specifier: string) => packageOf(specifier) === name;
    expect(offenders(isIt, ({ room }) => room === "scenario")).toEqual([]);
    expect(external.some(({ specifier }) => isIt(specifier))).toBe(true);
  });

  it("leave Lit to the element", () => {
    const isIt = (specifier: string) => packageOf(specifier) === "lit";
    expect(offenders(isIt, ({ room }) => room === "widget")).toEqual([]);
    expect(external.some(({ specifier }) => isIt(specifier))).toBe(true);
  });

  it("leave workerpool to the execution on workers", () => {
    const isIt = (specifier: string) => packageOf(specifier) === "workerpool";
    expect(offenders(isIt, ({ room }) => room === "execution")).toEqual([]);
    expect(external.some(({ specifier }) => isIt(specifier))).toBe(true);
  });

  it("leave what is built into Node to the command line, the generators and the workers of Node", () => {
    const isForNode = ({ room, file }: Module) =>
      room === "cli" || room === "generate" || NODE_WORKERS.includes(file);
    expect(offenders(isBuiltin, isForNode)).toEqual([]);
  });

  it("are found: the check sees the imports that are there", () => {
    expect(external).toContainEqual(expect.objectContaining({ specifier: "zod/mini" }));
    expect(external.some(({ specifier }) => isBuiltin(specifier))).toBe(true);
  });
});
