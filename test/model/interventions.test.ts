import { describe, expect, it } from "vitest";
import { type Issue, ScenarioError } from "../../src/contracts/errors";
import { baselineModel } from "../../src/model/presets";

const model = baselineModel();

/** What is wrong with a change. */
function wrongWith(change: object, base = model): readonly Issue[] {
  try {
    base.with(change as never);
  } catch (error) {
    expect(error).toBeInstanceOf(ScenarioError);
    return (error as ScenarioError).issues;
  }
  return [];
}

/** What is wrong with interventions, as those of a scenario. */
const issuesOf = (interventions: readonly object[], base = model) =>
  wrongWith({ schemaVersion: 1, name: "test", interventions }, base);
const placesOf = (issues: readonly Issue[]) => issues.map(({ code, path }) => `${code} ${path.join(".")}`);

const [month, from, until] = ["2026-05", "2026-03", "2026-08"];
const shift = { type: "shift-factor", factor: "leaderCommitment.US", by: 5, from, until };
const hold = { type: "hold-factor", factor: "tariffFriction.US-JP", at: 4, from, until };
const tariff = { type: "set-tariff", pair: "US-JP", ratePercent: 10, from, until };
const event = { type: "schedule-event", event: "trade-deal", month };
const hazard = { type: "scale-hazard", event: "trade-deal", times: 2 };
const meeting = { type: "schedule-meeting", channel: "foreign-ministers", month };
const cancel = { type: "cancel-meeting", channel: "foreign-ministers", month };
const suspend = { type: "suspend-channel", channel: "foreign-ministers", from, until };
const cadence = { type: "scale-cadence", channel: "foreign-ministers", times: 2 };
const leader = { type: "change-leader", country: "JP", month };
const act = { type: "schedule-act", country: "JP", tier: 1, month };
const resolve = { type: "resolve-act", country: "JP", month };
const forbid = { type: "forbid-acts", from, until };
const lever = { type: "pull-lever", lever: "K01", from };
const belief = { type: "set-parameter", path: "gate.sharpness", value: 2, basis: "judgement", source: [] };
const ALL = [shift, hold, event, hazard, meeting, cadence, leader, act, resolve, lever, belief];

it("every type of intervention is accepted, one by one and most of them together", () => {
  for (const one of [...ALL, tariff, cancel, suspend, forbid]) expect(issuesOf([one]), one.type).toEqual([]);
  expect(issuesOf(ALL)).toEqual([]);
  expect(issuesOf([tariff, cancel, forbid, { ...suspend, channel: "freedom-edge" }])).toEqual([]);
});

describe("two interventions contradict each other", () => {
  it.each([
    ["two holds of a factor", hold, { ...hold, at: 7 }],
    ["a hold and a shift of a factor", { ...hold, factor: shift.factor, at: 40 }, shift],
    ["a hold and the tariff of its pair", hold, tariff],
    ["a tariff and a shift of its friction", tariff, { ...shift, factor: "tariffFriction.US-JP" }],
    [
      "an open hold and a later one",
      { ...hold, until: undefined },
      { ...hold, from: "2027-01", until: undefined },
    ],
    ["holds that share one month", { ...hold, until: month }, { ...hold, from: month }],
    ["an event twice in a month", event, { ...event, probability: 0.5 }],
    ["a meeting twice in a month", meeting, meeting],
    ["a meeting that is cancelled", meeting, cancel],
    ["a cancelled meeting that is scheduled", cancel, meeting],
    ["a meeting of a suspended channel", suspend, meeting],
    ["two leaders of a country in a month", leader, { ...leader, bloc: "right" }],
    ["an act twice in a month", act, act],
    ["an act that is forbidden", forbid, act],
    ["an act that is forbidden to its country", act, { ...forbid, country: "JP" }],
    ["an act that is forbidden in its tier", act, { type: "forbid-acts", tier: 1 }],
    ["a resolution twice in a month", resolve, resolve],
    ["a lever twice", lever, { ...lever, from: "2026-09" }],
  ])("%s, and the later one is named", (_, first, second) => {
    const issues = issuesOf([first, second]);
    expect(placesOf(issues)).toEqual(["contradiction interventions.1"]);
    expect(issues[0]?.expected).toContain(`intervention 1 (${first.type})`);
    expect(issues[0]?.received).toBe(second.type);
    // The other way round as well, and where the first is in the model already: then at its place in the change.
    expect(placesOf(issuesOf([second, first]))).toEqual(["contradiction interventions.1"]);
    expect(placesOf(issuesOf([second], model.with([first] as never)))).toEqual([
      "contradiction interventions.0",
    ]);
  });

  it.each([
    ["shifts of one factor", shift, { ...shift, by: -3 }],
    ["holds one after the other", hold, { ...hold, from: "2026-09", until: "2026-12" }],
    ["a cancelled meeting of a suspended channel", cancel, suspend],
    ["acts forbidden twice", forbid, { ...forbid, country: "KR" }],
    ["two acts of different tiers", act, { ...act, tier: 2 }],
    ["an act and a resolution", act, resolve],
    ["an act forbidden to another country", act, { ...forbid, country: "KR" }],
    ["an act forbidden in the other tier", act, { ...forbid, tier: 2 }],
    ["a scheduled event of a scaled hazard", event, hazard],
    ["a scheduled meeting of a scaled cadence", meeting, cadence],
    ["a lever on a factor that is held", { ...hold, factor: "domesticOpinion.JP", at: 40 }, lever],
  ])("but not %s", (_, first, second) => {
    expect(issuesOf([first, second])).toEqual([]);
  });
});

describe("an intervention that cannot be carried out is an error at its place", () => {
  it.each([
    [
      "a month that is past",
      { ...event, month: "2025-12" },
      "out-of-range interventions.0.month",
      "after 2025-12",
    ],
    [
      "a beginning that is past",
      { ...shift, from: "2025-11" },
      "out-of-range interventions.0.from",
      "after 2025-12",
    ],
    [
      "an end that is past",
      { ...forbid, from: undefined, until: "2025-12" },
      "out-of-range interventions.0.until",
      "after",
    ],
    [
      "an end before the beginning",
      { ...shift, until: "2026-02" },
      "contradiction interventions.0.until",
      "2026-03 or later",
    ],
    [
      "a factor off its scale",
      { ...shift, factor: "leaderCommitment.KR", by: 60 },
      "out-of-range interventions.0.by",
      "below 100",
    ],
    [
      "an opinion of 100",
      { ...hold, factor: "domesticOpinion.JP", at: 100 },
      "out-of-range interventions.0.at",
      "below 100",
    ],
    ["friction below its floor", { ...hold, at: -1 }, "out-of-range interventions.0.at", "0"],
    [
      "friction off its scale",
      { ...shift, factor: "tariffFriction.US-JP", by: -40 },
      "out-of-range interventions.0.by",
      "above -5",
    ],
    ["a commitment of 0", { ...leader, commitment: 0 }, "out-of-range interventions.0.commitment", "above 0"],
    [
      "a commitment of another sort",
      { ...leader, commitment: "high" },
      "invalid-type interventions.0.commitment",
      "number",
    ],
    [
      "a month that is none",
      { ...event, month: "2026-13" },
      "invalid-format interventions.0.month",
      "a month",
    ],
    [
      "a probability above 1",
      { ...event, probability: 1.1 },
      "too-big interventions.0.probability",
      "at most 1",
    ],
    ["a hazard below 0", { ...hazard, times: -1 }, "too-small interventions.0.times", "at least 0"],
    ["a strength above 10", { ...lever, strength: 11 }, "too-big interventions.0.strength", "at most 10"],
    ["a rate below 0", { ...tariff, ratePercent: -1 }, "too-small interventions.0.ratePercent", "at least 0"],
    ["a third tier", { ...act, tier: 3 }, "invalid-value interventions.0.tier", "1"],
    ["a channel and a level", { ...cadence, level: "ministerial" }, "custom interventions.0", "one of them"],
    [
      "neither channel nor level",
      { ...cadence, channel: undefined },
      "custom interventions.0",
      "one of them",
    ],
    ["a field of another type", { ...meeting, until }, "unknown-key interventions.0.until", "a key"],
  ])("%s", (_, intervention, place, expected) => {
    const issues = issuesOf([intervention]);
    expect(placesOf(issues)).toEqual([place]);
    expect(issues[0]?.expected).toContain(expected);
    for (const key of ["received", "remedy", "message"] as const) expect(issues[0]?.[key]).toBeTruthy();
  });

  it.each([
    [{ ...shift, factor: "leaderCommitment.UK" }, "factor", "leaderCommitment.US"],
    [{ ...hold, factor: "tariffFrictions.US-JP" }, "factor", "tariffFriction.US-JP"],
    [{ ...tariff, pair: "US-JPN" }, "pair", "US-JP"],
    [{ ...event, event: "trade-deals" }, "event", "trade-deal"],
    [{ ...hazard, event: "kp-crises" }, "event", "kp-crisis"],
    [{ ...meeting, channel: "foreign-minister" }, "channel", "foreign-ministers"],
    [{ ...cancel, channel: "leader-summit" }, "channel", "leaders-summit"],
    [{ ...suspend, channel: "freedom-edges" }, "channel", "freedom-edge"],
    [{ ...cadence, channel: "coast-guard" }, "channel", "coast-guards"],
    [{ type: "scale-cadence", level: "minsterial", times: 2 }, "level", "ministerial"],
    [{ ...leader, country: "JPN" }, "country", "JP"],
    [{ ...leader, bloc: "rights" }, "bloc", "right"],
    [{ ...act, country: "KOR" }, "country", "KR"],
    [{ ...resolve, country: "U" }, "country", "US"],
    [{ ...forbid, country: "jp" }, "country", "JP"],
    [{ ...lever, lever: "K1" }, "lever", "K01"],
  ])("an unknown id suggests the nearest: $type", (intervention, key, nearest) => {
    const issues = issuesOf([intervention]);
    expect(placesOf(issues)).toEqual([`unknown-reference interventions.0.${key}`]);
    expect(issues[0]?.remedy).toBe(`Did you mean "${nearest}"?`);
  });

  it("is at the same place whether the interventions come in a scenario or as a list", () => {
    for (const wrong of [
      { ...event, probability: 2 },
      { ...event, event: "none" },
      { ...shift, until: "2026-01" },
    ]) {
      const list = [shift, wrong];
      expect(placesOf(wrongWith(list))).toEqual(placesOf(issuesOf(list)));
    }
  });

  it("an unknown type names those there are", () => {
    const [issue] = issuesOf([{ type: "shift-factors", factor: "x" }]);
    expect(issue?.message).toContain("shift-factor");
  });

  it("all problems of a list come at once, each at its own place", () => {
    const issues = issuesOf([
      { ...shift, factor: "leaderCommitment.UK", from: "2025-01" },
      { ...hold, at: 1, until: "2026-01" },
      meeting,
      cancel,
      { ...act, month: "2020-01" },
      { ...lever, lever: "X99" },
    ]);
    expect(placesOf(issues).sort()).toEqual([
      "contradiction interventions.1.until",
      "contradiction interventions.3",
      "out-of-range interventions.0.from",
      "out-of-range interventions.4.month",
      "unknown-reference interventions.0.factor",
      "unknown-reference interventions.5.lever",
    ]);
  });
});
