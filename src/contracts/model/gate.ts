import * as z from "zod/mini";
import { BASES } from "../distribution";
import { aggregate, byId, id, listOf, parameter, sign, sources } from "./fields";

export const gate = () =>
  z.strictObject({
    /** Willingness of a country: the signed, weighted sum over these terms of an aggregate over its factors of a family. */
    terms: listOf(
      z.strictObject({
        id: id(),
        family: id(),
        aggregate: aggregate(),
        sign: sign(),
        weight: parameter("nonNegative"),
      }),
      1,
    ),
    /** k of the soft minimum -(1/k) ln mean exp(-k U). */
    sharpness: parameter("positive"),
    /** Cost of unequal views: mean over targets of the standard deviation across countries. */
    misalignment: z.optional(z.strictObject({ family: id(), weight: parameter("nonNegative") })),
    /** States whose mean gate the meeting rates are taken to belong to, in shown units. */
    rateStates: listOf(
      z.strictObject({
        id: id(),
        basis: z.literal(BASES),
        source: sources(),
        levels: byId(z.number()),
      }),
      1,
    ),
  });
