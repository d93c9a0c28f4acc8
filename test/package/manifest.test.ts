import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { browserEntries, elements, elementWorkers, entries, programs, workers } from "../../tsup.config";

interface Target {
  readonly types: string;
  readonly default: string;
}

interface Targets {
  readonly browser?: Target;
  readonly import: Target;
  readonly require: Target;
}

interface Manifest {
  readonly bin: Readonly<Record<string, string>>;
  readonly main: string;
  readonly module: string;
  readonly types: string;
  readonly exports: Readonly<Record<string, string | Target | Targets>>;
  readonly files: readonly string[];
  readonly sideEffects: readonly string[];
}

const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;

/** Exports that are built in both formats, by the place of their file in dist. */
const built = Object.entries(manifest.exports).flatMap(([name, targets]) =>
  typeof targets === "string" || !("import" in targets)
    ? []
    : [{ name, place: name === "." ? "index" : `${name.slice(2)}/index`, targets }],
);

describe("package.json", () => {
  it("exports every entry that is built, and nothing else", () => {
    expect(built.map(({ place }) => place).sort()).toEqual(Object.keys(entries).sort());
  });

  it.each(built)(
    "gives $name to import and to require, each with the types of its format",
    ({ place, targets: { browser: _, ...targets } }) => {
      expect(targets).toEqual({
        import: { types: `./dist/${place}.d.ts`, default: `./dist/${place}.js` },
        require: { types: `./dist/${place}.d.cts`, default: `./dist/${place}.cjs` },
      });
    },
  );

  it("exports the element, for whoever is asked by import alone: it is of use in a browser only", () => {
    const exported = Object.entries(manifest.exports).filter(([name]) => /^\.\/widget(\/\w+)?$/.test(name));
    const expected = Object.keys(elements).map((place) => [
      `./${place.replace(/\/index$/, "")}`,
      { types: `./dist/${place}.d.ts`, default: `./dist/${place}.js` },
    ]);
    expect(exported).toEqual(expected);
    expect(exported.map(([, target]) => Object.keys(target))).toEqual(
      exported.map(() => ["types", "default"]),
    );
    expect(manifest.exports["./widget/*.js"]).toBe("./dist/widget/*.js");
  });

  it("gives browsers what is built for them, before what is built for Node", () => {
    const forBrowsers = built.filter(({ targets }) => targets.browser !== undefined);
    expect(forBrowsers.map(({ targets }) => targets.browser?.default)).toEqual(
      Object.keys(browserEntries).map((place) => `./dist/${place}.js`),
    );
    for (const { targets } of forBrowsers) {
      expect(Object.keys(targets)[0]).toBe("browser");
      expect(targets.browser?.types).toBe(targets.import.types);
    }
  });

  it("exports the worker's file by its place, for bundlers that do not find it themselves", () => {
    for (const place of Object.keys(workers)) {
      expect(manifest.exports[`./${place}.js`]).toBe(`./dist/${place}.js`);
    }
  });

  it("puts types first, where compilers look", () => {
    const orders = built.flatMap(({ targets }) =>
      Object.values(targets).map((target) => Object.keys(target)),
    );
    expect(orders).toEqual(orders.map(() => ["types", "default"]));
  });

  it("serves tools that do not read exports with the same files", () => {
    const root = built.find(({ name }) => name === ".")?.targets;
    expect(manifest.main).toBe(root?.require.default);
    expect(manifest.module).toBe(root?.import.default);
    expect(manifest.types).toBe(root?.import.types);
  });

  it("runs the programs that are built", () => {
    expect(Object.values(manifest.bin)).toEqual(Object.keys(programs).map((place) => `./dist/${place}.js`));
  });

  it("exports the schemas by a pattern that finds the generated ones", () => {
    expect(manifest.exports["./schemas/*.json"]).toBe("./dist/schemas/*.json");
    expect(existsSync("src/generated/schemas/forecast.json")).toBe(true);
  });

  it("tells bundlers that unused modules may be left out, but for what registers the element", () => {
    expect(manifest.sideEffects).toEqual(["./dist/widget/auto.js", "./src/entries/widget-auto.ts"]);
  });
});

describe("what is built", () => {
  it.each(
    Object.values({ ...entries, ...browserEntries, ...elements, ...elementWorkers, ...workers, ...programs }),
  )("comes from a file that is there: %s", (file) => {
    expect(existsSync(file)).toBe(true);
  });

  it.each(Object.values(programs))("can be run by name: %s begins with an interpreter", (file) => {
    expect(readFileSync(file, "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  it("is packed with what a reader of the package looks for, and with no source", () => {
    expect([...manifest.files].sort()).toEqual(["CHANGELOG.md", "LICENSE", "README.md", "dist"]);
  });
});
