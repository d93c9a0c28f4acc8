/** Rank of those who meet, as coded in the tables; `exercise` stands for military exercises. */
export const levels = [
  "leader",
  "ministerial",
  "vice-ministerial",
  "working",
  "military",
  "exercise",
] as const;
export type Level = (typeof levels)[number];

/** What an event moves or a lever acts on: the four families of factors, and the institution itself. */
export const movedFactors = [
  "leaderCommitment",
  "threatPerception",
  "domesticOpinion",
  "tariffFriction",
  "institution",
] as const;
export type MovedFactor = (typeof movedFactors)[number];

/** `high`: confirmed in a document read; `medium`: remembered, or only the month confirmed; `low`: partial. */
export const confidences = ["high", "medium", "low"] as const;

/** What a number rests on. */
export const bases = ["data", "literature", "judgement"] as const;
export type Basis = (typeof bases)[number];

/** Characters of a date by the precision with which it is known: `yyyy`, `yyyy-mm` or `yyyy-mm-dd`. */
export const dateLengths = { year: 4, month: 7, day: 10 } as const;
export const precisions = ["day", "month", "year"] as const;
export type DatePrecision = (typeof precisions)[number];

/** Towards (`+`) or away from (`-`) cooperation. */
export const directions = ["+", "-"] as const;

/** The id of each pathway under the label it has in the tables. */
export const pathwayOfLabel = {
  damage: "damage",
  "full-intensity": "fullIntensity",
  "working-level": "workingLevel",
} as const;
export type PathwayId = (typeof pathwayOfLabel)[keyof typeof pathwayOfLabel];
