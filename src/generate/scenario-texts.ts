import type { InterventionType } from "../contracts/scenario/interventions";
import type { ScenarioDocument } from "../contracts/scenario/scenario";

/** What each kind of intervention does, for editors that show it. */
export const INTERVENTION_TEXTS: Readonly<Record<InterventionType, string>> = {
  "shift-factor":
    "Adds a constant to a factor, state and mean, while it lasts; afterwards the state relaxes. Shown units.",
  "hold-factor": "Keeps a factor at a value while it lasts. Shown units.",
  "set-tariff":
    "Keeps the friction of a pair at what a tariff of this rate makes it; a rate at the baseline's means none.",
  "schedule-event": "Makes an event happen in a month, for certain or with a probability on top of its own.",
  "scale-hazard": "Multiplies the hazard of an event.",
  "schedule-meeting": "Makes a channel meet in a month, for certain or with a probability on top of its own.",
  "cancel-meeting": "Keeps a channel from meeting in one month.",
  "suspend-channel": "Keeps a channel from meeting while it lasts.",
  "scale-cadence": "Multiplies the hazard of the meetings of a channel, or of all channels of a level.",
  "change-leader":
    "Replaces the leader of a country; bloc and mean commitment are drawn unless they are given.",
  "schedule-act": "Makes a country commit an act of damage in a month.",
  "resolve-act": "Ends the episode and the acts of a country that began before the month.",
  "forbid-acts": "Keeps acts of damage from being carried out, of one country and tier or of all.",
  "pull-lever": "Follows a recommendation, whose effect is drawn from its prior times strength.",
  "set-parameter":
    "Replaces what is believed of a number of the model; the change carries its own basis and source.",
};

/** What the keys of interventions mean. */
export const INTERVENTION_KEY_TEXTS: Readonly<Record<string, string>> = {
  factor: "Id of a factor, such as leaderCommitment.US.",
  by: "What is added, in the units in which the factor is shown.",
  at: "The value it is kept at, in the units in which the factor is shown.",
  pair: "Id of a pair of countries, such as US-JP.",
  ratePercent: "Tariff in per cent ad valorem.",
  event: "Id of an event type.",
  channel: "Id of a channel.",
  level: "Id of a level of channels.",
  country: "Id of a country.",
  lever: "Id of a lever.",
  month: "Month as yyyy-mm, later than the last month on record.",
  from: "First month as yyyy-mm, later than the last month on record.",
  until: "Last month as yyyy-mm; without it, to the horizon.",
  probability: "Probability on top of its own, 0 to 1; without it, for certain.",
  times: "Multiplier of the hazard; 0 rules it out.",
  tier: "1: an act against the framework itself; 2: an act against a partner.",
  bloc: "Bloc of the new leader.",
  commitment: "Mean commitment of the new leader, in shown units.",
  strength: "Times the effect; 1 where it is absent.",
  path: "Name of the parameter, as `trilateral-pathways model` lists it.",
  value: "The number taken as known.",
  prior: "What is believed of the number: one law.",
  basis: "Where the number comes from.",
  note: "Why, in a sentence.",
  source: "Keys of sources, or what was read.",
};

/** What the keys of a scenario mean. */
export const SCENARIO_TEXTS: Readonly<Record<keyof ScenarioDocument, string>> = {
  schemaVersion: "Version of the form of this document.",
  $schema: "Address of the JSON Schema, for editors.",
  name: "Name of the scenario.",
  description: "What it is about.",
  sources: "What it rests on.",
  model: "The preset it was written for.",
  horizonMonths: "Months ahead that it asks about.",
  rule: "The pathway rule of the headline: the name of a published one, or entries of which the first that holds wins.",
  indicators: "Questions about every window of twelve months, by id: expressions over its counts.",
  interventions: "What is done to the world.",
};
