import { type BriefInput, rankedPathways } from "../../brief/input";
import { oneLine, percent } from "../../format";
import { pathwayName } from "../../names";
import { ruleDifference } from "../../rule-text";
import { numbers, table, words } from "../table";
import type { Part } from "./part";

/** Probabilities under every published rule, with what sets each apart from the rule of the headline. */
export const rules: Part<BriefInput> = async (input) => {
  const { forecast, spec } = input;
  const headline = forecast.provenance.rule;
  const published = Object.entries(forecast.rules);
  if (published.length < 2) return undefined;
  const ids = rankedPathways(input).map(([id]) => id);
  const body = table({
    caption: "Chance of each pathway under other rules of what counts as which pathway",
    columns: [
      words("Rule"),
      ...ids.map((id) => numbers(pathwayName(spec, id))),
      words("What differs from the rule of the headline"),
    ],
    rows: published.map(([rule, chances]) => [
      oneLine(rule),
      ...ids.map((id) => percent(chances[id] ?? 0)),
      rule === headline
        ? "the rule of the headline"
        : ruleDifference(spec.rules[rule] ?? [], spec.rules[headline] ?? [], spec),
    ]),
  });
  return { id: "rules", title: "Under other rules", body };
};
