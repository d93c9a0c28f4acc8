import * as z from "zod/mini";
import { type Forecast, forecastSchema } from "../forecast";
import { once } from "../once";
import {
  analysisProvenance,
  difference,
  monthText,
  nonNegative,
  probability,
  rangedDifference,
} from "./parts";

/** Differences of a monthly probability: at least one in the month, and by the month. */
const monthlyDifference = () => ({
  id: z.string(),
  label: z.string(),
  months: z.array(monthText()),
  differenceIn: z.array(z.number()),
  standardErrorIn: z.array(nonNegative()),
  differenceBy: z.array(z.number()),
  standardErrorBy: z.array(nonNegative()),
});

const alternative = () =>
  z.strictObject({
    /** The window that ends at the horizon. */
    pathways: z.record(z.string(), rangedDifference()),
    anyDamageByHorizon: z.nullable(difference()),
    workingLevelBy: z.record(z.string(), difference()),
    /** Share of all worlds that are one pathway under the base and another under the alternative. */
    flips: z.array(
      z.strictObject({
        from: z.string(),
        to: z.string(),
        share: probability(),
        standardError: nonNegative(),
      }),
    ),
    timeline: z.array(z.strictObject({ month: monthText(), pathways: z.record(z.string(), difference()) })),
    channels: z.array(
      z.strictObject({
        ...monthlyDifference(),
        level: z.string(),
        /** Months with a meeting (or, below ministers, a meeting or call) up to the horizon. */
        expectedMeetings: difference(),
      }),
    ),
    events: z.array(z.strictObject(monthlyDifference())),
    leaders: z.array(z.strictObject(monthlyDifference())),
    acts: z.array(z.strictObject(monthlyDifference())),
    indicators: z.array(z.strictObject(monthlyDifference())),
    /** Differences of means, in shown units. */
    factors: z.array(
      z.strictObject({
        id: z.string(),
        kind: z.literal(["factor", "index"]),
        label: z.string(),
        family: z.string(),
        unit: z.string(),
        months: z.array(monthText()),
        difference: z.array(z.number()),
        standardError: z.array(nonNegative()),
      }),
    ),
    forecast: forecastSchema(),
  });

export const comparisonSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    schemaVersion: z.literal(1),
    base: forecastSchema(),
    alternatives: z.record(z.string(), alternative()),
    provenance: analysisProvenance(),
    /** SHA-256 of the paired integer tallies. */
    fingerprint: z.string(),
  }),
);

type Plain = z.infer<ReturnType<typeof comparisonSchema>>;
type PlainAlternative = Plain["alternatives"][string];

export type MonthlyDifference = PlainAlternative["events"][number];
export type ChannelDifference = PlainAlternative["channels"][number];
export type FactorDifference = PlainAlternative["factors"][number];
export type Flip = PlainAlternative["flips"][number];
export type { Difference, RangedDifference } from "./parts";

/** What an alternative changes, against the base and under the same random numbers. */
export type ComparedAlternative<P extends string = string, C extends string = string> = Omit<
  PlainAlternative,
  "pathways" | "timeline" | "flips" | "forecast"
> & {
  readonly pathways: Readonly<Record<P, PlainAlternative["pathways"][string]>>;
  readonly timeline: readonly {
    readonly month: string;
    readonly pathways: Readonly<Record<P, PlainAlternative["timeline"][number]["pathways"][string]>>;
  }[];
  readonly flips: readonly (Omit<Flip, "from" | "to"> & { readonly from: P; readonly to: P })[];
  readonly forecast: Forecast<P, C>;
};

/** One base and its alternatives, by name: plain JSON. */
export type Comparison<
  N extends string = string,
  P extends string = string,
  C extends string = string,
> = Omit<Plain, "base" | "alternatives"> & {
  readonly base: Forecast<P, C>;
  readonly alternatives: Readonly<Record<N, ComparedAlternative<P, C>>>;
};
