import type { Issue } from "../../contracts/errors";
import type { ModelSpec } from "../../contracts/model-spec";
import { monthsBetween } from "../../contracts/month";
import { checkActs, checkLog } from "./acts";
import { checkContradictions } from "./contradictions";
import { checkColumns, checkEnsemble } from "./ensemble";
import { checkEvents } from "./events";
import { checkInterventions } from "./interventions";
import { checkLevers } from "./levers";
import { checkChannels, checkGate } from "./meetings";
import { type Findings, type Names, namesOf, report } from "./references";
import { checkFactors, checkFamilies, checkIndices, checkRules, checkUnique } from "./structure";
import { checkTurnover } from "./turnover";

type Section = keyof ModelSpec;
type Check = (spec: ModelSpec, names: Names, to: Findings) => void;

/** The ensemble, and where a broken parameter could be one that a column of the ensemble is named after. */
const ENSEMBLE_AND_PARAMETERS = [
  "ensemble",
  "families",
  "factors",
  "events",
  "turnover",
  "gate",
  "levels",
  "channels",
  "summit",
  "institution",
  "acts",
] as const;

/**
 * Every check with the sections it goes through, which must have the right shape, and those it only looks ids up in,
 * whose ids must be readable. Otherwise the check is left for the next try.
 */
const CHECKS: readonly (readonly [check: Check, reads: readonly Section[], looksUp: readonly Section[]])[] = [
  [
    checkUnique,
    ["venues", "gate"],
    ["countries", "pathways", "families", "factors", "indices", "events", "levels", "channels", "turnover"],
  ],
  [(spec, _, to) => checkFamilies(spec, to), ["families", "factors"], []],
  [checkFactors, ["families", "factors"], ["countries"]],
  [checkIndices, ["indices", "factors"], ["families"]],
  [checkEvents, ["events", "families", "factors"], ["turnover", "stances"]],
  [checkTurnover, ["turnover", "asOf"], ["countries", "factors", "stances"]],
  [checkGate, ["gate"], ["families", "factors"]],
  [checkChannels, ["channels", "summit", "asOf"], ["levels", "countries", "stances"]],
  [checkActs, ["acts"], ["countries", "families", "factors"]],
  [checkRules, ["rules", "rule", "indicators", "pathways"], ["channels", "events", "factors", "indices"]],
  [checkLevers, ["levers"], ["factors", "channels", "levels"]],
  [
    checkInterventions,
    ["interventions", "factors", "families", "turnover", "acts", "asOf"],
    ["events", "channels", "levels", "levers", "countries"],
  ],
  [checkContradictions, ["interventions", "factors"], ["countries"]],
  [checkLog, ["log", "asOf"], ["channels", "events", "countries"]],
  [checkLogLength, ["log", "logMonths", "asOf"], []],
  [checkEnsemble, ["ensemble"], []],
  [checkColumns, ENSEMBLE_AND_PARAMETERS, []],
];

/** Everything wrong with what a scenario adds to a specification that is checked already. */
export function additionIssues(spec: ModelSpec): Issue[] {
  const to: Findings = { issues: [] };
  const names = namesOf(spec);
  for (const check of [checkInterventions, checkContradictions, checkRules]) check(spec, names, to);
  return to.issues;
}

/** Sections with an issue, and those whose ids cannot be read for it: not a list, or an entry or its id at fault. */
function brokenSections(shape: readonly Issue[]): {
  readonly misshapen: Set<string>;
  readonly unreadable: Set<string>;
} {
  const atFault = shape.filter(({ path }) => path.length <= 2 || path[2] === "id" || path[2] === "country");
  const sections = (issues: readonly Issue[]) => new Set(issues.map((item) => String(item.path[0])));
  return { misshapen: sections(shape), unreadable: sections(atFault) };
}

/**
 * Everything wrong with a specification beyond its shape: ids, months, ranges, contradictions.
 *
 * @param shape What is wrong with its shape already; what depends on it is not checked.
 */
export function specIssues(spec: ModelSpec, shape: readonly Issue[] = []): Issue[] {
  const to: Findings = { issues: [] };
  const names = namesOf(spec);
  const { misshapen, unreadable } = brokenSections(shape);
  for (const [check, reads, looksUp] of CHECKS) {
    const sound =
      !reads.some((section) => misshapen.has(section)) && !looksUp.some((section) => unreadable.has(section));
    if (sound) check(spec, names, to);
  }
  return to.issues;
}

function checkLogLength(spec: ModelSpec, _: Names, to: Findings): void {
  spec.log.forEach((entry, index) => {
    if (monthsBetween(entry.month, spec.asOf) < spec.logMonths) return;
    const expected = `one of the ${spec.logMonths} months up to ${spec.asOf}`;
    report(to, "out-of-range", ["log", index, "month"], expected, entry.month, "Drop it or raise logMonths.");
  });
}
