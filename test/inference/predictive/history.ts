/** What the months of a record hold, real or made up: months count from 1. */
export interface History {
  /** Channels but the leaders' summit: the level of each, and the months it met in, in order. */
  readonly contacts: readonly { readonly level: string; readonly months: readonly number[] }[];
  /** Months of leaders' summits on the margin of a multilateral, and of those that stood alone. */
  readonly margin: readonly number[];
  readonly alone: readonly number[];
  /** Months in which an episode of damage began. */
  readonly onsets: readonly number[];
  /** Pathway of the window that ends with each month, from the first that is whole. */
  readonly pathways: readonly string[];
  /** Readings of each series of polls in order of time, logits. */
  readonly readings: readonly (readonly number[])[];
}
