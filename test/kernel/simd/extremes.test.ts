import { describe, expect, it } from "vitest";
import { ferrySpec } from "../../../examples/ferry-spec";
import type { Expr } from "../../../src/contracts/expression";
import type { MemberOutcome } from "../../../src/kernel/engine";
import { HISTOGRAM_CELLS } from "../../../src/kernel/tally-layout";
import { defineModel } from "../../../src/model/define";
import { fixed } from "../../laws/interventions/paths";
import { variant } from "../../laws/support";
import { agree, TOLERANCE } from "./agreement";
import { bytesOf, draws, freshSimdEngine, key, memberMaker, onSimd } from "./engines";

const MONTHS = 9;
const BLOCK = draws(4);
const ferry = (change: Parameters<typeof variant>[1]) =>
  agree(variant(ferrySpec, change), MONTHS, BLOCK, TOLERANCE);

describe("at the ends of what a number may be, both engines take the same course:", () => {
  it.each([1e-3, 1e-4, 1e-5, 1e-6, 1e-9])(
    "sharpness %d, at which the gate is an average",
    async (sharpness) => {
      await ferry((draft) => {
        draft.gate.sharpness = fixed(sharpness) as never;
      });
    },
  );

  it.each([50, 1000, 1e6])("sharpness %d, at which the gate is the least", async (sharpness) => {
    await ferry((draft) => {
      draft.gate.sharpness = fixed(sharpness) as never;
    });
  });

  it.each([-80, 20, 80, 200])(
    "a gate slope of %d: contacts as good as certain or impossible",
    async (slope) => {
      await ferry((draft) => {
        for (const level of draft.levels) level.gateSlope = fixed(slope) as never;
      });
    },
  );

  it.each([-60, 30, 60, 200])(
    "an institution slope of %d, about the stock at which the rate was counted",
    async (slope) => {
      await ferry((draft) => {
        draft.institution.initial = { ...draft.institution.initial, value: 8 };
        draft.institution.retention = fixed(1) as never;
        for (const channel of draft.channels)
          channel.institutionAtRate = { value: 8, basis: "judgement", source: [] };
        for (const level of draft.levels) {
          level.institutionSlope = fixed(slope) as never;
          level.institutionWeight = fixed(0.001) as never;
        }
      });
    },
  );

  it.each([0, 1e-6, 1, 60, 1e6])("a channel that meets %d times a year", async (rate) => {
    await ferry((draft) => {
      for (const channel of draft.channels) channel.ratePerYear = fixed(rate) as never;
    });
  });

  it.each([0, 1e-7, 20, 1e6])("%d storms a month", async (rate) => {
    await ferry((draft) => {
      for (const event of draft.events) event.rate = fixed(rate) as never;
    });
  });

  it.each([0, 0.01, 1000])("hazards times %d, of what is certain and of what is not", async (times) => {
    const storms = (rate: number) =>
      variant(ferrySpec, (draft) => {
        for (const event of draft.events) event.rate = fixed(rate) as never;
      }).with([
        { type: "scale-hazard", event: "storm", times },
        { type: "scale-cadence", level: "crew", times },
      ]);
    for (const rate of [40, 0.4, 0.001]) await agree(storms(rate), MONTHS, BLOCK, TOLERANCE);
  });

  it.each([
    ["gate.sharpness", 1],
    ["nothing moves", 0],
  ])("%s: no spread at all", async (_, sharpness) => {
    await ferry((draft) => {
      if (sharpness === 0) for (const family of draft.families) family.stationarySd = fixed(0) as never;
      for (const family of draft.families) family.halfLifeMonths = fixed(1e6) as never;
    });
  });

  it("a stock that is drawn down further than it can be", async () => {
    const source = { basis: "judgement", source: [] } as const;
    const model = variant(ferrySpec, (draft) => {
      draft.levers = [
        {
          id: "drain",
          label: "Drain",
          area: "all",
          effects: [{ stock: { prior: { fixed: -0.7 }, ...source } }],
          source: [],
        },
      ] as never;
      for (const level of draft.levels) level.institutionSlope = fixed(1) as never;
    }).with([{ type: "pull-lever", lever: "drain", from: "2024-10" }]);
    await agree(model, MONTHS, BLOCK, TOLERANCE);
  });

  it("values beyond the outermost cells of a histogram stand in those", async () => {
    const model = variant(ferrySpec, (draft) => {
      draft.families.forEach((family, i) => {
        family.stationarySd = fixed(i === 0 ? 6 : 2) as never;
        delete family.floor;
      });
    });
    const { tally } = await agree(model, MONTHS, BLOCK, TOLERANCE);
    // The first series is of trust, from month 0 on; of its last month the outermost cells hold several paths.
    const last = MONTHS * HISTOGRAM_CELLS;
    expect(tally?.histograms[last]).toBeGreaterThan(2);
    expect(tally?.histograms[last + HISTOGRAM_CELLS - 1]).toBeGreaterThan(2);
  });

  it.each([
    ["on the left", (tree: Expr): Expr => ({ apply: "+", to: [tree, { constant: 1 }] })],
    ["on the right", (tree: Expr): Expr => ({ apply: "-", to: [{ constant: 1 }, tree] })],
    [
      "in the last of three",
      (tree: Expr): Expr => ({ apply: "if", to: [{ constant: 0 }, { constant: 1 }, tree] }),
    ],
  ])("a rule as deep as one may be, nested %s", async (_, nest) => {
    let tree: Expr = { name: "meetings" };
    for (let depth = 1; depth < 31; depth++) tree = nest(tree);
    const outcome = await ferry((draft) => {
      draft.rules = {
        base: [
          { pathway: "idle", when: { apply: "not", to: [tree] } },
          { pathway: "steady", when: { constant: 1 } },
        ],
      } as never;
      draft.indicators = { deep: tree } as never;
    });
    expect(new Set(outcome.ends).size).toBeGreaterThan(0);
  });
});

describe("a rule nested in the last operand of `if` is read to its depth", () => {
  it("on both engines: it holds where its innermost name does", async () => {
    let tree: Expr = { apply: ">", to: [{ name: "meetings" }, { constant: 8 }] };
    for (let depth = 2; depth < 31; depth++)
      tree = { apply: "if", to: [{ constant: 0 }, { constant: depth % 2 }, tree] };
    const rules = (when: Expr) => [
      { pathway: "idle", when },
      { pathway: "steady", when: { constant: 1 } },
    ];
    const deep = await ferry((draft) => {
      draft.rules = { base: rules(tree) } as never;
    });
    const flat = await ferry((draft) => {
      draft.rules = { base: rules({ apply: ">", to: [{ name: "meetings" }, { constant: 8 }] }) } as never;
    });
    expect([...deep.ends]).toEqual([...flat.ends]);
  });
});

describe("an engine that has run a job", () => {
  it("runs another as if it were the first: the random columns that models share are drawn anew", async () => {
    const make = memberMaker(defineModel(ferrySpec), MONTHS);
    const engine = await freshSimdEngine();
    engine([make(), make()], { key0: 5, key1: 6 })(draws(1));
    const again = engine([make(), make()], key)(draws(1)).map(bytesOf);
    const [fresh = []] = await onSimd([make(), make()], [draws(1)]);
    expect(again.map((bytes, place) => bytes.equals(bytesOf(fresh[place] as MemberOutcome)))).toEqual([
      true,
      true,
    ]);
  });
});
