import { issue, ScenarioError } from "../contracts/errors";
import { suggestion } from "../contracts/nearest";
import { show } from "../contracts/show";
import { PRESETS } from "../model/presets";
import { type ModelOptions, type NamedModel, namedModel, namesModel } from "./model-source";
import type { ScenarioFile } from "./scenario-file";

/** A scenario that names its model. */
interface Naming {
  readonly named: ScenarioFile;
  readonly preset: string;
}

function mustBeOne([first, ...others]: readonly Naming[]): void {
  const issues = others
    .filter(({ preset }) => preset !== first?.preset)
    .flatMap(({ named, preset }) =>
      named.locate([
        issue({
          code: "contradiction",
          path: ["model"],
          expected: `one model for all scenarios, such as "${first?.preset}" of ${first?.named.file}`,
          received: show(preset),
          remedy: "Run those of one model together.",
        }),
      ]),
    );
  if (issues.length > 0) throw new ScenarioError("The scenarios are of different models", issues);
}

function mustBeBuiltIn({ named, preset }: Naming): void {
  if ((PRESETS as readonly string[]).includes(preset)) return;
  const found = issue({
    code: "unknown-reference",
    path: ["model"],
    expected: `a built-in model, or its own document with --model`,
    received: show(preset),
    remedy: suggestion(preset, PRESETS),
  });
  throw new ScenarioError("There is no such model", named.locate([found]));
}

/**
 * The model that scenarios are done to: the one that the options name, else the one that the scenarios name, else the
 * calibrated baseline.
 *
 * @throws ScenarioError where the scenarios name different models, or one that is not built in; what `namedModel` throws.
 */
export async function baseModel(
  options: ModelOptions,
  scenarios: readonly ScenarioFile[],
): Promise<NamedModel> {
  if (namesModel(options)) return namedModel(options);
  const naming = scenarios.flatMap((named) => {
    const { model: preset } = named.scenario;
    return preset === undefined ? [] : [{ named, preset }];
  });
  mustBeOne(naming);
  const [first] = naming;
  if (first !== undefined) mustBeBuiltIn(first);
  return namedModel(first === undefined ? {} : { preset: first.preset });
}
