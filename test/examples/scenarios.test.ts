import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { compare } from "../../src/analysis/compare";
import type { ComparedAlternative, Comparison } from "../../src/contracts/analysis/comparison";
import type { MonthlyForecast } from "../../src/contracts/forecast";
import type { Intervention } from "../../src/contracts/scenario/interventions";
import { evidence } from "../../src/evidence/evidence";
import { baselineModel } from "../../src/model/presets";
import { parseScenario } from "../../src/scenario/parse-scenario";

const FOLDER = "examples/scenarios";
const SIZE = { paths: 512, seed: "scenarios" } as const;

const texts = readdirSync(FOLDER).map((file) => [file, readFileSync(`${FOLDER}/${file}`, "utf8")] as const);
const scenarios = new Map(texts.map(([file, text]) => [file.replace(/\.yaml$/, ""), parseScenario(text)]));
const keys = new Set(evidence.sources.map(({ key }) => key));

/** Source keys an intervention names. */
const sourceOf = (item: Intervention): readonly string[] => item.source ?? [];

/** What stands before the colon of a source of a scenario: its key. */
const keyOf = (source: string): string => source.split(": ")[0] ?? source;

describe("the scenarios among the examples", () => {
  it.each(texts)("%s names the schema that it is checked against in an editor", (_, text) => {
    const path = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text)?.[1] ?? "none";
    expect(existsSync(resolve(FOLDER, path))).toBe(true);
    expect(dirname(path)).toBe("../../src/generated/schemas");
  });

  it.each([...scenarios])(
    "%s says where its facts come from, by keys of the table of sources",
    (_, scenario) => {
      const { sources = [], interventions, description = "" } = scenario;
      expect(description.length).toBeGreaterThan(200);
      expect(sources.length).toBeGreaterThan(0);
      expect(
        [...sources.map(keyOf), ...interventions.flatMap(sourceOf)].filter((key) => !keys.has(key)),
      ).toEqual([]);
    },
  );

  it.each([...scenarios])(
    "%s gives a reason for everything done, and a judgement is called one",
    (_, scenario) => {
      for (const item of scenario.interventions) {
        expect(item.note?.length ?? 0, item.type).toBeGreaterThan(10);
        const grounded = sourceOf(item).length > 0;
        expect(grounded || /[Jj]udgement|supposition/.test(item.note ?? ""), item.note).toBe(true);
      }
    },
  );

  it("are all listed in the guide", () => {
    const guide = readFileSync("docs/what-if.md", "utf8");
    expect(texts.filter(([file]) => !guide.includes(`| \`${file}\` |`)).map(([file]) => file)).toEqual([]);
  });

  it("use most of the kinds of intervention, and several ask questions of their own", () => {
    const all = [...scenarios.values()];
    expect(new Set(all.flatMap(({ interventions }) => interventions.map(({ type }) => type))).size).toBe(14);
    expect(all.filter(({ indicators }) => indicators !== undefined).length).toBeGreaterThan(5);
  });
});

describe("the scenarios, compared with the baseline", () => {
  let comparison: Comparison;
  beforeAll(async () => {
    comparison = await compare(baselineModel(), Object.fromEntries(scenarios), SIZE);
  });

  const of = (name: string): ComparedAlternative => {
    const found = comparison.alternatives[name];
    if (found === undefined) throw new Error(`there is no scenario ${name}`);
    return found;
  };
  const factor = (name: string, id: string) => of(name).factors.find((one) => one.id === id);
  const monthOf = (list: readonly MonthlyForecast[], id: string, month: string): number => {
    const one = list.find((item) => item.id === id);
    return one?.probabilityIn[one.months.indexOf(month)] ?? Number.NaN;
  };

  it("have the horizon that they name", () => {
    expect(comparison.provenance.horizonMonths).toBe(24);
    expect(Object.keys(comparison.alternatives)).toHaveLength(scenarios.size);
  });

  it("each change something, and what they are not about stays as it is, path by path", () => {
    for (const [name, { interventions }] of scenarios) {
      const { flips, factors, channels } = of(name);
      const moved =
        flips.length +
        factors.filter(({ difference }) => difference.some((value) => value !== 0)).length +
        channels.filter(({ differenceIn }) => differenceIn.some((value) => value !== 0)).length;
      expect(moved, name).toBeGreaterThan(0);
      expect(interventions.length, name).toBeGreaterThan(0);
    }
    expect(
      factor("tariffs-back-to-25", "leaderCommitment.US")?.difference.every((value) => value === 0),
    ).toBe(true);
    expect(
      factor("the-recall-of-2017-counts", "tariffFriction")?.difference.every((value) => value === 0),
    ).toBe(true);
  });

  it("tariffs: friction is up in the months in which they are held, and in no other", () => {
    const { months = [], difference = [] } = factor("tariffs-back-to-25", "tariffFriction") ?? {};
    months.forEach((month, i) => {
      if (month < "2026-07") expect(difference[i], month).toBe(0);
      else expect(difference[i], month).toBeGreaterThan(5);
    });
  });

  it("a second Camp David: the summit is certain in its month, and the leaders are the more committed", () => {
    const { forecast } = of("second-camp-david");
    expect(monthOf(forecast.channels, "leaders-summit", "2026-08")).toBe(1);
    expect(monthOf(forecast.channels, "foreign-ministers", "2026-07")).toBe(1);
    const { months = [], difference = [] } = factor("second-camp-david", "leaderCommitment") ?? {};
    expect(difference[months.indexOf("2026-07")]).toBe(0);
    expect(difference[months.indexOf("2026-08")]).toBeGreaterThan(2);
  });

  it("a visit to the shrine: opinion falls in its month and has not come back by the end of the year", () => {
    const { months = [], difference = [] } = factor("shrine-visit-in-august", "domesticOpinion") ?? {};
    expect(difference[months.indexOf("2026-07")]).toBe(0);
    expect(difference[months.indexOf("2026-08")]).toBeLessThan(-5);
    expect(difference[months.indexOf("2026-12")]).toBeLessThan(-5);
    expect(monthOf(of("shrine-visit-in-august").forecast.events, "history-dispute", "2026-08")).toBe(1);
  });

  it("a deal over the allies' heads: Washington sees less of a threat, Tokyo hardly, and the exercise is off", () => {
    const { months = [], difference = [] } =
      factor("deal-over-the-allies-heads", "threatPerception.US.KP") ?? {};
    expect(difference[months.indexOf("2026-10")]).toBeLessThan(-9);
    const tokyo = factor("deal-over-the-allies-heads", "threatPerception.JP.KP");
    // Fewer crises than there would be alarm it a little less.
    expect(tokyo?.difference[months.indexOf("2026-10")]).toBeCloseTo(0, 0);
    const { channels } = of("deal-over-the-allies-heads").forecast;
    expect(monthOf(channels, "freedom-edge", "2027-06")).toBe(0);
    expect(monthOf(channels, "freedom-edge", "2027-10")).toBeGreaterThan(0);
  });

  it("the working-level package: the working level is the healthier, beyond three standard errors", () => {
    const { functioning } = of("working-level-package").workingLevelBy;
    expect(functioning?.difference).toBeGreaterThan(3 * (functioning?.standardError ?? 1));
    expect(of("working-level-package").forecast.provenance.warnings.join(" ")).toContain("judgement");
  });

  it("a new government in Tokyo: the office changes hands in its month", () => {
    expect(monthOf(of("new-government-in-tokyo").forecast.leaders, "JP", "2026-10")).toBe(1);
    const { months = [], difference = [] } = factor("new-government-in-tokyo", "leaderCommitment.JP") ?? {};
    expect(difference[months.indexOf("2026-09")]).toBe(0);
    expect(difference[months.indexOf("2026-10")]).not.toBe(0);
  });

  it("the allies carry on: no summit, fewer ministers, no full intensity in the end", () => {
    const { forecast, channels } = of("allies-carry-on");
    expect(forecast.pathways.fullIntensity?.probability).toBe(0);
    expect(monthOf(forecast.channels, "leaders-summit", "2026-11")).toBe(0);
    const ministers = channels.find(({ id }) => id === "foreign-ministers");
    expect(ministers?.expectedMeetings.difference).toBeLessThan(0);
  });

  it("freeze and thaw: Seoul acts in its month, most often to damage, and no defence ministers meet in it", () => {
    const { forecast, anyDamageByHorizon } = of("freeze-and-thaw");
    expect(monthOf(forecast.acts, "KR", "2026-11")).toBe(1);
    expect(monthOf(forecast.channels, "defence-ministers", "2026-11")).toBe(0);
    expect(anyDamageByHorizon?.difference).toBeGreaterThan(0.5);
  });

  it("the recall of 2017: another rate of onsets, more damage, and no factor moves", () => {
    const { pathways, factors } = of("the-recall-of-2017-counts");
    expect(pathways.damage?.difference).toBeGreaterThan(2 * (pathways.damage?.standardError ?? 1));
    expect(factors.every(({ difference }) => difference.every((value) => value === 0))).toBe(true);
  });
});
