import { describe, expect, it } from "vitest";
import { ferrySpec } from "../../../examples/ferry-spec";
import type { Member, MemberOutcome } from "../../../src/kernel/engine";
import { defineModel, type Model } from "../../../src/model/define";
import { baselineModel } from "../../../src/model/presets";
import { fixed, inMonth } from "../../laws/interventions/paths";
import { variant } from "../../laws/support";
import { expectAgreement } from "./agreement";
import { bytesOf, draws, memberMaker, onReference, onSimd, type Part } from "./engines";

const MONTHS = 9;
const BLOCK = draws(3, 7, 2);

const busy = variant(baselineModel().spec, (draft) => {
  if (draft.acts) draft.acts.rate = fixed(0.1) as never;
  for (const { exit } of draft.turnover) exit.rate = fixed(0.08) as never;
});
const changed = busy.with([
  { type: "shift-factor", factor: "leaderCommitment.KR", by: 20, from: inMonth(1) },
  { type: "shift-factor", factor: "domesticOpinion.JP", by: -10, from: inMonth(2) },
  { type: "change-leader", country: "US", month: inMonth(3) },
  { type: "schedule-event", event: "history-dispute", month: inMonth(4) },
  { type: "schedule-meeting", channel: "leaders-summit", month: inMonth(5) },
  { type: "schedule-act", country: "KR", tier: 2, month: inMonth(5) },
]);
/** With fewer events, leaders, channels and factors, and more of them. */
const smaller = variant(busy.spec, (draft) => {
  draft.events = draft.events.slice(0, 2);
  draft.log = draft.log.filter((entry) => !("event" in entry));
  draft.turnover = draft.turnover.slice(0, 1);
  delete draft.summit;
  draft.venues = [];
});
const otherWorld = defineModel(ferrySpec);

const makers = new Map<Model, (part?: Part) => Member>();
function member(model: Model, part?: Part): Member {
  const make = makers.get(model) ?? memberMaker(model, MONTHS);
  makers.set(model, make);
  return make(part);
}

const BASE = 0;
const CHANGED = 1;
const families = busy.spec.families.length;
/** The factors of some families and the events, as one or the other of the first two members has them. */
const borrowed = (set: number, events: number) => ({
  families: Array.from({ length: families }, (_, family) => ((set >> family) & 1 ? CHANGED : BASE)),
  events,
});

/** A cast as attribution and tornado have it: base and change first, then what borrows, pins and is of another shape. */
const cast = (): Member[] => [
  member(busy),
  member(changed),
  member(changed, { latents: borrowed(0b0000, BASE), measure: "ends" }),
  member(busy, { latents: borrowed(0b0001, BASE) }),
  member(changed, { latents: borrowed(0b0110, CHANGED), measure: "forecast" }),
  member(busy, { latents: borrowed(0b1111, CHANGED) }),
  member(busy, { pins: { "gate.sharpness": 0.9 } }),
  member(busy, { pins: { "gate.sharpness": 0.1, "summit.agreement": 0.9 }, measure: "ends", keep: [3, 0] }),
  member(smaller),
  member(otherWorld),
  member(changed, { measure: "forecast", keep: false }),
  member(busy),
];
const BORROWERS = [2, 3, 4, 5];

const only = (outcomes: readonly MemberOutcome[][]): MemberOutcome[] => outcomes[0] ?? [];
const fast = onSimd(cast(), [BLOCK]).then(only);
const reference = only(onReference(cast(), [BLOCK]));

describe("models that run the same paths together", () => {
  it("come to the same on both engines, each by itself", async () => {
    const outcomes = await fast;
    cast().forEach((one, place) => {
      if (one.keep?.length === one.program.shape.factors + one.program.shape.indices) {
        expectAgreement(one, reference[place] as MemberOutcome, outcomes[place] as MemberOutcome);
      } else {
        expect(outcomes[place]?.ends).toEqual(reference[place]?.ends);
        expect(outcomes[place]?.tally?.counts).toEqual(reference[place]?.tally?.counts);
      }
    });
  });

  it.each([
    ["fast", fast, (one: Member) => onSimd([one], [BLOCK])],
    ["reference", Promise.resolve(reference), async (one: Member) => onReference([one], [BLOCK])],
  ] as const)("come to what they do alone, to the last bit, on the %s engine", async (_, together, run) => {
    const members = cast();
    for (const [place, one] of members.entries()) {
      if (BORROWERS.includes(place)) continue;
      const [alone] = only(await run(one));
      expect(
        bytesOf((await together)[place] as MemberOutcome).equals(bytesOf(alone as MemberOutcome)),
        `${place}`,
      ).toBe(true);
    }
  });

  it("do not depend on their order or on who else is there", async () => {
    const members = cast();
    const order = [0, 1, 5, 9, 3, 8, 11, 6];
    const again = only(
      await onSimd(
        order.map((place) => members[place] as Member),
        [BLOCK],
      ),
    );
    for (const [i, place] of order.entries())
      expect(
        bytesOf(again[i] as MemberOutcome).equals(bytesOf((await fast)[place] as MemberOutcome)),
        `${place}`,
      ).toBe(true);
  });

  it("differ where they should: changes, pins and what is borrowed show", async () => {
    const all = (await fast).map((outcome) => bytesOf(outcome).toString("base64"));
    expect(all[11]).toBe(all[0]);
    expect(new Set(all).size).toBe(all.length - 1);
  });
});

describe("a model that borrows", () => {
  const series = (outcome: MemberOutcome | undefined, family: number): number[][] => {
    const { spec } = busy;
    const width = spec.factors.length + spec.indices.length;
    return spec.factors.flatMap((factor, place) =>
      factor.family === spec.families[family]?.id
        ? [Array.from(outcome?.paths?.series.filter((_, i) => i % width === place) ?? [])]
        : [],
    );
  };

  it.each([
    [3, 0b0001],
    [4, 0b0110],
    [5, 0b1111],
  ])(
    "has in member %i the factors of each family from whom it borrows them, to the last bit",
    async (place, set) => {
      const outcomes = await fast;
      for (let family = 0; family < families; family++)
        expect(series(outcomes[place], family), `${family}`).toEqual(
          series(outcomes[(set >> family) & 1], family),
        );
    },
  );

  it("of itself comes to what it is", async () => {
    const [own, borrower] = only(
      await onSimd([member(changed), member(changed, { latents: borrowed(0, 0) })], [BLOCK]),
    );
    expect(bytesOf(borrower as MemberOutcome).equals(bytesOf(own as MemberOutcome))).toBe(true);
  });

  it("may borrow from a model of another shape of what is observed", async () => {
    const members = () => [
      member(busy),
      member(changed),
      member(busy),
      member(busy, { latents: borrowed(0b1010, 2) }),
    ];
    const [a, b] = [only(onReference(members(), [BLOCK])), only(await onSimd(members(), [BLOCK]))];
    expectAgreement(members()[3] as Member, a[3] as MemberOutcome, b[3] as MemberOutcome);
  });

  it.each([
    ["fast", (members: Member[]) => onSimd(members, [BLOCK])],
    ["reference", async (members: Member[]) => onReference(members, [BLOCK])],
  ])("from nobody is refused by the %s engine", async (_, run) => {
    await expect(async () => run([member(busy, { latents: borrowed(0, 4) })])).rejects.toThrow();
  });
});
