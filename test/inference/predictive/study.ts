import { fingerprintOf } from "../../../src/contracts/fingerprint";
import type { Edition, Posterior } from "../../../src/contracts/posterior";
import { evidence } from "../../../src/evidence/evidence";
import type { PredictiveFile } from "../../../src/generate/docs/verification-data";
import { originSpec } from "../../../src/inference/origin-spec";
import { LANES } from "../../../src/kernel/shape";
import { orNull, placed } from "./compare";
import { conflicts } from "./conflicts";
import type { History } from "./history";
import { makeAnew } from "./make-anew";
import { oneAhead } from "./one-ahead";
import { type Parameters, posteriorParameters, priorParameters } from "./parameters";
import { recordedHistory } from "./recorded";
import { statistics } from "./statistics";
import { LAST, worldUnder } from "./world";

/** The edition that is checked: what the record alone made of the priors. */
export const EDITION: Edition = "data";

/** Draws of the parameters, each of which makes the record sixteen times. */
const DRAWS = 64;

function madeUnder(parameters: Parameters): History[] {
  const make = makeAnew(worldUnder(parameters));
  return Array.from({ length: DRAWS }, (_, draw) => make(draw)).flat();
}

/** Statistics of one record, made under the first draw of a posterior. */
export function probe(posterior: Posterior): (number | null)[] {
  const [first] = makeAnew(worldUnder(posteriorParameters(posterior)))(0);
  return statistics().map(({ of }) => (first === undefined ? null : orNull(of(first))));
}

/** The record among records made under the priors, and under a posterior. */
export function checkPredictive(posterior: Posterior, say: (line: string) => void): PredictiveFile {
  say(`records under ${DRAWS} draws of the priors`);
  const before = madeUnder(priorParameters(originSpec(evidence, LAST)));
  say(`records under ${DRAWS} draws of the posterior`);
  const after = madeUnder(posteriorParameters(posterior));
  const world = worldUnder(() => new Map());
  const record = recordedHistory(world);
  return {
    schemaVersion: 1,
    edition: posterior.edition,
    posteriorFingerprint: posterior.fingerprint,
    dataFingerprint: fingerprintOf(evidence),
    draws: DRAWS,
    pathsPerDraw: LANES,
    statistics: statistics().map((statistic) => {
      const { id, label, block, of } = statistic;
      const observed = of(record);
      return {
        id,
        label,
        block,
        observed: orNull(observed),
        prior: placed(statistic, observed, before),
        posterior: placed(statistic, observed, after),
      };
    }),
    oneAhead: oneAhead(world),
    conflicts: conflicts(world.spec, posterior),
    probe: probe(posterior),
  };
}
