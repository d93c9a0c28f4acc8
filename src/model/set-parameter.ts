import { checkShape } from "../contracts/check";
import type { Parameter } from "../contracts/distribution";
import { type Issue, issue } from "../contracts/errors";
import { type ModelSpec, modelSpecSchema } from "../contracts/model-spec";
import { suggestion } from "../contracts/nearest";
import { replaceAt } from "../contracts/replace";
import type { Intervention } from "../contracts/scenario/interventions";
import { withoutColumns } from "./ensemble/without";
import { locateNumbers, type NumberPlace } from "./parameters";

type SetParameter = Extract<Intervention, { readonly type: "set-parameter" }>;
type Path = readonly (string | number)[];

const startsWith = (path: Path, head: Path): boolean => head.every((key, index) => path[index] === key);

function partOf({ value, prior, basis, source, note }: SetParameter, isDatum: boolean): unknown {
  const ground = { basis, source: [...source], ...(note === undefined ? {} : { note }) };
  if (isDatum) return { value, ...ground };
  return { prior: prior ?? { fixed: value }, ...ground } as Parameter;
}

interface SetNumber {
  readonly path: Path;
  readonly index: number;
  readonly key: "value" | "prior";
}

/** What is wrong with setting one number, or undefined. */
function faultOf(
  item: SetParameter,
  index: number,
  places: ReadonlyMap<string, NumberPlace>,
  earlier: SetNumber | undefined,
): Issue | undefined {
  const received = JSON.stringify(item.path);
  const path = ["interventions", index, "path"];
  const place = places.get(item.path);
  if (place === undefined) {
    const expected = "the name of a parameter, as `trilateral-pathways model` lists it";
    const remedy = suggestion(item.path, [...places.keys()]);
    return issue({ code: "unknown-reference", path, expected, received, remedy });
  }
  if (earlier !== undefined) {
    const expected = `a parameter that intervention ${earlier.index + 1} has not set`;
    return issue({ code: "contradiction", path, expected, received, remedy: "Keep one of the two." });
  }
  if (!place.isDatum || item.value !== undefined) return undefined;
  return issue({
    code: "not-allowed",
    path: ["interventions", index, "prior"],
    expected: "a value: this number is taken as known and never drawn",
    received: "a prior",
    remedy: "Give value in place of prior.",
  });
}

/** A specification whose numbers were set. */
export interface Believed {
  readonly spec: ModelSpec;
  /** Every problem, at its place in the list of interventions. */
  readonly issues: readonly Issue[];
  /** Names of the numbers that were set. */
  readonly set: readonly string[];
  /** Whether a number of the model itself was set, and not only one of a lever. */
  readonly redefined: boolean;
}

/** The specification with the numbers of every `set-parameter` of a list in place of its own, and of those of its ensemble. */
export function setParameters(spec: ModelSpec, interventions: readonly Intervention[]): Believed {
  if (!interventions.some(({ type }) => type === "set-parameter"))
    return { spec, issues: [], set: [], redefined: false };
  const { interventions: done = [], ...model } = spec;
  const places = locateNumbers(model);
  const issues: Issue[] = [];
  const set = new Map<string, SetNumber>();
  let next: ModelSpec = model;
  interventions.forEach((item, index) => {
    if (item.type !== "set-parameter") return;
    const fault = faultOf(item, index, places, set.get(item.path));
    const place = places.get(item.path);
    if (fault !== undefined) issues.push(fault);
    if (fault !== undefined || place === undefined) return;
    set.set(item.path, { path: place.path, index, key: item.value === undefined ? "prior" : "value" });
    next = replaceAt(next, place.path, partOf(item, place.isDatum));
  });
  next = withoutColumns(next, [...set.keys()]);
  const numbers = [...set.values()];
  if (numbers.length > 0) issues.push(...shapeIssues(next, numbers));
  return {
    spec: done.length === 0 ? next : { ...next, interventions: done },
    issues,
    set: [...set.keys()],
    redefined: numbers.some(({ path }) => path[0] !== "levers"),
  };
}

/** What is wrong with the shape of a specification whose numbers were set, at the interventions that set them. */
function shapeIssues(spec: ModelSpec, set: readonly SetNumber[]): Issue[] {
  return checkShape<ModelSpec>(modelSpecSchema() as never, spec).issues.map((one) => {
    const cause = set.find(({ path }) => startsWith(one.path, path));
    return cause === undefined ? one : issue({ ...one, path: ["interventions", cause.index, cause.key] });
  });
}
