import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { leverRankingSchema } from "../../src/contracts/analysis/lever-ranking";
import type { ModelSpec } from "../../src/index";
import { type Fixtures, fixtures, smallModel } from "./fixtures";
import { run } from "./run";

const SIZE = ["--paths", "64", "--horizon", "6"];

const points = { prior: { fixed: 5 }, basis: "judgement", source: ["reading-room"] } as const;
const times = { ...points, prior: { fixed: 3 } } as const;

/** The two libraries with three recommendations, one of them a title only. */
const withLevers: ModelSpec = {
  ...smallModel,
  levers: [
    {
      id: "A",
      label: "Read together",
      area: "reading",
      effects: [{ factor: "trust.east", points }],
      source: ["one"],
    },
    {
      id: "B",
      label: "Shelve together",
      area: "shelving",
      effects: [{ channel: "shelf", times }],
      source: ["two"],
    },
    {
      id: "C",
      label: "A title",
      area: "titles",
      titleOnly: true,
      effects: [{ stock: points }],
      source: ["three"],
    },
  ],
};

let files: Fixtures;
let own: readonly string[];
beforeAll(() => {
  files = fixtures();
  own = ["--model", files.write("model.json", withLevers)];
});
afterAll(() => files.remove());

describe("levers", () => {
  it("ranks the levers of the model, those of a title only where asked for", async () => {
    const ranked = async (words: readonly string[]) => {
      const { out, err, code } = await run(["levers", ...own, ...SIZE, "--json", "-", "--quiet", ...words]);
      expect([code, err]).toEqual([0, ""]);
      return leverRankingSchema().parse(JSON.parse(out));
    };
    expect((await ranked([])).levers.map(({ id }) => id).sort()).toEqual(["A", "B"]);
    const all = await ranked(["--all", "--from", "2024-10", "--strength", "2"]);
    expect(all.levers.map(({ id }) => id).sort()).toEqual(["A", "B", "C"]);
    expect([all.from, all.strength]).toEqual(["2024-10", 2]);
  });

  it("says before any number that effects are judgement, and marks what is a title only", async () => {
    const { out, code } = await run(["levers", ...own, ...SIZE, "--all", "--by", "merged"], { columns: 80 });
    expect(code).toBe(0);
    for (const line of out.split("\n")) expect([...line].length, line).toBeLessThanOrEqual(80);
    expect(out.indexOf("Basis: judgement.")).toBeGreaterThan(0);
    expect(out.indexOf("Basis: judgement.")).toBeLessThan(out.indexOf("±"));
    expect(out).toContain("3 OF 3 LEVERS, BY MOST ONE CATALOGUE\n");
    expect(out).toMatch(/^ {2}C {3}t {2}titles/m);
    expect(out).toMatch(/^ {2}B {6}shelving .*\n {6}Shelve together \[two\]$/m);
  });

  it("lists the best for a pathway first, and as many as asked for", async () => {
    const { out } = await run(["levers", ...own, ...SIZE, "--by", "merged", "--top", "1"]);
    expect(out).toContain("1 OF 2 LEVERS");
    expect(out.match(/^ {2}[ABC] /gm)).toEqual(["  B "]);
  });

  it("writes one number a row", async () => {
    const { out } = await run(["levers", ...own, ...SIZE, "--csv", "-", "--quiet"]);
    const rows = parse(out, { columns: true }) as Record<string, string>[];
    const keys = rows.map((row) => [row.pathway, row.section, row.id, row.measure].join());
    expect(new Set(keys).size).toBe(rows.length);
    expect(rows.find(({ id }) => id === "B")).toMatchObject({
      area: "shelving",
      titleOnly: "0",
      source: "two",
    });
  });

  it.each([
    [
      ["--by", "helth"],
      '--by: expected health or the id of a pathway, received "helth". Did you mean "health"?',
    ],
    [["--from", "2024-08"], "--from: expected a month after 2024-08, received 2024-08"],
    [["--strength", "11"], "--strength: expected at most 10, received 11"],
  ])("refuses %j", async (words, said) => {
    const { err, code } = await run(["levers", ...own, ...SIZE, ...words]);
    expect(code).toBe(2);
    expect(err).toContain(said);
    expect(err).toContain("1 problem\n");
  });

  it("has nothing to rank where a model has no levers", async () => {
    const bare = files.write("bare.json", smallModel);
    const { err, code } = await run(["levers", "--model", bare, ...SIZE]);
    expect(code).toBe(2);
    expect(err).toContain("expected a model with levers");
  });
});
