import { describe, expect, it } from "vitest";
import { type Expr, WINDOW_NAMES } from "../../../src/contracts/expression";
import type { Intervention } from "../../../src/contracts/scenario/interventions";
import { interventionTypes } from "../../../src/contracts/scenario/interventions";
import type { Model } from "../../../src/model/define";
import { baselineModel } from "../../../src/model/presets";
import { fixed, inMonth } from "../../laws/interventions/paths";
import { variant } from "../../laws/support";
import { agree } from "./agreement";
import { bytesOf, draws } from "./engines";

const MONTHS = 14;
const BLOCK = draws(4);

/** Questions that tell every count of a window apart, so that none can be wrong unseen. */
const countLadders = (): Record<string, Expr> =>
  Object.fromEntries(
    WINDOW_NAMES.flatMap((name, i) =>
      [0, 1, 2, 3, 5, 8, 12, 17, 23, 30, 38, 47].map((least, j) => [
        `q${i}.${j}`,
        { apply: ">", to: [{ name }, { constant: least }] } as Expr,
      ]),
    ),
  );

/** The baseline in which everything that is seldom comes often: acts, exits, changes of bloc, events and calls. */
const busy: Model = variant(baselineModel().spec, (draft) => {
  if (draft.acts) draft.acts.rate = fixed(0.1) as never;
  for (const { exit } of draft.turnover) exit.rate = fixed(0.05) as never;
  draft.indicators = countLadders() as never;
  for (const channel of draft.channels)
    if (channel.meetingShare !== undefined) channel.meetingShare = { ...channel.meetingShare, value: 0.4 };
});
const base = agree(busy, MONTHS, BLOCK);

const span = { from: inMonth(2), until: inMonth(9) };
const CASES: readonly (readonly [string, readonly object[]])[] = [
  [
    "shift-factor up, then down",
    [
      { type: "shift-factor", factor: "leaderCommitment.JP", by: 12, ...span },
      { type: "shift-factor", factor: "leaderCommitment.JP", by: -20, from: inMonth(5) },
    ],
  ],
  [
    "shift-factor of one that shrinks and has a floor",
    [
      { type: "shift-factor", factor: "tariffFriction.US-JP", by: 9, from: inMonth(1) },
      { type: "schedule-event", event: "trade-deal", month: inMonth(4) },
    ],
  ],
  ["hold-factor", [{ type: "hold-factor", factor: "domesticOpinion.KR", at: 71, ...span }]],
  [
    "hold-factor at the ends of the scale",
    [
      { type: "hold-factor", factor: "threatPerception.US.KP", at: 99.99, from: inMonth(1) },
      { type: "hold-factor", factor: "threatPerception.JP.KP", at: 0.01, from: inMonth(1) },
      { type: "hold-factor", factor: "tariffFriction.JP-KR", at: 900, from: inMonth(1) },
    ],
  ],
  ["set-tariff", [{ type: "set-tariff", pair: "US-KR", ratePercent: 25, ...span }]],
  [
    "schedule-event, certain and by chance",
    [
      { type: "schedule-event", event: "trade-shock", month: inMonth(3) },
      { type: "schedule-event", event: "history-dispute", month: inMonth(5), probability: 0.4 },
    ],
  ],
  [
    "scale-hazard",
    [
      { type: "scale-hazard", event: "kp-crisis", times: 12, ...span },
      { type: "scale-hazard", event: "history-dispute", times: 0 },
      { type: "scale-hazard", event: "cn-coercion", times: 1000, from: inMonth(12) },
      { type: "scale-hazard", event: "breakthrough", times: 0.3 },
    ],
  ],
  [
    "schedule-meeting of a channel, in place of a call",
    [
      { type: "schedule-meeting", channel: "missile-response-calls", month: inMonth(2) },
      { type: "schedule-meeting", channel: "foreign-ministers", month: inMonth(3), probability: 0.5 },
      { type: "schedule-meeting", channel: "tcog", month: inMonth(4) },
      { type: "scale-cadence", channel: "foreign-ministers", times: 30 },
      { type: "scale-cadence", channel: "missile-response-calls", times: 30 },
    ],
  ],
  [
    "schedule-meeting of the leaders",
    [
      { type: "schedule-meeting", channel: "leaders-summit", month: inMonth(2), probability: 0.7 },
      { type: "schedule-meeting", channel: "leaders-summit", month: inMonth(6) },
    ],
  ],
  [
    "cancel-meeting",
    [
      { type: "cancel-meeting", channel: "leaders-summit", month: inMonth(11) },
      { type: "cancel-meeting", channel: "finance-ministers", month: inMonth(4) },
    ],
  ],
  [
    "suspend-channel",
    [
      { type: "suspend-channel", channel: "defence-ministers", ...span },
      { type: "suspend-channel", channel: "leaders-summit", from: inMonth(8) },
    ],
  ],
  [
    "scale-cadence of a channel",
    [{ type: "scale-cadence", channel: "cyber-working-group", times: 6, ...span }],
  ],
  [
    "scale-cadence of a level",
    [
      { type: "scale-cadence", level: "ministerial", times: 0 },
      { type: "scale-cadence", level: "working", times: 2.5, from: inMonth(3) },
      { type: "scale-cadence", level: "leader", times: 8, from: inMonth(2) },
    ],
  ],
  ["scale-cadence of the leaders to nothing", [{ type: "scale-cadence", level: "leader", times: 0 }]],
  [
    "change-leader, drawn",
    [
      { type: "change-leader", country: "KR", month: inMonth(3) },
      { type: "change-leader", country: "JP", month: inMonth(4) },
      { type: "change-leader", country: "US", month: inMonth(5) },
    ],
  ],
  [
    "change-leader, bloc given",
    [{ type: "change-leader", country: "US", month: inMonth(2), bloc: "democratic" }],
  ],
  [
    "change-leader, commitment given, of one that is shifted",
    [
      { type: "change-leader", country: "JP", month: inMonth(2), commitment: 80 },
      { type: "shift-factor", factor: "leaderCommitment.JP", by: 5, from: inMonth(1) },
    ],
  ],
  [
    "schedule-act",
    [
      { type: "schedule-act", country: "KR", tier: 1, month: inMonth(2) },
      { type: "schedule-act", country: "US", tier: 2, month: inMonth(2) },
      { type: "schedule-act", country: "JP", tier: 2, month: inMonth(7) },
    ],
  ],
  [
    "resolve-act",
    [
      { type: "schedule-act", country: "KR", tier: 2, month: inMonth(5) },
      { type: "schedule-act", country: "US", tier: 1, month: inMonth(6) },
      { type: "resolve-act", country: "KR", month: inMonth(7) },
      { type: "resolve-act", country: "JP", month: inMonth(10) },
      { type: "resolve-act", country: "US", month: inMonth(7) },
    ],
  ],
  ["forbid-acts", [{ type: "forbid-acts" }]],
  [
    "forbid-acts of a country, of a tier",
    [
      { type: "forbid-acts", country: "KR", ...span },
      { type: "forbid-acts", tier: 2, from: inMonth(10) },
      { type: "schedule-act", country: "JP", tier: 1, month: inMonth(4) },
    ],
  ],
  [
    "pull-lever",
    ["K01", "K07", "K12", "K30"].map((lever, i) => ({
      type: "pull-lever",
      lever,
      from: inMonth(1 + 2 * i),
      strength: 2 + i,
    })),
  ],
  [
    "set-parameter",
    [
      {
        type: "set-parameter",
        path: "families.leaderCommitment.stationarySd",
        value: 1.1,
        basis: "judgement",
        source: [],
      },
      {
        type: "set-parameter",
        path: "summit.agreement",
        prior: { beta: { alpha: 6, beta: 3 } },
        basis: "judgement",
        source: [],
      },
    ],
  ],
];

describe("both engines take the same course under", () => {
  it.each(CASES)("%s", async (_, interventions) => {
    const outcome = await agree(busy.with(interventions as Intervention[]), MONTHS, BLOCK);
    expect(outcome.drawsThatDiffer).toBe(0);
    // And the course is another one.
    expect(bytesOf(outcome).equals(bytesOf(await base))).toBe(false);
  });

  it("a little of each at once", async () => {
    const used = new Set<string>();
    const model = CASES.toReversed()
      .flatMap(([, list]) => list)
      .reduce((held: Model, item) => {
        try {
          const next = held.with([item as Intervention]);
          used.add((item as Intervention).type);
          return next;
        } catch {
          return held;
        }
      }, busy);
    expect([...used].sort()).toEqual(interventionTypes().sort());
    await agree(model, 27, BLOCK);
  });

  it("change-leader where the successor begins a new term, until it ends", async () => {
    await agree(busy.with([{ type: "change-leader", country: "KR", month: inMonth(3) }]), 66, draws(2));
  });

  it("nothing: the base, in which acts, exits, calls and events are many", async () => {
    const { tally } = await base;
    for (const part of ["actBy", "leaderBy", "eventBy"] as const) {
      const at = (tally?.layout[part] ?? 0) + MONTHS - 1;
      expect(tally?.counts[at]).toBeDefined();
    }
  });
});
