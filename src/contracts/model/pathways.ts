import * as z from "zod/mini";
import { datumSchema } from "../distribution";
import { expressionSchema } from "../expression";
import { id, label } from "./fields";

export const country = () => z.strictObject({ id: id(), label: label() });

export const pathway = () =>
  z.strictObject({
    id: id(),
    label: label(),
    /** Report also the probability that any window up to the horizon is this pathway. At most one pathway. */
    anyByHorizon: z.optional(z.boolean()),
    /** Share of the windows of the record that the base rule gives to this pathway. */
    baseRate: z.optional(datumSchema()),
    /** Divides the pathway in two: `id` where `when` holds, else `otherwise`. At most one pathway. */
    split: z.optional(z.strictObject({ id: id(), otherwise: id(), when: expressionSchema() })),
  });
