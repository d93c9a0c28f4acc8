import { beforeAll, describe, expect, it } from "vitest";
import { evidence } from "../../../src/evidence/evidence";
import { baselineModel, type Intervention } from "../../../src/index";
import { usedSources } from "../../../src/report/html/used-sources";
import { builtIn } from "../forecasts";
import { pages, plainComparison, scenarioForecast } from "./pages";
import { sectionOf, tagsOf, textOf } from "./read";

let all: Readonly<Record<string, string>>;
beforeAll(async () => {
  all = await pages();
}, 120_000);

/** Keys of sources anywhere in a part of a model, read without knowing what models are made of. */
function keysIn(part: unknown): string[] {
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) =>
    name === "source" && Array.isArray(value) ? value.map(String) : keysIn(value),
  );
}

/** Titles and addresses of the sources that a part names. */
const rowsOf = (part: unknown) => {
  const keys = new Set(keysIn(part));
  return evidence.sources.filter(({ key }) => keys.has(key));
};

const items = (page: string) => sectionOf(page, "sources").match(/<li>[\s\S]*?<\/li>/g) ?? [];
const addresses = (page: string) =>
  tagsOf(sectionOf(page, "sources"))
    .flatMap((tag) => / href="([^"]*)"/.exec(tag)?.[1] ?? [])
    .map((address) => address.replaceAll("&amp;", "&"));

describe("the sources of a report", () => {
  it("are those that the model cites outside its levers, all of them and no others", async () => {
    const { levers: _, ...cited } = (await builtIn()).spec;
    const rows = rowsOf(cited);
    expect(rows.length).toBeGreaterThan(100);
    const page = all["a forecast"] ?? "";
    expect(items(page)).toHaveLength(rows.length);
    expect(addresses(page).sort()).toEqual(rows.flatMap(({ url }) => url ?? []).sort());
    const shown = textOf(sectionOf(page, "sources"));
    for (const { title } of rows) expect(shown).toContain(title);
  });

  it("are with a scenario those of its interventions too", async () => {
    const { levers: _, ...cited } = (await scenarioForecast()).spec;
    expect(keysIn(cited.interventions)).toEqual(["chatham-house-2025-12"]);
    expect(items(all["a forecast of a scenario"] ?? "")).toHaveLength(rowsOf(cited).length);
    const uses = (page = "") =>
      /Securing the future[\s\S]*?>(\d+) uses</.exec(sectionOf(page, "sources"))?.[1];
    expect(Number(uses(all["a forecast of a scenario"]))).toBe(Number(uses(all["a forecast"])) + 1);
  });

  it("of a comparison are those of its base and its alternatives", async () => {
    const { spec, about } = await plainComparison();
    const { levers: _, ...cited } = spec;
    expect(items(all["a comparison"] ?? "")).toHaveLength(rowsOf({ cited, about }).length);
  });
});

describe("sources of levers", () => {
  const lever = baselineModel().spec.levers?.[0];
  const uses = (interventions: readonly Intervention[]) =>
    usedSources(baselineModel().spec, interventions).reduce((sum, { uses: count }) => sum + count, 0);

  it("are listed where somebody pulls one, and only then", () => {
    if (lever === undefined) throw new Error("the built-in model has levers");
    const pull: Intervention = { type: "pull-lever", lever: lever.id, from: "2026-02" };
    expect(uses([pull]) - uses([])).toBe(keysIn(lever).length);
    expect(keysIn(lever).length).toBeGreaterThan(0);
  });
});
