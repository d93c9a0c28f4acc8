/** How code gets hold of the model that a command names. */
interface ModelCode {
  readonly imports: readonly string[];
  readonly needs: readonly string[];
  readonly expression: string;
}

const literal = (value: string): string => JSON.stringify(value);
const read = (file: string): string => `readFileSync(${literal(file)}, "utf8")`;

const FILES = 'import { readFileSync } from "node:fs";';

/** Code for the words of a command that name a model. */
function modelCode([option, name = ""]: readonly string[]): ModelCode {
  if (option !== "--model")
    return { imports: [], needs: ["presetModel"], expression: `presetModel(${literal(name)})` };
  const isJson = name.toLowerCase().endsWith(".json");
  return {
    imports: isJson ? [FILES] : [FILES, 'import { parse } from "yaml";'],
    needs: ["defineModel"],
    expression: `defineModel(${isJson ? "JSON.parse" : "parse"}(${read(name)}))`,
  };
}

const PARSE_SCENARIO = 'import { parseScenario } from "trilateral-pathways/scenario";';

/** A run as code repeats it. */
export interface CodedRun {
  /** The words of a command that name the model. */
  readonly modelWords: readonly string[];
  readonly horizonMonths: number;
  readonly paths: number;
  readonly draws: number;
  readonly seed: string;
  readonly engine: string;
  readonly fingerprint: string;
}

function optionsCode({ horizonMonths, paths, draws, seed, engine }: CodedRun): string[] {
  return [
    "const options = {",
    `  horizonMonths: ${horizonMonths},`,
    `  paths: ${paths},`,
    `  draws: ${draws},`,
    `  seed: ${literal(seed)},`,
    `  engine: ${literal(engine)},`,
    "};",
  ];
}

function importsOf(model: ModelCode, needs: readonly string[], scenarios: boolean): string[] {
  const files = scenarios && !model.imports.includes(FILES) ? [FILES] : [];
  const names = [...model.needs, ...needs].sort().join(", ");
  return [
    ...files,
    ...model.imports,
    `import { ${names} } from "trilateral-pathways";`,
    ...(scenarios ? [PARSE_SCENARIO] : []),
  ];
}

const printed = ({ fingerprint }: CodedRun): string[] => ["console.log(fingerprint);", `// ${fingerprint}`];

/** The lines of a program that gives a forecast again. */
export function forecastCode(run: CodedRun, scenarioFile?: string): string[] {
  const model = modelCode(run.modelWords);
  const scenario = scenarioFile === undefined ? "" : `.with(parseScenario(${read(scenarioFile)}))`;
  return [
    ...importsOf(model, ["simulate"], scenarioFile !== undefined),
    "",
    `const model = ${model.expression}${scenario};`,
    ...optionsCode(run),
    "const { fingerprint } = await simulate(model, options);",
    ...printed(run),
  ];
}

/** The lines of a program that gives a comparison again; files of the alternatives by name. */
export function comparisonCode(run: CodedRun, files: Readonly<Record<string, string>>): string[] {
  const model = modelCode(run.modelWords);
  const alternatives = Object.entries(files).map(
    ([name, file]) => `  ${literal(name)}: parseScenario(${read(file)}),`,
  );
  return [
    ...importsOf(model, ["compare"], true),
    "",
    `const model = ${model.expression};`,
    "const alternatives = {",
    ...alternatives,
    "};",
    ...optionsCode(run),
    "const { fingerprint } = await compare(model, alternatives, options);",
    ...printed(run),
  ];
}
