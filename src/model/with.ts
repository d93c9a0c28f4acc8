import { checkShape } from "../contracts/check";
import { type Issue, issue, ScenarioError } from "../contracts/errors";
import type { ModelSpec } from "../contracts/model-spec";
import type { Intervention } from "../contracts/scenario/interventions";
import { listedSchema, type Scenario, scenarioSchema } from "../contracts/scenario/scenario";
import { additionIssues, specIssues } from "./check/check-spec";
import { type Believed, setParameters } from "./set-parameter";
import { soundPartIssues } from "./sound-parts";

/** A what-if: a scenario, or what is done to the world alone. */
export type Change = Scenario | readonly Intervention[];

/** Name under which a scenario's own rule stands among the rules of a model. */
export const OWN_RULE = "scenario";

const isList = (change: Change): change is readonly Intervention[] => Array.isArray(change);

/** An expression left as text, for which the core has no parser. */
function unparsed(issues: readonly Issue[]): readonly Issue[] {
  return issues.map((one) => {
    const isExpression = one.path[0] === "indicators" || one.path.at(-1) === "when";
    if (!isExpression || !one.received.startsWith('"')) return one;
    const remedy =
      "Read the document with parseScenario of trilateral-pathways/scenario, which parses expressions.";
    return issue({ ...one, expected: "a parsed expression", remedy });
  });
}

/** How numbers are set, and a model checked anew whose own numbers were. */
export interface Beliefs {
  readonly set: (spec: ModelSpec, interventions: readonly Intervention[]) => Believed;
  readonly check: (spec: ModelSpec) => readonly Issue[];
}

/** A specification after a change, and whether a number of the model itself was set. */
export interface ChangedSpec {
  readonly spec: ModelSpec;
  readonly redefined: boolean;
}

type Listed = Pick<Scenario, "interventions">;

/** A change of the right shape, as a scenario without a name where it is a list. */
function shaped(
  spec: ModelSpec,
  change: Change,
  beliefs: Beliefs,
): Omit<Scenario, "name" | "schemaVersion"> & { readonly name?: string } {
  if (isList(change)) {
    const { value, issues } = checkShape<Listed>(listedSchema() as never, { interventions: change });
    if (value === undefined) throw refused(spec, { interventions: change }, issues, beliefs);
    return value;
  }
  const { value, issues } = checkShape<Scenario>(scenarioSchema() as never, change);
  if (value === undefined) throw refused(spec, change, unparsed(issues), beliefs);
  return value;
}

/** The error of a change whose shape is wrong, with what the model has against its sound parts. */
function refused(
  spec: ModelSpec,
  change: unknown,
  issues: readonly Issue[],
  beliefs: Beliefs,
): ScenarioError {
  const unbounded = issues.some(({ code }) => code === "too-deep" || code === "too-large");
  const references = unbounded ? [] : soundPartIssues(spec, change, beliefs.set);
  return new ScenarioError("The scenario cannot be used", [...issues, ...references]);
}

function modelIssue(spec: ModelSpec, model: string): Issue {
  return issue({
    code: "contradiction",
    path: ["model"],
    expected: `the model it is applied to, "${spec.id}"`,
    received: JSON.stringify(model),
    remedy: `Start from presetModel(${JSON.stringify(model)}), or leave model out of the scenario.`,
  });
}

/** The rules of a model with that of a scenario. */
function withRule({ rules }: ModelSpec, rule: Scenario["rule"]): Partial<ModelSpec> {
  if (rule === undefined) return {};
  if (typeof rule === "string") return { rule };
  return { rule: OWN_RULE, rules: { ...rules, [OWN_RULE]: [...rule] } };
}

/** Issues about what a change adds, at their places in the change; those of interventions done before, at theirs. */
function relocate(issues: readonly Issue[], offset: number): Issue[] {
  return issues.map((one) => {
    const [section, at, ...rest] = one.path;
    if (section === "interventions" && typeof at === "number") {
      const place = at < offset ? ["earlier", at] : [section, at - offset];
      return issue({ ...one, path: [...place, ...rest] });
    }
    if (section === "rules" && at === OWN_RULE) return issue({ ...one, path: ["rule", ...rest] });
    return one;
  });
}

/**
 * The specification of a model after a change. Set parameters go into the model first; everything else is done to its world,
 * in order, after what was done to it before.
 *
 * @throws ScenarioError listing every problem, at its place in the change.
 */
export const specWith = (spec: ModelSpec, change: Change): ChangedSpec =>
  changedSpec(spec, change, { set: setParameters, check: specIssues });

/** The same with a way of one's own to set numbers. */
export function changedSpec(spec: ModelSpec, change: Change, beliefs: Beliefs): ChangedSpec {
  const { name, model, horizonMonths, rule, indicators, interventions } = shaped(spec, change, beliefs);
  const earlier = spec.interventions ?? [];
  const { spec: believed, issues: unset, set, redefined } = beliefs.set(spec, interventions);
  const next: ModelSpec = {
    ...believed,
    ...withRule(believed, rule),
    ...(set.length === 0 ? {} : { numbersSet: [...new Set([...(spec.numbersSet ?? []), ...set])] }),
    ...(indicators === undefined ? {} : { indicators: { ...believed.indicators, ...indicators } }),
    ...(name === undefined ? {} : { scenarios: [...(spec.scenarios ?? []), name] }),
    ...(horizonMonths === undefined ? {} : { horizonMonths }),
    ...(earlier.length + interventions.length === 0 ? {} : { interventions: [...earlier, ...interventions] }),
  };
  const stray = model === undefined || model === spec.id ? [] : [modelIssue(spec, model)];
  const issues = [
    ...stray,
    ...unset,
    ...relocate(redefined ? beliefs.check(next) : additionIssues(next), earlier.length),
  ];
  if (issues.length > 0) throw new ScenarioError("The scenario cannot be used", issues);
  const done = next.interventions?.filter(({ type }) => type !== "set-parameter");
  return { spec: done === undefined ? next : { ...next, interventions: done }, redefined };
}
