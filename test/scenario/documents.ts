import fc from "fast-check";
import type { Intervention, InterventionType } from "../../src/contracts/scenario/interventions";
import type { ScenarioDocument } from "../../src/contracts/scenario/scenario";

type OneOf<T extends InterventionType> = Extract<Intervention, { readonly type: T }>;

/** One intervention of every type, with every key it may have but those that exclude others. */
export const EVERY_INTERVENTION: { readonly [T in InterventionType]: OneOf<T> } = {
  "shift-factor": {
    type: "shift-factor",
    factor: "leaderCommitment.US",
    by: -10,
    from: "2026-07",
    until: "2027-06",
  },
  "hold-factor": {
    type: "hold-factor",
    factor: "leaderCommitment.JP",
    at: 60,
    from: "2026-07",
    until: "2027-06",
  },
  "set-tariff": { type: "set-tariff", pair: "US-JP", ratePercent: 25, from: "2026-07", until: "2026-12" },
  "schedule-event": { type: "schedule-event", event: "kp-crisis", month: "2026-09", probability: 0.5 },
  "scale-hazard": { type: "scale-hazard", event: "us-shock", times: 2, from: "2026-07", until: "2026-12" },
  "schedule-meeting": {
    type: "schedule-meeting",
    channel: "leaders-summit",
    month: "2026-09",
    probability: 1,
  },
  "cancel-meeting": { type: "cancel-meeting", channel: "foreign-ministers", month: "2026-09" },
  "suspend-channel": { type: "suspend-channel", channel: "exercise", from: "2026-09", until: "2026-12" },
  "scale-cadence": {
    type: "scale-cadence",
    channel: "envoys",
    times: 0.5,
    from: "2026-07",
    until: "2026-12",
  },
  "change-leader": { type: "change-leader", country: "JP", month: "2026-10", bloc: "right", commitment: 55 },
  "schedule-act": { type: "schedule-act", country: "US", tier: 1, month: "2026-11" },
  "resolve-act": { type: "resolve-act", country: "US", month: "2027-02" },
  "forbid-acts": { type: "forbid-acts", country: "KR", tier: 2, from: "2026-07", until: "2026-12" },
  "pull-lever": { type: "pull-lever", lever: "secretariat", from: "2026-07", strength: 1.5 },
  "set-parameter": {
    type: "set-parameter",
    path: "gate.sharpness",
    prior: { logNormal: { median: 2, logSd: 0.3 } },
    basis: "judgement",
    source: ["my-reading"],
    note: "softer",
  },
};

export const TYPES = Object.keys(EVERY_INTERVENTION) as InterventionType[];

const EXPRESSIONS = [
  "summits >= 1",
  'met("foreign-ministers") and not event("kp-crisis")',
  "1 <= ministerialChannels < 3",
  "channels > 2 ? 1 : 0",
  "min(4, summits) + abs(-2)",
  true,
  false,
  0.5,
  { apply: ">=", to: [{ name: "summits" }, { constant: 1 }] },
] as const;

const expression = fc.constantFrom(...EXPRESSIONS);
const id = fc.stringMatching(/^[A-Za-z][A-Za-z0-9._-]{0,7}$/).filter((text) => !(text in Object.prototype));

/** Documents that are scenarios, as they may be written. */
export const scenarioDocuments: fc.Arbitrary<ScenarioDocument> = fc.record(
  {
    schemaVersion: fc.constant(1 as const),
    name: fc.constantFrom(
      "Tariffs up",
      "on",
      "2026-07",
      "# no comment",
      'a "quoted": name',
      "two\nlines",
      "緊張 🎌",
    ),
    description: fc.string({ minLength: 1, maxLength: 20 }),
    sources: fc.array(fc.constantFrom("a book", "https://example.org"), { maxLength: 2 }),
    model: fc.constant("baseline-2025"),
    horizonMonths: fc.integer({ min: 1, max: 120 }),
    rule: fc.oneof(
      fc.constant("lenient"),
      fc.array(fc.record({ pathway: id, when: expression }), { minLength: 1, maxLength: 2 }),
    ),
    indicators: fc.dictionary(id, expression, { maxKeys: 2, noNullPrototype: true }),
    interventions: fc.array(
      fc.constantFrom(...TYPES).map((type) => EVERY_INTERVENTION[type]),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: ["schemaVersion", "name", "interventions"] },
) as fc.Arbitrary<ScenarioDocument>;
