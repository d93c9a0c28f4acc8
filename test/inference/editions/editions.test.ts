import { describe, expect, it } from "vitest";
import { fingerprintOf } from "../../../src/contracts/fingerprint";
import { EDITIONS, posteriorSchema } from "../../../src/contracts/posterior";
import { loadPosterior, posteriorModel } from "../../../src/entries/posterior";
import { evidence } from "../../../src/evidence/evidence";
import { calibratedSpec, settledTarget } from "../../../src/inference/calibrate/calibrate";
import { mapsFingerprint } from "../../../src/inference/calibrate/maps-fingerprint";
import { resolveCalibrate } from "../../../src/inference/calibrate/options";
import { ensembleColumns } from "../../../src/model/ensemble/with-ensemble";
import { simulate } from "../../../src/simulation/simulate";

/** What to do about an edition that is not that of the code and the tables at hand. */
const REMEDY = "the shipped editions are of other tables or other code: npm run calibrate";

describe.each(EDITIONS)("the shipped edition %s", (edition) => {
  it("is a posterior by its schema, and its fingerprint is that of its content", async () => {
    const posterior = await loadPosterior(edition);
    expect(posteriorSchema().safeParse(posterior).success).toBe(true);
    const { fingerprint, ...rest } = posterior;
    expect(fingerprintOf(rest)).toBe(fingerprint);
    expect(posterior.edition).toBe(edition);
    expect(posterior.judgement === null).toBe(edition === "data");
  });

  it("was fitted to the tables at hand, by the code at hand", async () => {
    const { provenance, asOf, sampler } = await loadPosterior(edition);
    const spec = calibratedSpec(evidence, { asOf, halfLifeYears: sampler.halfLifeYears });
    expect(provenance.dataFingerprint, REMEDY).toBe(spec.dataFingerprint);
    expect(provenance.modelFingerprint, REMEDY).toBe(fingerprintOf(spec));
    expect(provenance.mapsFingerprint, REMEDY).toBe(mapsFingerprint());
  });

  it("makes a forecast by itself, of draws that all differ in their state", async () => {
    const posterior = await loadPosterior(edition);
    const model = posteriorModel(posterior);
    const forecast = await simulate(model, { paths: 2048, horizonMonths: 12 });
    const total = Object.values(forecast.pathways).reduce((sum, { probability }) => sum + probability, 0);
    expect(total).toBeCloseTo(1, 12);
    const level = ensembleColumns(model)["factors.domesticOpinion.JP.level"] ?? [];
    expect(level).toHaveLength(posterior.ensemble.draws);
    if (edition === "data") expect(new Set(level).size).toBeGreaterThan(0.9 * level.length);
  });
});

describe("the shipped editions", () => {
  it("are those of code that explains the record as well, to the last digit", async () => {
    const { sampler, asOf, provenance, unknowns } = await loadPosterior("data");
    const settings = await resolveCalibrate(
      { asOf, seed: provenance.seed, particles: sampler.particles },
      evidence,
    );
    const target = await settledTarget(evidence, settings);
    expect(target.lnLikelihood(new Float64Array(unknowns.length), 0), REMEDY).toBe(sampler.atPriorMedians);
  });

  it("refuse a name that is none of theirs", async () => {
    await expect(loadPosterior("prior" as never)).rejects.toThrow(/"data" or "data\+judgement"/);
    await expect(loadPosterior("__proto__" as never)).rejects.toThrow(/edition/);
  });
});
