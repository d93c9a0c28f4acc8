import { describe, expect, it } from "vitest";
import type { Expr } from "../../src/contracts/expression";
import { baselineModel } from "../../src/index";
import { countsRead, expressionText } from "../../src/report/expression-text";
import { ruleDifference, ruleText } from "../../src/report/rule-text";
import { parseExpression } from "../../src/scenario/parse-expression";

const { spec } = baselineModel();
const rule = (name: string) => spec.rules[name] ?? [];

describe("an expression as text", () => {
  it.each([
    "summits >= 1 and channels >= 12",
    "summits - calls - meetings",
    "summits - (calls - meetings)",
    "(summits + calls) * 2",
    "summits / calls / 2",
    "not (summits > 1 or calls > 1)",
    "-summits + 1",
    'met("x") + max(calls, meetings, 3)',
    "(calls == 1) == (meetings == 1)",
    "calls > 1 ? summits : meetings > 2 ? 1 : 0",
    "(calls > 1 ? summits : 0) + 1",
  ])("means what it meant: %s is read back as the same tree", (written) => {
    const tree = parseExpression(written);
    expect(parseExpression(expressionText(tree))).toEqual(tree);
  });

  it("names its counts in words, in the order of their first mention", () => {
    const tree = parseExpression(
      "subMinisterialMeetings < priorYearlyMean / 2 or subMinisterialMeetings == 0",
    );
    expect(expressionText(tree)).toBe(
      "meetings below ministers < their prior 5-year mean / 2 or meetings below ministers == 0",
    );
    expect(countsRead([tree])).toEqual(["subMinisterialMeetings", "priorYearlyMean"]);
  });
});

describe("a rule as text", () => {
  it("is read from the first entry to the one that always holds", () => {
    expect(ruleText(rule("lenient"), spec)).toBe(
      "Damage if lasting tier-1 acts >= 1 or tier-2 acts >= 2 or lasting tier-2 acts >= 1; else Full intensity if summits >= 1; else Working level",
    );
  });

  it("differs from itself in nothing, and from another by what it asks for", () => {
    const differences = ["base", "broad", "lenient", "channels10"].map((name) =>
      ruleDifference(rule(name), rule("base"), spec),
    );
    expect(differences).toEqual([
      "",
      "Damage also if atrophied",
      "Full intensity needs only summits >= 1",
      "Full intensity needs channels >= 10",
    ]);
    expect(ruleDifference(rule("base"), rule("lenient"), spec)).toBe(
      "Full intensity needs also ministerial channels >= 3 and channels >= 12",
    );
    const always: Expr = { constant: 1 };
    expect(ruleDifference([{ pathway: "workingLevel", when: always }], rule("lenient"), spec)).toContain(
      "Damage no longer if",
    );
  });
});
