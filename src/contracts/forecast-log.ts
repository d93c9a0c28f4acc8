import * as z from "zod/mini";
import { once } from "./once";

const probability = () => z.number().check(z.minimum(0), z.maximum(1));
const month = () => z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/));
const sha256 = () => z.string().check(z.regex(/^[0-9a-f]{64}$/, "64 hexadecimal digits"));

const stated = () =>
  z.strictObject({
    /** As simulated. */
    probability: probability(),
    /** As shown to people. */
    shown: probability(),
  });

/** One line of a log of forecasts. */
export const logEntrySchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    schemaVersion: z.literal(1),
    /** The day on which it was made known, as its author says: the chain proves the order and not the day. */
    at: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, "a day yyyy-mm-dd")),
    /** SHA-256 of the line before, without its end; null in the first. */
    previous: z.nullable(sha256()),
    /** SHA-256 of the canonical JSON of the whole forecast: which file it was. */
    document: sha256(),
    /** The forecast's own fingerprint, of its counts: what running it again must give. */
    fingerprint: z.string(),
    model: z.string(),
    asOf: month(),
    horizonMonths: z.int(),
    rule: z.string(),
    library: z.string(),
    pathways: z.record(z.string(), stated()),
    anyDamageByHorizon: z.nullable(stated()),
  }),
);

/** A forecast as it stands in a log. */
export type ForecastLogEntry = z.infer<ReturnType<typeof logEntrySchema>>;
