import * as z from "zod/mini";
import { datumSchema, levelSchema } from "../distribution";
import { byId, id, label, listOf, MOST_ENTRIES, note, parameter } from "./fields";

/** How a factor's latent value is shown: 100 logistic(x), or unit (exp(x) - 1) for x = ln(1 + shown / unit). */
const scale = () =>
  z.union([
    z.strictObject({ kind: z.literal("logit") }),
    z.strictObject({ kind: z.literal("log-points"), unit: z.number().check(z.positive()) }),
  ]);

export const family = () =>
  z.strictObject({
    id: id(),
    label: label(),
    unit: label(),
    scale: scale(),
    /** Months after which half of a departure from the mean is gone. */
    halfLifeMonths: parameter("positive"),
    /** Standard deviation of the stationary law, latent scale. */
    stationarySd: parameter("nonNegative"),
    /** Spread of the long-run mean, as a share of the spread of today's level. */
    meanSpread: parameter("nonNegative"),
    /** Correlation of the monthly shocks of any two series of the family, through one common shock. */
    commonCorrelation: z.optional(parameter("probability")),
    /** A full correlation matrix of the monthly shocks, in the order of the family's factors, instead. */
    correlation: z.optional(
      z.array(z.array(z.number()).check(z.maxLength(MOST_ENTRIES))).check(z.maxLength(MOST_ENTRIES)),
    ),
    /** Half-life of the mean's return to the reference state; without it the mean holds. */
    meanHalfLifeMonths: z.optional(parameter("positive")),
    /** Whether jumps are centred, so that the mean stays the long-run mean. */
    centredJumps: z.boolean(),
    /** Least value of the latent state. */
    floor: z.optional(z.number()),
  });

export const factor = () =>
  z.strictObject({
    id: id(),
    label: label(),
    family: id(),
    /** Countries the factor belongs to or touches. */
    countries: listOf(id(), 1),
    /** What a factor is about, where its family spans several targets. */
    target: z.optional(id()),
    /** Today's level in shown units. */
    level: levelSchema(),
    /** The long-run mean in shown units; that of the level, its spread times the family's `meanSpread`, where absent. */
    mean: z.optional(levelSchema()),
    /** The reference state, to which the gate and the hazards are normalised, in shown units. */
    reference: datumSchema(),
    /** Where the factor is the friction of a pair: the tariff rate, per cent ad valorem, at which it is 0. */
    tariff: z.optional(z.strictObject({ pair: id(), baselineRatePercent: datumSchema() })),
  });

export const index = () =>
  z.strictObject({
    id: id(),
    label: label(),
    unit: label(),
    /** weakest-link: the gate's soft minimum over countries; alignment: level minus dispersion; weighted-mean: of shown values. */
    kind: z.literal(["weakest-link", "alignment", "weighted-mean"]),
    family: id(),
    weights: z.optional(byId(datumSchema())),
    note: note(),
  });
