import * as z from "zod/mini";
import { datumSchema } from "../distribution";
import { id, label, month, note, parameter } from "./fields";

export const level = () =>
  z.strictObject({
    id: id(),
    label: label(),
    /** What the counts of the pathway rule take this level for. */
    tier: z.literal(["summit", "ministerial", "working"]),
    /** What one meeting adds to the institutional stock. */
    institutionWeight: parameter("nonNegative"),
    /** Standard deviation of the logarithm of a gap between meetings, relative to its mean; without it meetings are Poisson. */
    cadence: z.optional(parameter("positive")),
    gateSlope: z.optional(parameter("real")),
    summitSlope: z.optional(parameter("real")),
    institutionSlope: z.optional(parameter("real")),
  });

export const channel = () =>
  z.strictObject({
    id: id(),
    label: label(),
    level: id(),
    /** Whether it counts towards the breadth of the pathway rule (the frozen list). */
    counted: z.boolean(),
    /** Meetings and calls a year; a channel without a rate is dormant, the one a summit is held in has none. */
    ratePerYear: z.optional(parameter("nonNegative")),
    /** Share of its contacts that are meetings and not calls. */
    meetingShare: z.optional(datumSchema()),
    lastMet: z.optional(month()),
    /** Mean institutional stock over the months the rate was counted in. */
    institutionAtRate: z.optional(datumSchema()),
    /** Overrides the level's. */
    gateSlope: z.optional(parameter("real")),
    note: note(),
  });
