import type { Parameter } from "../../contracts/distribution";
import type { FamilySpec, ModelSpec } from "../../contracts/model-spec";
import { correlationFault } from "../../statistics/cholesky";
import {
  checkExpression,
  type Findings,
  mustBeUnique,
  mustCover,
  mustKnow,
  type Names,
  report,
} from "./references";

const FAULTS = {
  shape: "as many rows and columns as the family has factors",
  diagonal: "1 on the diagonal",
  range: "entries from -1 to 1",
  asymmetric: "the same entry on both sides of the diagonal",
  indefinite: "a positive semidefinite matrix",
} as const;

export function checkUnique(spec: ModelSpec, names: Names, to: Findings): void {
  for (const key of [
    "countries",
    "pathways",
    "families",
    "factors",
    "indices",
    "events",
    "levels",
    "channels",
  ] as const) {
    mustBeUnique(to, [key], names[key]);
  }
  mustBeUnique(
    to,
    ["venues"],
    spec.venues.map((venue) => venue.id),
  );
  mustBeUnique(to, ["turnover"], names.turnover, "country");
  mustBeUnique(
    to,
    ["gate", "terms"],
    spec.gate.terms.map((term) => term.id),
  );
}

export function checkFamilies(spec: ModelSpec, to: Findings): void {
  spec.families.forEach((family, index) => {
    const path = ["families", index, "correlation"];
    const members = spec.factors.filter((factor) => factor.family === family.id).length;
    if (family.correlation === undefined) return;
    if (family.commonCorrelation !== undefined) {
      report(
        to,
        "contradiction",
        path,
        "a full matrix or a common correlation",
        "both",
        "Leave one of them out.",
      );
    }
    const fault = correlationFault(family.correlation, members);
    if (fault === undefined) return;
    const value = family.correlation[fault.row]?.[fault.column];
    const received =
      fault.what === "indefinite"
        ? "one that is not"
        : `${value ?? "a"} at row ${fault.row}, column ${fault.column}`;
    const remedy =
      "Correct it, or take the nearest one by nearestCorrelation of trilateral-pathways/scenario.";
    report(to, "not-a-correlation-matrix", path, FAULTS[fault.what], received, remedy);
  });
}

export function checkFactors(spec: ModelSpec, names: Names, to: Findings): void {
  const families = new Map(spec.families.map((family) => [family.id, family]));
  spec.factors.forEach((factor, index) => {
    mustKnow(to, ["factors", index, "family"], "a family", factor.family, names.families);
    factor.countries.forEach((country, at) => {
      mustKnow(to, ["factors", index, "countries", at], "a country", country, names.countries);
    });
    const family = families.get(factor.family);
    if (family === undefined) return;
    const { level, mean } = factor;
    mustBeOnScale(to, ["factors", index, "level"], family, [...valuesOf(level), factor.reference.value]);
    if (mean !== undefined) mustBeOnScale(to, ["factors", index, "mean"], family, valuesOf(mean));
  });
}

const valuesOf = ({ prior }: Parameter): number[] =>
  "fixed" in prior ? [prior.fixed] : "quantiles" in prior ? Object.values(prior.quantiles) : [];

function mustBeOnScale(
  to: Findings,
  path: readonly (string | number)[],
  { scale }: FamilySpec,
  values: readonly number[],
): void {
  const [low, high] = scale.kind === "logit" ? [0, 100] : [-scale.unit, Number.POSITIVE_INFINITY];
  const expected = high === 100 ? "more than 0 and less than 100" : `more than ${low}`;
  for (const value of values) {
    if (value > low && value < high) continue;
    report(to, "out-of-range", path, expected, String(value), "Keep within the family's scale.");
  }
}

export function checkIndices(spec: ModelSpec, names: Names, to: Findings): void {
  spec.indices.forEach((index, at) => {
    mustKnow(to, ["indices", at, "family"], "a family", index.family, names.families);
    if (index.weights === undefined) return;
    const members = spec.factors
      .filter((factor) => factor.family === index.family)
      .map((factor) => factor.id);
    mustCover(to, ["indices", at, "weights"], "factor", index.weights, members);
  });
}

export function checkRules(spec: ModelSpec, names: Names, to: Findings): void {
  if (spec.rules.base === undefined) {
    report(to, "missing", ["rules", "base"], "the rule of the headline", "nothing", "Name one rule base.");
  }
  if (spec.rule !== undefined) mustKnow(to, ["rule"], "a rule", spec.rule, Object.keys(spec.rules));
  for (const [id, expression] of Object.entries(spec.indicators ?? {}))
    checkExpression(to, ["indicators", id], expression, names);
  for (const [name, rule] of Object.entries(spec.rules)) {
    rule.forEach((entry, index) => {
      mustKnow(to, ["rules", name, index, "pathway"], "a pathway", entry.pathway, names.pathways);
      checkExpression(to, ["rules", name, index, "when"], entry.when, names);
    });
    const last = rule.at(-1)?.when;
    if (last !== undefined && !("constant" in last && last.constant !== 0)) {
      const path = ["rules", name, rule.length - 1, "when"];
      report(
        to,
        "not-exhaustive",
        path,
        "a last entry that always holds",
        "a condition",
        "End with { constant: 1 }.",
      );
    }
  }
  spec.pathways.forEach((pathway, index) => {
    if (pathway.split !== undefined)
      checkExpression(to, ["pathways", index, "split", "when"], pathway.split.when, names);
  });
  mustBeSingle(to, spec, "anyByHorizon");
  mustBeSingle(to, spec, "split");
}

function mustBeSingle(to: Findings, spec: ModelSpec, key: "anyByHorizon" | "split"): void {
  const marked = spec.pathways.filter((pathway) => pathway[key] !== undefined && pathway[key] !== false);
  if (marked.length > 1) {
    report(
      to,
      "contradiction",
      ["pathways"],
      `${key} on one pathway at most`,
      `${marked.length}`,
      "Keep it on one.",
    );
  }
}
