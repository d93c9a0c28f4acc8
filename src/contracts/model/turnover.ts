import * as z from "zod/mini";
import { datumSchema, levelSchema } from "../distribution";
import { byId, id, label, listOf, month, parameter, sources, wholeNumber } from "./fields";

export const turnover = () =>
  z.strictObject({
    country: id(),
    /** The factor whose mean a new office-holder brings. */
    factor: id(),
    incumbent: z.strictObject({
      label: label(),
      bloc: id(),
      stance: id(),
      termEnds: z.optional(month()),
      termsServed: z.optional(wholeNumber(0, 20)),
      source: sources(),
    }),
    blocs: listOf(
      z.strictObject({
        id: id(),
        label: label(),
        /** Mean of the factor under this bloc, in shown units. */
        level: levelSchema(),
        /** Relative chance of this bloc where the successor is drawn by share; a gamma prior makes the shares Dirichlet. */
        weight: z.optional(parameter("nonNegative")),
        /** Chance of each stance; the shares are normalised. */
        stances: byId(parameter("nonNegative")),
      }),
      1,
    ),
    /** Share of the old mean that stays after a change of leader. */
    persistence: parameter("probability"),
    /** Spread of the new mean about its bloc's, latent scale. */
    spread: parameter("nonNegative"),
    /** Share of the change of mean that the factor makes at once. */
    immediate: parameter("real"),
    /** Exits outside the calendar of terms. */
    exit: z.strictObject({
      rate: parameter("nonNegative"),
      /** Multiplier of the rate by calendar month, January first; mean 1. */
      calendar: z.array(datumSchema()).check(z.length(12)),
      successor: z.literal(["same-bloc", "share", "alternation"]),
      /** Whether the successor begins a new term. */
      newTerm: z.boolean(),
      /** Months without a summit, the month of exit included. */
      summitPauseMonths: datumSchema(),
    }),
    /** Fixed terms. A leader below the limit stays unless blocs alternate. */
    term: z.optional(
      z.strictObject({
        months: datumSchema(),
        limit: datumSchema(),
        alternation: parameter("probability"),
      }),
    ),
    /** Chance that blocs alternate where `exit.successor` is alternation and there is no term. */
    alternation: z.optional(parameter("probability")),
  });
