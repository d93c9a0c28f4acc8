import fc from "fast-check";
import { afterAll, describe, expect, it, vi } from "vitest";
import { smallForecast } from "../../widget/forecasts";

/** The contracts over zod, or over what stands in its place. */
async function contracts() {
  vi.resetModules();
  const { checkShape } = await import("../../../src/contracts/check");
  const { scenarioSchema, listedSchema } = await import("../../../src/contracts/scenario/scenario");
  const { forecastSchema } = await import("../../../src/contracts/forecast");
  const check = (schema: unknown, document: unknown) => checkShape(schema as never, document);
  return {
    scenario: (document: unknown) => check(scenarioSchema(), document),
    interventions: (document: unknown) => check(listedSchema(), document),
    forecast: (document: unknown) => check(forecastSchema(), document),
  };
}

const withZod = await contracts();
vi.doMock("zod/mini", () => import("../../../src/contracts/compact"));
const compact = await contracts();
vi.doUnmock("zod/mini");

const SPAN = { from: "2026-07", until: "2027-01" };
const GROUND = { note: "why", source: ["a", "b"] };
const FACTOR = { factor: "domesticOpinion.JP", ...SPAN, ...GROUND };
const JULY = { month: "2026-07" };

const INTERVENTIONS = [
  { type: "shift-factor", by: 5, ...FACTOR },
  { type: "hold-factor", at: 50, ...FACTOR },
  { type: "set-tariff", pair: "US-JP", ratePercent: 25, ...SPAN },
  { type: "schedule-event", event: "e", probability: 0.5, ...JULY },
  { type: "scale-hazard", event: "e", times: 2 },
  { type: "schedule-meeting", channel: "c", ...JULY },
  { type: "scale-cadence", level: "l", times: 2, ...SPAN },
  { type: "change-leader", country: "JP", bloc: "b", commitment: 0.5, ...JULY },
  { type: "schedule-act", country: "JP", tier: 2, ...JULY },
  { type: "forbid-acts", country: "JP", tier: 1 },
  { type: "pull-lever", lever: "l", strength: 2, from: "2026-07" },
  { type: "set-parameter", path: "p", value: 1, basis: "judgement", source: ["me"] },
  {
    type: "set-parameter",
    path: "q",
    prior: { uniform: { low: 0, high: 1 } },
    basis: "data",
    source: ["x"],
  },
];

const WHEN = {
  apply: ">",
  to: [{ name: "summits" }, { apply: "-", to: [{ constant: 1 }, { constant: 0 }] }],
};

const DOCUMENTS = {
  scenario: {
    schemaVersion: 1,
    name: "All of it",
    description: "Every kind of intervention",
    model: "baseline-2025",
    horizonMonths: 36,
    rule: [{ pathway: "damage", when: WHEN }],
    indicators: { met: { of: "met", id: "summit" }, many: WHEN },
    interventions: INTERVENTIONS,
  },
  interventions: { interventions: INTERVENTIONS },
  forecast: JSON.parse(JSON.stringify(await smallForecast())),
};

type Name = keyof typeof DOCUMENTS;

/** Values in whose place others stand, of every kind and at the bounds that the schemas have. */
const STRAY = [
  null,
  true,
  0,
  -1,
  1.5,
  2 ** 60,
  -(2 ** 60),
  1001,
  "",
  "id",
  "9 no id",
  "2026-13",
  "2026-07",
  "é".repeat(201),
  "𝄞".repeat(60),
  "x".repeat(20_000),
  [],
  {},
  [1, 2, 3],
  { constant: "x" },
  { type: "hold-factor" },
  { type: "hold" },
  { fixed: 1, beta: {} },
  { apply: "and", to: [] },
];

/** A value somewhere in a document, by choices of a branch at every level. */
function placeIn(root: unknown, turns: readonly number[]): { holder: Record<string, unknown>; key: string } {
  let holder = root as Record<string, unknown>;
  let key = "";
  for (const turn of turns) {
    const keys = Object.keys(holder);
    key = keys[turn % keys.length] ?? "added";
    const next = holder[key];
    if (typeof next !== "object" || next === null || turn === turns.at(-1)) break;
    holder = next as Record<string, unknown>;
  }
  return { holder, key };
}

const change = fc.record({
  turns: fc.array(fc.nat(999), { minLength: 1, maxLength: 6 }),
  act: fc.constantFrom("replace", "remove", "add"),
  value: fc.constantFrom(...STRAY),
});

function changed(name: Name, changes: readonly (typeof change extends fc.Arbitrary<infer T> ? T : never)[]) {
  const document = structuredClone(DOCUMENTS[name]);
  for (const { turns, act, value } of changes) {
    const { holder, key } = placeIn(document, turns);
    if (act === "remove") delete holder[key];
    else holder[act === "add" ? `${key}x` : key] = structuredClone(value);
  }
  // The plain data that a worker is sent: without holes and surplus keys in lists.
  return JSON.parse(JSON.stringify(document));
}

describe("the schemas over the compact stand-in", () => {
  afterAll(() => vi.resetModules());

  it.each(Object.keys(DOCUMENTS) as Name[])("read a sound document as zod reads it: %s", (name) => {
    const read = compact[name](DOCUMENTS[name]);
    expect(read.issues).toEqual([]);
    expect(read).toEqual(withZod[name](DOCUMENTS[name]));
    expect(JSON.stringify(read.value)).toBe(JSON.stringify(withZod[name](DOCUMENTS[name]).value));
  });

  it.each([null, 1, "x", [], {}, true].map((root) => [JSON.stringify(root), root]))(
    "find what zod finds where a document is %s",
    (_, root) => {
      for (const name of Object.keys(DOCUMENTS) as Name[])
        expect(compact[name](root)).toEqual(withZod[name](root));
    },
  );

  it.each(Object.keys(DOCUMENTS) as Name[])(
    "find every problem that zod finds, in the same order, and read the same where there is none: %s",
    (name) => {
      fc.assert(
        fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
          const document = changed(name, changes);
          expect(compact[name](document)).toEqual(withZod[name](document));
        }),
        { seed: 5, numRuns: name === "forecast" ? 200 : 600 },
      );
    },
  );
});
