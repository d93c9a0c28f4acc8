import * as z from "zod/mini";

/**
 * Keeps zod from compiling its checks, which it tries by evaluating text: a strict page forbids that, and reports every try.
 * Only for bundles with a copy of zod of their own.
 */
export function allowNoEvaluation(): void {
  z.config({ jitless: true });
}
