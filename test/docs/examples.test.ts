import ts from "typescript";
import { describe, expect, it } from "vitest";
import { blocksOf, modulesOf } from "../../src/generate/docs/blocks";
import { exampleFault, isRight, runExamples } from "../../src/generate/docs/examples";
import { readPage } from "../../src/generate/docs/pages";
import { moduleText } from "../../src/generate/docs/run-blocks";
import { fencesOf } from "./fences/find.mjs";

const pages = [...new Set(fencesOf("examples").map(({ page }) => page))];

describe("the code in the documentation", () => {
  it("is found", () => {
    expect(pages).toEqual(
      expect.arrayContaining([
        "README.md",
        "docs/getting-started.md",
        "docs/concepts.md",
        "docs/extending.md",
      ]),
    );
  });

  it.each(pages)("of %s runs, and prints what its comments say", async (page) => {
    const examples = await runExamples(page);
    expect(examples.length).toBeGreaterThan(0);
    expect(examples.filter((example) => !isRight(example)).map(exampleFault)).toEqual([]);
  });

  it("has the types it claims", () => {
    expect(typeErrors()).toEqual([]);
  });
});

/** Every module of the pages as a file beside the sources, so that the compiler options of the project hold for it. */
function modulesByFile(): Map<string, string> {
  const files = pages.flatMap((page) =>
    modulesOf(blocksOf(readPage(page))).map((blocks, place) => {
      const name = `${process.cwd()}/src/${page.replace(/\W/g, "-")}-${place}.ts`;
      return [
        name,
        moduleText(blocks).replaceAll(`file://${process.cwd()}/src/`, "./").replaceAll('.ts"', '"'),
      ] as const;
    }),
  );
  return new Map(files);
}

function typeErrors(): string[] {
  const { config } = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, process.cwd());
  const files = modulesByFile();
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => files.has(name) || fileExists(name);
  host.getSourceFile = (name, language, ...rest) => {
    const text = files.get(name);
    return text === undefined
      ? getSourceFile.call(host, name, language, ...rest)
      : ts.createSourceFile(name, text, language);
  };
  const program = ts.createProgram(
    [...files.keys(), "src/generated.d.ts"],
    { ...options, noUnusedLocals: false },
    host,
  );
  return [...files.keys()].flatMap((name) =>
    ts.getPreEmitDiagnostics(program, program.getSourceFile(name)).map((found) => {
      const line = found.file?.getLineAndCharacterOfPosition(found.start ?? 0).line ?? 0;
      const text = found.file?.text.split("\n")[line] ?? "";
      return `${name}: ${ts.flattenDiagnosticMessageText(found.messageText, " ")} at ${text}`;
    }),
  );
}
