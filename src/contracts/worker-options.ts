import * as z from "zod/mini";
import { once } from "./once";

/** Most workers of one executor. */
export const MOST_WORKERS = 64;

/** The options of an executor over workers. An address may be more than plain data; who takes it checks it. */
export const workerOptionsSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    workers: z.optional(z.int().check(z.minimum(1), z.maximum(MOST_WORKERS))),
    workerUrl: z.optional(z.unknown()),
    kind: z.optional(z.enum(["thread", "process"])),
  }),
);
