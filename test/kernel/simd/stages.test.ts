import { describe, expect, it } from "vitest";
import { ferrySpec } from "../../../examples/ferry-spec";
import { monthsBetween } from "../../../src/contracts/month";
import { defineModel } from "../../../src/model/define";
import { baselineModel } from "../../../src/model/presets";
import { fixed, inMonth } from "../../laws/interventions/paths";
import { variant } from "../../laws/support";
import { agree } from "./agreement";
import { draws, memberMaker, onSimd } from "./engines";

const BLOCK = draws(6);
const datum = (value: number) => ({ value, basis: "judgement" as const, source: [] });

/** The baseline with slopes of its levels that are alike but for one of the three. */
const alikeBut = (slope: "gateSlope" | "summitSlope" | "institutionSlope") =>
  variant(baselineModel().spec, (draft) => {
    delete draft.acts;
    for (const channel of draft.channels) delete channel.gateSlope;
    draft.levels.forEach((level, i) => {
      level.gateSlope = fixed(0.4) as never;
      level.summitSlope = fixed(0.5) as never;
      level.institutionSlope = fixed(0.3) as never;
      level[slope] = fixed(i % 2 === 0 ? 2 : 0.1) as never;
    });
  }).with([{ type: "schedule-meeting", channel: "leaders-summit", month: inMonth(2) }]);

describe("stages that seldom matter by themselves are the same on both engines:", () => {
  it.each(["gateSlope", "summitSlope", "institutionSlope"] as const)(
    "the pull of channels that are alike but for their %s",
    async (slope) => {
      await agree(alikeBut(slope), 8, BLOCK);
    },
  );

  it.each(["mean", "max", "min"] as const)(
    "willingness by the %s of several factors, level or not",
    async (kind) => {
      await agree(
        variant(ferrySpec, (draft) => {
          for (const term of draft.gate.terms) {
            term.aggregate = kind;
            term.weight = fixed(1.5) as never;
          }
          for (const level of draft.levels) level.gateSlope = fixed(2) as never;
        }),
        20,
        draws(12),
      );
    },
  );

  it("an act of several authors lasts until the last of them resolves it", async () => {
    const { acts } = baselineModel().spec;
    if (acts === undefined) throw new RangeError("the baseline has acts");
    const model = defineModel({
      ...ferrySpec,
      countries: [...ferrySpec.countries, { id: "east", label: "Eastport" }],
      acts: {
        ...acts,
        authors: { north: fixed(1), south: fixed(1), east: fixed(1) },
        loadings: [{ id: "trust", on: { family: "trust", aggregate: "min" }, sign: -1, weight: fixed(1) }],
        followOnProbability: fixed(0.8),
        followOnTier1Share: fixed(0.5),
        durationDays: { ...acts.durationDays, prior: { logNormal: { median: 200, logSd: 0.5 } } },
        open: { authors: ["north", "south", "east"], closes: "2025-09", source: [] },
      },
      indicators: Object.fromEntries(
        (["tier1Lasting", "tier2Acts", "tier2Lasting"] as const).flatMap((name) =>
          [0, 1, 2, 3, 4].map((least) => [
            `${name}${least}`,
            { apply: ">", to: [{ name }, { constant: least }] },
          ]),
        ),
      ),
    }).with([
      { type: "resolve-act", country: "north", month: "2024-12" },
      { type: "resolve-act", country: "south", month: "2025-04" },
      { type: "resolve-act", country: "east", month: "2024-12" },
    ]);
    const { tally } = await agree(model, 12, BLOCK);
    const { indicatorBy = 0 } = tally?.layout ?? {};
    expect(tally?.counts[indicatorBy + 11]).toBeGreaterThan(0);
  });

  it("holds every kept series in the order it was asked for", async () => {
    const make = memberMaker(defineModel(ferrySpec), 6);
    const { factors, indices } = make().program.shape;
    const width = factors + indices;
    const wanted = [5, 0, 3];
    const [[all] = []] = await onSimd([make()], [BLOCK]);
    const [[some] = []] = await onSimd([make({ keep: wanted })], [BLOCK]);
    const expected = Array.from({ length: (all?.paths?.series.length ?? 0) / width }, (_, row) =>
      wanted.map((series) => all?.paths?.series[row * width + series]),
    ).flat();
    expect([...(some?.paths?.series ?? [])]).toEqual(expected);
  });

  it("the record of the years before the window, where it is shorter than they are and where it is longer", async () => {
    for (const logMonths of [1, 11, 13, 72, 73, 100])
      await agree(
        defineModel({
          ...ferrySpec,
          logMonths,
          log: ferrySpec.log.filter(({ month }) => monthsBetween(month, ferrySpec.asOf) < logMonths),
          institution: { ...ferrySpec.institution, initial: datum(1) },
          indicators: Object.fromEntries(
            Array.from({ length: 12 }, (_, i) => [
              `prior${i}`,
              { apply: ">", to: [{ name: "priorYearlyMean" }, { constant: i / 5 }] },
            ]),
          ),
        }),
        16,
        draws(2),
      );
  });
});
