import { fingerprintOf } from "../../contracts/fingerprint";
import type { Model } from "../../model/define";
import { code } from "./markdown";
import { checkRun } from "./runs";

/** One fingerprint for several models, in order. */
const allOf = (models: readonly Model[]): string => fingerprintOf(models.map((model) => model.fingerprint));

/**
 * The first line of a study: the fingerprints of its models and of a small run of each of the first ones. Where it no
 * longer holds the study is stale. `variants` are models derived from the named ones.
 */
export async function stampOf(models: readonly Model[], variants: readonly Model[] = []): Promise<string> {
  const named = await Promise.all(
    models.map(
      async (model) =>
        `${code(model.spec.id)} ${code(model.fingerprint)} (check run ${code(await checkRun(model))})`,
    ),
  );
  const derived = variants.length === 0 ? "" : `; its ${variants.length} variants ${code(allOf(variants))}`;
  return `Model fingerprint: ${named.join("; ")}${derived}.`;
}
