import { streamKey } from "../random/seed";
import type { Job, Variant } from "./executor";
import type { Settings } from "./options";

/** Models to run on the same paths, as settings have it. */
export function jobOf(variants: readonly Variant[], settings: Settings): Job {
  const { horizonMonths, engine, seed } = settings;
  return { variants, horizonMonths, engine, key: streamKey(seed) };
}
