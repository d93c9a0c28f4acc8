import { afterEach, describe, expect, it, vi } from "vitest";
import { ferrySpec } from "../../../examples/ferry-spec";
import {
  attribute,
  baselineModel,
  compare,
  defineModel,
  rankLevers,
  simulate,
  sweep,
  tornado,
} from "../../../src/index";

const PATHS = 2048;
const options = { paths: PATHS, horizonMonths: 5, seed: "engines" };
const on = (engine: "simd" | "reference") => ({ ...options, engine });
const model = baselineModel();
const change = { type: "shift-factor", factor: "leaderCommitment.KR", by: 10, from: "2026-01" } as const;

/** One path in a thousand may end another way, and a rounded number with it. */
const CLOSE = 2 / PATHS;
/** What is said of a run besides its numbers: it differs by engine. */
const SAID = new Set(["fingerprint", "engine", "shown", "words"]);

/** Every number of a result, by its place. */
function numbersIn(value: unknown, place = ""): [string, number][] {
  if (typeof value === "number") return [[place, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) =>
    SAID.has(name) ? [] : numbersIn(item, `${place}/${name}`),
  );
}

/** Numbers that two results do not have in common, beyond a tolerance relative to their size where that is above 1. */
function gaps(a: unknown, b: unknown, tolerance: number): string[] {
  const [from, to] = [numbersIn(a), new Map(numbersIn(b))];
  expect(from.length).toBeGreaterThan(10);
  expect(from.map(([place]) => place)).toEqual([...to.keys()]);
  return from
    .filter(
      ([place, value]) =>
        !(Math.abs(value - (to.get(place) ?? Number.NaN)) <= tolerance * Math.max(1, Math.abs(value))),
    )
    .map(([place, value]) => `${place}: ${value} and ${to.get(place)}`);
}

describe("what is asked of the library is answered alike by both engines, and the answer names its engine:", () => {
  const runs = {
    simulate: (engine: "simd" | "reference") => simulate(model, on(engine)),
    compare: (engine: "simd" | "reference") => compare(model, { change: [change] }, on(engine)),
    sweep: (engine: "simd" | "reference") =>
      sweep(model, { vary: change, field: "by", values: [0, 10] }, on(engine)),
    tornado: (engine: "simd" | "reference") =>
      tornado(model, { ...on(engine), inputs: ["summit.agreement"] }),
    attribute: (engine: "simd" | "reference") =>
      attribute({ from: model, to: model.with([change]) }, { ...on(engine), paths: 512 }),
    rankLevers: (engine: "simd" | "reference") => rankLevers(model, { ...on(engine), levers: ["K01"] }),
  };

  it.each(Object.entries(runs))("%s", async (_, run) => {
    const [fast, reference] = [await run("simd"), await run("reference")];
    expect(fast.provenance.engine).toBe("simd");
    expect(reference.provenance.engine).toBe("reference");
    expect(fast.provenance.warnings).toEqual(reference.provenance.warnings);
    expect(gaps(reference, fast, CLOSE)).toEqual([]);
  });
});

const ferry = defineModel(ferrySpec);
const small = { paths: 64, horizonMonths: 3 };

describe("the engine of a run", () => {
  it("is the fast one here, where none is asked for or auto", async () => {
    const [none, auto, simd] = [
      await simulate(ferry, small),
      await simulate(ferry, { ...small, engine: "auto" }),
      await simulate(ferry, { ...small, engine: "simd" }),
    ];
    for (const forecast of [none, auto, simd]) {
      expect(forecast.provenance.engine).toBe("simd");
      expect(forecast.provenance.warnings.filter((text) => text.includes("SIMD"))).toEqual([]);
    }
    expect(auto.fingerprint).toBe(simd.fingerprint);
    expect(none).toEqual(auto);
  });

  it("may be none but these", async () => {
    await expect(simulate(ferry, { ...small, engine: "fast" as never })).rejects.toMatchObject({
      name: "OptionsError",
    });
  });
});

describe("where WebAssembly cannot be compiled", () => {
  /** The library as it is loaded by a page that forbids WebAssembly. */
  async function forbidden() {
    vi.resetModules();
    vi.spyOn(WebAssembly, "compile").mockRejectedValue(new Error("refused by the policy of this page"));
    return import("../../../src/index");
  }
  afterEach(() => {
    vi.restoreAllMocks();
    vi.resetModules();
  });

  it("auto is the reference engine, and a warning says why", async () => {
    const library = await forbidden();
    const here = library.defineModel(ferrySpec);
    const { provenance } = await library.simulate(here, small);
    expect(provenance.engine).toBe("reference");
    const warnings = provenance.warnings.filter((text) =>
      text.includes("refused by the policy of this page"),
    );
    expect(warnings).toHaveLength(1);
    const shift = { type: "shift-factor", factor: "trust.south", by: 5, from: "2024-09" } as const;
    const compared = await library.compare(here, { more: [shift] }, { ...small, engine: "auto" });
    expect(compared.provenance.engine).toBe("reference");
    expect(compared.provenance.warnings).toContain(warnings[0]);
  });

  it("auto comes to what the reference engine does", async () => {
    const library = await forbidden();
    const here = library.defineModel(ferrySpec);
    const [auto, reference] = [
      await library.simulate(here, small),
      await library.simulate(here, { ...small, engine: "reference" }),
    ];
    expect(auto.fingerprint).toBe(reference.fingerprint);
    expect(reference.provenance.warnings.filter((text) => text.includes("SIMD"))).toEqual([]);
  });

  it("the fast engine, asked for by name, is an ExecutionError that says what to do", async () => {
    const library = await forbidden();
    const failed = library.simulate(library.defineModel(ferrySpec), { ...small, engine: "simd" });
    await expect(failed).rejects.toBeInstanceOf(library.ExecutionError);
    await expect(failed).rejects.toMatchObject({
      message: expect.stringContaining("refused by the policy of this page"),
      issues: [
        {
          code: "unsupported",
          path: ["engine"],
          received: "refused by the policy of this page",
          remedy: expect.stringContaining("reference"),
        },
      ],
    });
  });

  it("and where there is no WebAssembly at all, auto is the reference engine too", async () => {
    vi.resetModules();
    vi.stubGlobal("WebAssembly", undefined);
    try {
      const library = await import("../../../src/index");
      const { provenance } = await library.simulate(library.defineModel(ferrySpec), small);
      expect(provenance.engine).toBe("reference");
      expect(provenance.warnings.filter((text) => text.includes("SIMD"))).toHaveLength(1);
    } finally {
      vi.unstubAllGlobals();
    }
  });
});
