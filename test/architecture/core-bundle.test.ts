import { gzipSync } from "node:zlib";
import { type BuildOptions, build, type Metafile } from "esbuild";
import { describe, expect, it } from "vitest";
import { evidence } from "../../src/entries/evidence";
import { packageOf } from "./modules";

/** What the core may need at run time. */
const CORE_PACKAGES = ["@noble/hashes", "seedrandom", "zod"];

/** Files whose content is no part of the core. */
const FOREIGN_FILES = [
  "src/generated/tables.json",
  "src/generated/rules.json",
  "src/model/data/framework.json",
  "src/model/data/levers.json",
];
/** Rooms the core does without; of the analysis, what is about the record and not about runs. */
const FOREIGN_ROOMS =
  /^src\/(?:evidence|scenario|report|cli|generate|entries)\/|^src\/analysis\/(?:agreement|half-years|spells)\./;

const MOST_KILOBYTES = 92;

interface Bundle {
  readonly text: string;
  readonly metafile: Metafile;
}

async function bundle(entry: string, options: BuildOptions): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    logLevel: "error",
    ...options,
  });
  return { text: outputFiles?.map((file) => file.text).join("") ?? "", metafile: metafile as Metafile };
}

const own = (entry: string) => bundle(entry, { platform: "neutral", packages: "external" });

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

  it(`is below ${MOST_KILOBYTES} kB with its packages, minified and gzipped`, async () => {
    const { text, metafile } = await bundle("src/index.ts", { platform: "browser", minify: true });
    const kilobytes = gzipSync(text, { level: 9 }).length / 1000;
    console.info(
      `core with its packages: ${kilobytes.toFixed(1)} kB of ${MOST_KILOBYTES} kB, minified and gzipped`,
    );
    expect(kilobytes, largestInputs(metafile)).toBeLessThan(MOST_KILOBYTES);
  });
});

/** The largest parts of a bundle, for whoever has to make it smaller. */
function largestInputs({ outputs }: Metafile): string {
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
  const largest = inputs.sort(([, a], [, b]) => b.bytesInOutput - a.bytesInOutput).slice(0, 12);
  return largest.map(([file, { bytesInOutput }]) => `${file} ${bytesInOutput} bytes`).join("\n");
}
