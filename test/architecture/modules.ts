import { readdirSync, readFileSync } from "node:fs";
import { join, posix, sep } from "node:path";
import ts from "typescript";

/** A module of src. */
export interface Module {
  /** Place in src, with slashes: `kernel/step.ts`. */
  readonly file: string;
  /** The folder of src it stands in; the file's own name where it stands in none. */
  readonly room: string;
  readonly text: string;
}

const SOURCE = "src";

/** The room of a place in src. */
export const roomOf = (file: string): string =>
  file.includes("/") ? file.slice(0, file.indexOf("/")) : file;

/** The source of the SIMD kernel: AssemblyScript, which is compiled to WebAssembly and imported by no module. */
export const ASSEMBLY = "kernel/simd/assembly";

const read = (file: string): Module => ({
  file,
  room: roomOf(file),
  text: readFileSync(join(SOURCE, file), "utf8"),
});

const isAssembly = (file: string): boolean => file.startsWith(`${ASSEMBLY}/`);

const isModule = (file: string): boolean =>
  file.endsWith(".ts") && !file.endsWith(".d.ts") && !file.startsWith("generated/") && !isAssembly(file);

/** Every module of src, declarations and generated files aside. */
export const modules: readonly Module[] = listFiles(SOURCE).filter(isModule).map(read);

/** Every file of the SIMD kernel's source; the layout, which is generated from the reference kernel, aside. */
export const assembly: readonly Module[] = listFiles(SOURCE)
  .filter((file) => isAssembly(file) && file.endsWith(".ts"))
  .map(read);

function listFiles(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return entries.map((entry) => entry.split(sep).join("/")).sort();
}

/** The modules of some rooms. */
export function modulesIn(...rooms: readonly string[]): Module[] {
  return modules.filter(({ room }) => rooms.includes(room));
}

/** What a module imports or re-exports, types included, as it is written there. */
export function importsOf({ text }: Module): string[] {
  return ts.preProcessFile(text).importedFiles.map((imported) => imported.fileName);
}

export const isRelative = (specifier: string): boolean => specifier.startsWith(".");

/** Where a relative import leads, as a place in src. */
export function targetOf({ file }: Module, specifier: string): string {
  return posix.normalize(posix.join(posix.dirname(file), specifier));
}

/** The package of a bare import: `zod` for `zod/mini`. */
export function packageOf(specifier: string): string {
  const parts = specifier.split("/");
  return specifier.startsWith("@") ? parts.slice(0, 2).join("/") : (parts[0] ?? specifier);
}

export function parse({ file, text }: Module): ts.SourceFile {
  return ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
}

/** `kernel/step.ts:12`, as editors understand it. */
export function placeOf(module: Module, source: ts.SourceFile, node: ts.Node): string {
  const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
  return `${SOURCE}/${module.file}:${line + 1}`;
}
