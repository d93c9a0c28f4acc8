import * as z from "zod/mini";
import { datumSchema } from "../distribution";
import { aggregate, byId, id, listOf, month, parameter, sign, sources } from "./fields";

export const acts = () =>
  z.strictObject({
    /** Onsets of episodes a month, all authors together. */
    rate: parameter("nonNegative"),
    /** Relative share of each author; gamma priors make the shares Dirichlet. */
    authors: byId(parameter("nonNegative")),
    /** The load: signed, weighted departures from the reference state. */
    loadings: listOf(
      z.strictObject({
        id: id(),
        /** An aggregate over the author's factors of a family, or one factor for all authors. */
        on: z.union([
          z.strictObject({ family: id(), aggregate: aggregate() }),
          z.strictObject({ factor: id() }),
        ]),
        sign: sign(),
        weight: parameter("nonNegative"),
        /** Multiplier by author; 1 where absent. */
        scale: z.optional(byId(datumSchema())),
      }),
    ),
    /** Weight of ln(1 + K) - ln(1 + K0), which lowers the load. */
    institutionWeight: parameter("nonNegative"),
    /** Share of onsets of tier 1. */
    tier1Share: parameter("probability"),
    /** Chance of a follow-on act in a month while an episode is open. */
    followOnProbability: parameter("probability"),
    followOnTier1Share: parameter("probability"),
    /** Days an act lasts; drawn anew for every act. */
    durationDays: parameter("positive"),
    /** An episode closes this many months after its onset. */
    episodeMonths: datumSchema(),
    /** Days from which an act of tier 1, of tier 2, counts as lasting. */
    lastingDays: z.strictObject({ tier1: datumSchema(), tier2: datumSchema() }),
    /** An episode open at `asOf`. */
    open: z.optional(z.strictObject({ authors: listOf(id(), 1), closes: month(), source: sources() })),
  });

export const institution = () =>
  z.strictObject({
    /** Share of the stock that stays from month to month. */
    retention: parameter("probability"),
    initial: datumSchema(),
    /** K0: the mean to which the hazard of acts is normalised. */
    mean: datumSchema(),
  });
