import * as z from "zod/mini";
import { id, listOf, month } from "./fields";

export const logEntry = () =>
  z.union([
    z.strictObject({ month: month(), channel: id(), kind: z.literal(["meeting", "call", "brief"]) }),
    z.strictObject({
      month: month(),
      act: z.strictObject({
        tier: z.literal([1, 2]),
        authors: listOf(id(), 1),
        days: z.optional(z.number().check(z.minimum(0))),
      }),
    }),
    z.strictObject({ month: month(), event: id() }),
  ]);

/** Most entries of a log: bounds the size of a document. */
export const MOST_LOG_ENTRIES = 5000;
