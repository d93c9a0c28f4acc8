import type { Scenario } from "../contracts/scenario/scenario";
import { type ParseScenarioOptions, readScenario } from "./read-scenario";

/**
 * Turns the text of a scenario, YAML 1.2 or JSON, into a closed tree: plain frozen data with its expressions parsed.
 * The text may come from anyone. Nothing in it is evaluated; its length (1,000,000 characters), depth (32), size (100,000
 * values) and aliases (100) are bounded before anything recursive sees it; tags, merge keys and several documents are
 * refused. What it refers to (factors, channels, months) is checked where a model is given, else by the model that it is added to.
 *
 * @param options.format `yaml` or `json`. Default: `json` where the first character that is no space is `{`, else `yaml`.
 * @param options.model The model it is for, so that what it refers to is checked with all else.
 * @throws ScenarioError listing every problem with its path, line and column, in the order of the text.
 */
export function parseScenario(text: string, options: ParseScenarioOptions = {}): Scenario {
  return readScenario(text, options).scenario;
}
