import { climatology, type Model } from "../../src/model/define";
import { completeEnsemble } from "../../src/model/ensemble/complete-ensemble";
import type { Ensemble } from "../../src/model/ensemble/with-ensemble";
import { streamKey } from "../../src/random/seed";

/** The draws of a model under a seed, as an ensemble: parameters by their laws, levels and the gate as the kernel has them. */
export const priorEnsemble = (model: Model, seed: string, draws: number): Ensemble =>
  completeEnsemble(model.spec, climatology(model), streamKey(seed), draws);
