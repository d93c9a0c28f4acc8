import { describe, expect, it } from "vitest";
import { readPage } from "../../src/generate/docs/pages";
import { readPredictive, readSbc } from "../../src/generate/docs/verification-data";
import { baselineModel } from "../../src/model/presets";

const { statistics, oneAhead } = readPredictive();

const tail = (id: string): number => {
  const found = statistics.find((row) => row.id === id)?.posterior.tail;
  if (found == null) throw new Error(`${id} has no tail`);
  return found;
};

describe("what the page on verification says in words", () => {
  it.each([
    "perYear.working",
    "quarter.1",
    "quarter.2",
    "unevenness",
    "gaps.working",
    "gaps.vice-ministerial",
  ])("is missed by the model, and is so in its numbers: %s", (id) => expect(tail(id)).toBeLessThan(0.1));

  it.each([
    "months.damage",
    "months.fullIntensity",
    "longest.damage",
    "longest.fullIntensity",
    "transitions.workingLevel.damage",
    "transitions.workingLevel.fullIntensity",
    "summits",
    "marginShare",
    "onsets",
  ])("is as the model makes it, and is so in its numbers: %s", (id) => {
    expect(tail(id)).toBeGreaterThan(0.1);
  });

  it("of channels that met once or twice in five years is so: they met about half as often as expected", () => {
    const few = oneAhead.filter(({ contacts }) => contacts === "1" || contacts === "2");
    const sum = (of: "met" | "expected") => few.reduce((total, row) => total + row[of], 0);
    expect(sum("met") / sum("expected")).toBeGreaterThan(0.3);
    expect(sum("met") / sum("expected")).toBeLessThan(0.7);
  });
});

describe("the rates of the baseline", () => {
  const rates = baselineModel().spec.channels.flatMap(({ ratePerYear }) => {
    const prior = ratePerYear?.prior;
    return prior !== undefined && "gamma" in prior ? [prior.gamma] : [];
  });
  // Rates of channels that are older are counted over five years.
  const young = rates.filter(({ rate }) => rate < 5);

  it("are those of channels half of which are younger than five years", () => {
    expect(young.length / rates.length).toBeGreaterThan(0.4);
    expect(young.length / rates.length).toBeLessThan(0.6);
  });

  it("would add up to a fifth less without first meetings", () => {
    const all = rates.reduce((sum, { shape, rate }) => sum + shape / rate, 0);
    const first = young.reduce((sum, { rate }) => sum + 1 / rate, 0);
    expect(first / all).toBeGreaterThan(0.15);
    expect(first / all).toBeLessThan(0.25);
  });
});

describe("the page on verification", () => {
  const page = readPage("docs/verification.md");

  it("names every quantity that was ranked, and shows their picture with words for those who do not see it", () => {
    for (const quantity of readSbc().quantities) expect(page).toContain(`| ${quantity} |`);
    expect(page).toMatch(/!\[[^\]]{60,}\]\(pictures\/rankDepartures\.svg\)/);
  });
});
