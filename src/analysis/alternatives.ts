import {
  type Issue,
  issue,
  ModelError,
  OptionsError,
  ScenarioError,
  TrilateralError,
} from "../contracts/errors";
import { canonicalJson } from "../contracts/fingerprint";
import type { ModelSpec } from "../contracts/model-spec";
import { show } from "../contracts/show";
import { askedAll, type Model } from "../model/define";
import type { Change } from "../model/with";

/** What may stand against a base: something done to its world, or another model of the same things. */
export type Alternative<P extends string = string, C extends string = string> = Change | Model<P, C>;

const isModel = (value: Alternative): value is Model =>
  !Array.isArray(value) && "fingerprint" in value && "spec" in value;

const ids = (items: readonly { readonly id: string }[]): string => items.map(({ id }) => id).join(", ");

/** What base and alternative must have in common for the same random numbers to mean the same. */
const COMMON: readonly (readonly [what: string, of: (spec: ModelSpec) => string])[] = [
  ["asOf", ({ asOf }) => asOf],
  ["countries", ({ countries }) => ids(countries)],
  ["pathways", ({ pathways }) => ids(pathways)],
  ["families", ({ families }) => ids(families)],
  ["factors", ({ factors }) => ids(factors)],
  ["indices", ({ indices }) => ids(indices)],
  ["events", ({ events }) => ids(events)],
  ["levels", ({ levels }) => ids(levels)],
  ["channels", ({ channels }) => ids(channels)],
  ["turnover", ({ turnover }) => turnover.map(({ country }) => country).join(", ")],
];

const shorten = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}...` : text);

/** Why two models cannot be compared path by path. */
export function incomparable(base: ModelSpec, alternative: ModelSpec, path: readonly string[]): Issue[] {
  return COMMON.flatMap(([what, of]) => {
    const [expected, received] = [of(base), of(alternative)];
    if (expected === received) return [];
    return [
      issue({
        code: "not-comparable",
        path: [...path, what],
        expected: `${what} of the base: ${shorten(expected)}`,
        received: shorten(received),
        remedy: "Compare models of the same things, in the same order, as of the same month.",
      }),
    ];
  });
}

function modelOf(base: Model, name: string, alternative: Alternative): Model {
  if (typeof alternative !== "object" || alternative === null) {
    throw new ScenarioError("The alternative cannot be used", [
      issue({
        code: "invalid-type",
        path: [],
        expected: "a scenario, a list of interventions or a model",
        received: show(alternative),
        remedy: "Give one of these.",
      }),
    ]);
  }
  if (!isModel(alternative)) return base.with(alternative);
  const issues = incomparable(base.spec, alternative.spec, []);
  if (issues.length > 0) throw new ModelError(`${name} cannot be compared with the base`, issues);
  return alternative;
}

/**
 * The alternatives as models.
 *
 * @throws ScenarioError or ModelError listing every problem of every alternative, under its name.
 */
export function resolveAlternatives(
  base: Model,
  alternatives: Readonly<Record<string, Alternative>>,
): readonly (readonly [name: string, model: Model])[] {
  const entries = Object.entries(alternatives);
  if (entries.length === 0) {
    throw new OptionsError("There is nothing to compare with", [
      issue({
        code: "missing",
        path: ["alternatives"],
        expected: "at least one alternative",
        received: "none",
        remedy: "Name a scenario, a list of interventions or a model.",
      }),
    ]);
  }
  const issues: Issue[] = [];
  const models = entries.flatMap(([name, alternative]) => {
    try {
      return [[name, modelOf(base, name, alternative)] as const];
    } catch (error) {
      if (!(error instanceof TrilateralError)) throw error;
      issues.push(...error.issues.map((one) => issue({ ...one, path: [name, ...one.path] })));
      return [];
    }
  });
  if (issues.length > 0) throw new ScenarioError("The alternatives cannot be used", issues);
  return models;
}

/**
 * The same models, each asked every question that one of them is asked.
 *
 * @throws ScenarioError where two mean different things by one name.
 */
export function withAllIndicators(models: readonly (readonly [name: string, model: Model])[]): Model[] {
  const all: Record<string, NonNullable<ModelSpec["indicators"]>[string]> = {};
  const issues: Issue[] = [];
  for (const [name, { spec }] of models) {
    for (const [id, expression] of Object.entries(spec.indicators ?? {})) {
      const held = all[id];
      if (held !== undefined && canonicalJson(held) !== canonicalJson(expression)) {
        issues.push(
          issue({
            code: "contradiction",
            path: [name, "indicators", id],
            expected: "the meaning it has elsewhere in the comparison",
            received: "another",
            remedy: "Rename one of the two.",
          }),
        );
      }
      all[id] = expression;
    }
  }
  if (issues.length > 0) throw new ScenarioError("The alternatives cannot be used", issues);
  if (Object.keys(all).length === 0) return models.map(([, model]) => model);
  return models.map(([, model]) => askedAll(model, all));
}

/**
 * The months that all models of a comparison are run for: those that one of them names.
 *
 * @throws OptionsError where they name different ones.
 */
export function commonHorizon(
  models: readonly (readonly [name: string, model: Model])[],
): number | undefined {
  const named = models.flatMap(([name, { spec }]) =>
    spec.horizonMonths === undefined ? [] : [[name, spec.horizonMonths] as const],
  );
  const [first] = named;
  const other = named.find(([, months]) => months !== first?.[1]);
  if (first === undefined || other === undefined) return first?.[1];
  throw new OptionsError("The alternatives ask about different horizons", [
    issue({
      code: "contradiction",
      path: ["horizonMonths"],
      expected: `one horizon, such as the ${first[1]} months of ${first[0]}`,
      received: `${other[1]} months of ${other[0]}`,
      remedy: "Name one for all: horizonMonths in the options, --horizon on the command line.",
    }),
  ]);
}
