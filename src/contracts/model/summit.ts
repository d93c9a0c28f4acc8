import * as z from "zod/mini";
import { byId, id, label, listOf, month, parameter, sources, wholeNumber } from "./fields";

export const summit = () =>
  z.strictObject({
    channel: id(),
    /** Probability that all are present at a venue they are due at, by the stance of a country's office-holder. */
    attendance: z.strictObject({ country: id(), byStance: byId(parameter("probability")) }),
    /** Probability of a summit where all are present and the gate is at the reference state. */
    agreement: parameter("probability"),
    gateSlope: parameter("real"),
    /** Summits a month away from any venue, at the reference state. */
    standaloneRate: parameter("nonNegative"),
  });

export const venue = () =>
  z.strictObject({
    id: id(),
    label: label(),
    /** Months at which all are due, where the venue serves. */
    dates: listOf(month()),
    /** Calendar month (1-12) in which it recurs, from a month on. */
    recurs: z.optional(z.strictObject({ calendarMonth: wholeNumber(1, 12), from: month() })),
    source: sources(),
  });
