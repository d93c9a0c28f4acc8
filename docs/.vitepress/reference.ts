// Writes the reference, from the docstrings of the source: one folder an entry of the package.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Application } from "typedoc";
import { entries } from "../../tsup.config";

const root = fileURLToPath(new URL("../..", import.meta.url));
const out = fileURLToPath(new URL("../reference", import.meta.url));

/** Entries by the place of their source, under the names that programs import them by. */
const names = new Map(
  Object.entries(entries).map(([built, source]) => {
    const folder = dirname(built);
    return [join(root, source), folder === "." ? "trilateral-pathways" : `trilateral-pathways/${folder}`];
  }),
);

const app = await Application.bootstrapWithPlugins({
  name: "Reference",
  entryPoints: [...names.keys()],
  tsconfig: join(root, "tsconfig.json"),
  plugin: ["typedoc-plugin-markdown"],
  outputs: [{ name: "markdown", path: out }],
  readme: "none",
  disableSources: true,
  excludeExternals: true,
  sort: ["source-order"],
  sortEntryPoints: false,
  entryFileName: "index",
  hideBreadcrumbs: true,
  hidePageHeader: true,
  useCodeBlocks: true,
  expandObjects: false,
  parametersFormat: "table",
  interfacePropertiesFormat: "table",
  typeDeclarationFormat: "table",
  useHTMLEncodedBrackets: true,
  sanitizeComments: true,
  navigationJson: join(out, "navigation.json"),
  navigation: { includeCategories: false, includeGroups: true, includeFolders: false },
  // Public types are inferred from schemas, which are named there and are not public: not a fault of the docs.
  validation: { notExported: false, invalidLink: true, invalidPath: true, rewrittenLink: true },
});

const points = app.getEntryPoints() ?? [];
const project = app.converter.convert(
  points.map((point) => ({
    ...point,
    displayName: names.get(point.sourceFile.fileName) ?? point.displayName,
  })),
);
app.validate(project);
await app.generateOutputs(project);
if (app.logger.hasErrors() || app.logger.hasWarnings()) process.exitCode = 1;
