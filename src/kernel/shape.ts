/** Paths that advance together: the paths of one draw in one round. */
export const LANES = 16;

/** Monthly counts that the pathway rule sums over its windows. */
export const COUNT = {
  summits: 0,
  briefSummits: 1,
  meetings: 2,
  calls: 3,
  subMinisterialMeetings: 4,
  tier1Lasting: 5,
  tier2Acts: 6,
  tier2Lasting: 7,
} as const;
export const COUNTS = 8;

/** Months of the window a pathway is read off, and of the record before it that atrophy is measured against. */
export const WINDOW_MONTHS = 12;
export const PRIOR_MONTHS = 60;

/** What a level counts as in the pathway rule. */
export const TIER = { summit: 0, ministerial: 1, working: 2 } as const;

export const AGGREGATE = { mean: 0, max: 1, min: 2 } as const;
export const OPERATION = { add: 0, shrink: 1 } as const;
export const EFFECT_LAW = { constant: 0, normal: 1, logNormal: 2, table: 3 } as const;
export const SUCCESSOR = { "same-bloc": 0, share: 1, alternation: 2 } as const;
/** What is done to who holds office in a month: nothing, a successor drawn as ever, or (from the third code on) a bloc. */
export const LEADER = { stays: 0, drawn: 1, firstBloc: 2 } as const;
export const SCALE = { logit: 0, logPoints: 1 } as const;
export const INDEX_KIND = { "weakest-link": 0, alignment: 1, "weighted-mean": 2 } as const;

/** Cells of the quantile table of an effect's law: values at (i + 1/2) / cells. */
export const TABLE_CELLS = 256;

/** How many of everything a compiled model has. */
export interface Shape {
  readonly countries: number;
  readonly families: number;
  readonly factors: number;
  readonly indices: number;
  readonly stances: number;
  readonly events: number;
  readonly impacts: number;
  readonly effects: number;
  readonly turnovers: number;
  readonly blocs: number;
  readonly gateTerms: number;
  readonly levels: number;
  readonly channels: number;
  readonly loadings: number;
  readonly pathways: number;
  readonly rules: number;
  readonly indicators: number;
  /** Months simulated. */
  readonly months: number;
  /** Months of the record that the program carries, `asOf` included. */
  readonly logMonths: number;
}

/** Days of an average month. */
export const MONTH_DAYS = 365.25 / 12;

/** Tiers of acts of damage, as places. */
export const TIERS = 2;

/** A month before all others: "never". */
export const NEVER = -100000;
