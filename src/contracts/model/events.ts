import * as z from "zod/mini";
import { byId, id, label, listOf, note, parameter } from "./fields";

export const eventType = () =>
  z.strictObject({
    id: id(),
    label: label(),
    /** Expected events a month: one rate, or one for each stance of a country's office-holder. */
    rate: z.union([
      parameter("nonNegative"),
      z.strictObject({ country: id(), byStance: byId(parameter("nonNegative")) }),
    ]),
    /** Groups of effects that occur together, each with a probability given the event (certain where absent). */
    impacts: listOf(
      z.strictObject({
        id: id(),
        probability: z.optional(parameter("probability")),
        effects: listOf(
          z.strictObject({
            factor: id(),
            /** add: latent value plus size; shrink: latent value times (1 - size). */
            operation: z.literal(["add", "shrink"]),
            /** Drawn anew at every occurrence. */
            size: parameter("real"),
          }),
          1,
        ),
      }),
      1,
    ),
    note: note(),
  });
