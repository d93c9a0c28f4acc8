import { describe, expect, it } from "vitest";
import type { Intervention } from "../../../src/contracts/scenario/interventions";
import { baselineModel } from "../../../src/model/presets";
import { simulate } from "../../../src/simulation/simulate";
import { inMonth } from "./paths";

const HORIZON = 6;
const base = baselineModel();
const options = { paths: 64, horizonMonths: HORIZON, seed: "no-op" };
const run = (interventions: readonly object[]) => simulate(base.with(interventions as never), options);
const reference = simulate(base, options);

const month = inMonth(3);
const from = inMonth(2);
const dormant = "policy-planning";

/** Every type that can be told to do nothing within the horizon. */
const IDLE = {
  "no intervention": [],
  "shift-factor by 0": [{ type: "shift-factor", factor: "leaderCommitment.US", by: 0, from }],
  "schedule-event with probability 0": [
    { type: "schedule-event", event: "trade-shock", month, probability: 0 },
  ],
  "scale-hazard times 1": [{ type: "scale-hazard", event: "trade-shock", times: 1 }],
  "schedule-meeting with probability 0": [
    { type: "schedule-meeting", channel: "leaders-summit", month, probability: 0 },
    { type: "schedule-meeting", channel: "foreign-ministers", month, probability: 0 },
  ],
  "cancel-meeting and suspend-channel of a dormant channel": [
    { type: "cancel-meeting", channel: dormant, month },
    { type: "suspend-channel", channel: dormant, from },
  ],
  "scale-cadence times 1": [{ type: "scale-cadence", level: "ministerial", times: 1 }],
  "scale-cadence of a dormant channel": [{ type: "scale-cadence", channel: dormant, times: 9 }],
  "pull-lever with strength 0": [{ type: "pull-lever", lever: "K01", from, strength: 0 }],
  "resolve-act before any act": [{ type: "resolve-act", country: "JP", month: inMonth(1) }],
} as const;

/** Every type of intervention in the world, so many months after `asOf`. */
function beginning(at: number): readonly Intervention[] {
  const [month, from] = [inMonth(at), inMonth(at)];
  return [
    { type: "shift-factor", factor: "leaderCommitment.US", by: 20, from },
    { type: "hold-factor", factor: "domesticOpinion.JP", at: 70, from },
    { type: "set-tariff", pair: "US-JP", ratePercent: 50, from },
    { type: "schedule-event", event: "trade-shock", month },
    { type: "scale-hazard", event: "trade-shock", times: 9, from },
    { type: "schedule-meeting", channel: "leaders-summit", month },
    { type: "cancel-meeting", channel: "foreign-ministers", month },
    { type: "suspend-channel", channel: "freedom-edge", from },
    { type: "scale-cadence", level: "working", times: 9, from },
    { type: "change-leader", country: "KR", month },
    { type: "schedule-act", country: "JP", tier: 1, month },
    { type: "forbid-acts", from },
    { type: "pull-lever", lever: "K01", from, strength: 10 },
    { type: "resolve-act", country: "JP", month },
  ];
}

describe("an intervention that does nothing leaves the forecast as it is, to the bit", () => {
  it.each(Object.entries(IDLE))("%s", async (_, interventions) => {
    const { fingerprint, pathways, factors, channels } = await run(interventions);
    const expected = await reference;
    expect(fingerprint).toBe(expected.fingerprint);
    expect({ pathways, factors }).toEqual({ pathways: expected.pathways, factors: expected.factors });
    const known = new Set(expected.channels.map(({ id }) => id));
    expect(channels.filter(({ id }) => known.has(id))).toEqual(expected.channels);
  });
});

describe("an intervention that begins after the horizon changes nothing, and the forecast says so", () => {
  // An act is judged on what is public 90 days on, so a resolution reaches back by three months.
  const late = beginning(HORIZON + 1).map((item) =>
    item.type === "resolve-act" ? { ...item, month: inMonth(HORIZON + 4) } : item,
  );

  it.each(late)("$type", async (intervention) => {
    const { fingerprint, pathways, provenance } = await run([intervention]);
    expect(fingerprint).toBe((await reference).fingerprint);
    expect(pathways).toEqual((await reference).pathways);
    const warned = provenance.warnings.filter((text) => text.includes("begins after the horizon"));
    expect(warned).toHaveLength(1);
    expect(warned[0]).toContain(`Intervention 1 (${intervention.type}, `);
  });

  it("and the same interventions at once, within it, do", async () => {
    for (const intervention of beginning(1).filter(({ type }) => !/^(resolve|forbid)/.test(type)))
      expect((await run([intervention])).fingerprint, intervention.type).not.toBe(
        (await reference).fingerprint,
      );
  });
});
