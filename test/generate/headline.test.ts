import { describe, expect, it } from "vitest";
import { headlineSchema, PUBLISHED_EDITIONS } from "../../src/contracts/headline";
import { headline } from "../../src/entries/posterior";
import { evidence } from "../../src/evidence/evidence";
import { checkRun } from "../../src/generate/docs/runs";
import { EDITION_MODELS, HEADLINE_HORIZONS, rounded, structureCells } from "../../src/generate/headline";
import { chainForecasts } from "../../src/inference/structure/chains";
import { structuralVariants } from "../../src/inference/structure/variants";
import { streamKey } from "../../src/random/seed";
import { simulate } from "../../src/simulation/simulate";

/** What to do about published numbers that are not those of the code and the tables at hand. */
const REMEDY = "the published numbers are of other models or other code: npm run headline";

/** Half a ten-thousandth on each side: what is published is rounded. */
const ROUNDING = 1.01e-4;

describe("the published headline", () => {
  it("has every edition at every horizon, under every structure, and fits its schema", async () => {
    const published = await headline();
    expect(headlineSchema().safeParse(published).success).toBe(true);
    expect(published.editions.map(({ id }) => id)).toEqual([...PUBLISHED_EDITIONS]);
    const cells = published.forecasts.map(({ edition, horizonMonths }) => `${edition} ${horizonMonths}`);
    const asked = PUBLISHED_EDITIONS.flatMap((edition) =>
      HEADLINE_HORIZONS.map((months) => `${edition} ${months}`),
    );
    expect(cells).toEqual(asked);
    for (const { structures } of published.forecasts)
      expect(Object.keys(structures)).toEqual(published.structures.map(({ id }) => id));
  });

  it("has probabilities that sum to 1, and ranges that span the model and all other structures", async () => {
    const { forecasts, pathways } = await headline();
    for (const { pathways: own, structures, range } of forecasts) {
      const rows = [pathways.map((id) => own[id]?.probability ?? Number.NaN), ...Object.values(structures)];
      for (const row of rows) expect(Math.abs(row.reduce((a, b) => a + b, 0) - 1)).toBeLessThan(2 * ROUNDING);
      pathways.forEach((id, place) => {
        const column = rows.map((row) => row[place] ?? Number.NaN);
        expect(range[id]).toEqual([Math.min(...column), Math.max(...column)]);
      });
    }
  });

  it.each(PUBLISHED_EDITIONS)("is of the edition %s as it is made today", async (edition) => {
    const { editions } = await headline();
    const { fingerprint } = await EDITION_MODELS[edition]();
    expect(editions.find(({ id }) => id === edition)?.modelFingerprint, REMEDY).toBe(fingerprint);
  });

  it("is of the engine at hand", async () => {
    const { editions } = await headline();
    const check = await checkRun(await EDITION_MODELS.priors());
    expect(editions.find(({ id }) => id === "priors")?.checkRun, REMEDY).toBe(check);
  });

  it("is recomputed exactly: data and judgement, 12 months, the average of the countries; and both chains", async () => {
    const { forecasts, provenance } = await headline();
    const found = forecasts.find(
      ({ edition, horizonMonths }) => edition === "data+judgement" && horizonMonths === 12,
    );
    const model = await EDITION_MODELS["data+judgement"]();
    const { variants } = structuralVariants(model, streamKey(provenance.seed));
    const average = variants.find(({ structure }) => structure.id === "average")?.model ?? model;
    const { pathways } = await simulate(average, { horizonMonths: 12 });
    const cells = Object.values(pathways).map(({ probability }) => rounded(probability));
    expect(found?.structures.average, REMEDY).toEqual(cells);
    for (const chain of chainForecasts(evidence, model.spec, 12).chains)
      expect(found?.structures[chain.id], REMEDY).toEqual(structureCells(chain));
  });
});
