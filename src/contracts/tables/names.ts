/** The evidence tables, in the order in which they are listed. */
export const tableNames = [
  "meetings",
  "channels",
  "leaders",
  "elections",
  "events",
  "polls",
  "tariffs",
  "judgements",
  "levers",
  "regimes",
  "friction",
  "presets",
  "venues",
  "sources",
] as const;

export type TableName = (typeof tableNames)[number];
