import { relative } from "node:path";
import { gzipSync } from "node:zlib";
import { type BuildOptions, build, type Metafile } from "esbuild";
import { describe, expect, it } from "vitest";
import { evidence } from "../../src/entries/evidence";
import { packageOf } from "./modules";

/** What the core may need at run time. */
const CORE_PACKAGES = ["@noble/hashes", "csv42", "seedrandom", "zod"];

/** Files whose content is no part of the core. */
const FOREIGN_FILES = [
  "src/generated/tables.json",
  "src/generated/rules.json",
  "src/model/data/framework.json",
  "src/model/data/levers.json",
];
/**
 * Rooms the core does without: of the analysis, what is about the record and not about runs; of the reports, the pages, which are
 * for the command line.
 */
const FOREIGN_ROOMS =
  /^src\/(?:evidence|scenario|cli|generate|entries|execution|inference)\/|^src\/report\/(?:analysis|brief|check|compare|explain|forecast-log|history|html|levers|others|resolve|sweep|tornado)\/|^src\/analysis\/(?:agreement|half-years|spells)\./;

/** What waits until it is asked for: the analyses, what notebooks show, and what only they need. */
const ON_DEMAND =
  /^src\/analysis\/(?!on-demand\.)|^src\/statistics\/(?:isotonic|shapley)\.|^src\/report\/(?:charts\/|notebook\/(?!display\.|kinds\.|to-element\.))/;

/**
 * What loads with the entry may weigh this much; all that can be loaded from it, so much; and what is left with the entry for
 * an app that only simulates and compares, once its bundler has dropped the tables.
 */
const MOST_KILOBYTES = { withEntry: 106.5, all: 133, simulating: 97.5 };

/** What an app uses that makes no tables. */
const SIMULATING = 'export { baselineModel, compare, simulate } from "./src/index";';

interface Bundle {
  readonly text: string;
  readonly metafile: Metafile;
}

interface SplitBundle {
  /** Inputs and text of the files that load with the entry. */
  readonly withEntry: {
    readonly inputs: readonly (readonly [file: string, bytes: number])[];
    readonly text: string;
  };
  readonly all: { readonly text: string };
}

const PLAIN = {
  bundle: true,
  write: false,
  metafile: true,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  logLevel: "error",
} as const satisfies BuildOptions;

/** What the library itself holds, its packages aside. */
async function own(entry: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    ...PLAIN,
    entryPoints: [entry],
    platform: "neutral",
    packages: "external",
  });
  return { text: outputFiles.map((file) => file.text).join(""), metafile };
}

function packagesOf({ metafile }: Bundle): string[] {
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports);
  return [...new Set(imports.map(({ path }) => packageOf(path)))].sort();
}

const foreignInputs = ({ metafile }: Bundle): string[] =>
  Object.keys(metafile.inputs).filter((file) => FOREIGN_FILES.includes(file) || FOREIGN_ROOMS.test(file));

const citations = evidence.sources
  .flatMap(({ title, url }) => [title, url])
  .filter((text) => typeof text === "string");

/** Citations that stand in a bundle, as they are or as a string literal has to write them. */
function citationsIn({ text }: Bundle): string[] {
  return citations.filter(
    (citation) => text.includes(citation) || text.includes(JSON.stringify(citation).slice(1, -1)),
  );
}

describe("the core bundle", () => {
  it("needs no package but its own few", async () => {
    const packages = packagesOf(await own("src/index.ts"));
    expect(packages.filter((name) => !CORE_PACKAGES.includes(name))).toEqual([]);
  });

  it("holds no evidence table, no framework and nothing of the rooms beside it", async () => {
    expect(foreignInputs(await own("src/index.ts"))).toEqual([]);
  });

  it("holds no title and no address of a source", async () => {
    expect(citationsIn(await own("src/index.ts")).slice(0, 5)).toEqual([]);
  });

  it("would be caught holding them: the checks see what the other entries hold", async () => {
    const other = await own("src/entries/evidence.ts");
    expect(packagesOf(other)).toContain("csv-parse");
    expect(foreignInputs(other)).toEqual(expect.arrayContaining(FOREIGN_FILES));
    expect(citationsIn(other)).toHaveLength(citations.length);
    const scenario = await own("src/entries/scenario.ts");
    expect(packagesOf(scenario)).toEqual(expect.arrayContaining(["mathjs", "yaml"]));
    expect(foreignInputs(scenario)).toContain("src/scenario/parse-scenario.ts");
  });

  it("loads no analysis and no chart before it is asked for", async () => {
    const { withEntry } = await split("src/index.ts");
    const files = withEntry.inputs.map(([file]) => file);
    expect(files.filter((file) => ON_DEMAND.test(file))).toEqual([]);
    expect(files).toEqual(
      expect.arrayContaining(["src/analysis/on-demand.ts", "src/simulation/simulate.ts"]),
    );
    const compare = await split("src/analysis/compare.ts");
    expect(compare.withEntry.inputs.map(([file]) => file).filter((file) => ON_DEMAND.test(file))).toContain(
      "src/analysis/pairing.ts",
    );
  });

  it(`weighs less than ${MOST_KILOBYTES.withEntry} kB with its packages, minified and gzipped`, async () => {
    const { withEntry, all } = await split("src/index.ts");
    const kilobytes = { withEntry: kilobytesOf(withEntry.text), all: kilobytesOf(all.text) };
    console.info(
      `core with its packages, minified and gzipped: ${kilobytes.withEntry.toFixed(1)} kB of ` +
        `${MOST_KILOBYTES.withEntry} kB load with the entry; ${kilobytes.all.toFixed(1)} kB with all that it can load`,
    );
    expect(kilobytes.withEntry, largest(withEntry.inputs)).toBeLessThan(MOST_KILOBYTES.withEntry);
    expect(kilobytes.all).toBeLessThan(MOST_KILOBYTES.all);
  });

  it(`weighs less than ${MOST_KILOBYTES.simulating} kB for who makes no tables`, async () => {
    const { withEntry } = await splitOf({ stdin: { contents: SIMULATING, resolveDir: "." } });
    const kilobytes = kilobytesOf(withEntry.text);
    console.info(`core of an app that makes no tables: ${kilobytes.toFixed(1)} kB`);
    expect(withEntry.inputs.filter(([file]) => /csv|report/.test(file))).toEqual([]);
    expect(kilobytes, largest(withEntry.inputs)).toBeLessThan(MOST_KILOBYTES.simulating);
  });
});

const kilobytesOf = (text: string): number => gzipSync(text, { level: 9 }).length / 1000;

/** A bundle as a page loads it: what is imported with the entry, and what is imported when it is asked for. */
const split = (entry: string): Promise<SplitBundle> => splitOf({ entryPoints: [entry] });

async function splitOf(entry: Pick<BuildOptions, "entryPoints" | "stdin">): Promise<SplitBundle> {
  const { outputFiles, metafile } = await build({
    ...PLAIN,
    ...entry,
    platform: "browser",
    minify: true,
    splitting: true,
    outdir: ".",
  });
  const { outputs } = metafile;
  const first = Object.keys(outputs).find((file) => outputs[file]?.entryPoint === entryPoint(entry));
  const reached = new Set(first === undefined ? [] : [first]);
  for (const file of reached)
    for (const { path, kind } of outputs[file]?.imports ?? [])
      if (kind === "import-statement") reached.add(path);
  const textOf = (files: readonly string[]) =>
    outputFiles.filter(({ path }) => files.includes(relative(process.cwd(), path))).map(({ text }) => text);
  const inputs = [...reached].flatMap((file) => Object.entries(outputs[file]?.inputs ?? {}));
  return {
    withEntry: {
      inputs: inputs.map(([file, { bytesInOutput }]) => [file, bytesInOutput] as const),
      text: textOf([...reached]).join(""),
    },
    all: { text: textOf(Object.keys(outputs)).join("") },
  };
}

/** What an entry is called in the account of a build. */
function entryPoint({ entryPoints }: Pick<BuildOptions, "entryPoints" | "stdin">): string {
  return Array.isArray(entryPoints) ? String(entryPoints[0]) : "<stdin>";
}

/** The largest parts of a bundle, for whoever has to make it smaller. */
function largest(inputs: SplitBundle["withEntry"]["inputs"]): string {
  const ranked = [...inputs].sort(([, a], [, b]) => b - a).slice(0, 12);
  return ranked.map(([file, bytes]) => `${file} ${bytes} bytes`).join("\n");
}
