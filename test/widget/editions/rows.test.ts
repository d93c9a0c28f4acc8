import { describe, expect, it } from "vitest";
import headline from "../../../src/inference/editions/headline.json";
import { presetModel } from "../../../src/model/presets";
import { EDITIONS } from "../../../src/widget/editions/published";
import { editionRows } from "../../../src/widget/editions/rows";
import { STRINGS } from "../../../src/widget/editions/strings";
import { smallForecast } from "../forecasts";
import { textsFor } from "../texts";

const english = textsFor("en");

/** A forecast of the baseline as if it had been asked for otherwise. */
async function forecastWith(changes: object) {
  const forecast = await smallForecast();
  return { ...forecast, provenance: { ...forecast.provenance, ...changes } };
}

const rowsAt = async (horizonMonths: number, changes: object = {}) =>
  editionRows(await forecastWith({ horizonMonths, ...changes }), STRINGS.en, english);

/** What is published of a pathway in an edition. */
function publishedOf(edition: string, horizonMonths: number, id: string) {
  const found = headline.forecasts.find(
    (one) => one.edition === edition && one.horizonMonths === horizonMonths,
  );
  const cell = found?.pathways[id];
  const structures = found?.range[id];
  if (cell === undefined || structures === undefined) return expect.fail(id);
  return { ...cell, structures };
}

const whole = (share: number) => `${Math.round(100 * share)}%`;

describe("the calibrated editions beside a forecast", () => {
  it.each([12, 24])("are what is published of the baseline %i months ahead", async (horizonMonths) => {
    const rows = await rowsAt(horizonMonths);
    expect(rows?.map(({ id }) => id)).toEqual(headline.pathways);
    for (const { id, cells } of rows ?? [])
      for (const [at, cell] of cells.entries()) {
        const { shown, words, parameterRange, structures } = publishedOf(
          EDITIONS[at] ?? "",
          horizonMonths,
          id,
        );
        expect(cell).toMatchObject({ shown: whole(shown), words });
        expect(cell.range).toBe(`${whole(parameterRange[0])} to ${whole(parameterRange[1])} over parameters`);
        expect(cell.structures).toBe(`${whole(structures[0])} to ${whole(structures[1])} over structures`);
      }
  });

  it("say nothing of any other horizon", async () => {
    for (const horizonMonths of [1, 11, 13, 18, 36, 60]) expect(await rowsAt(horizonMonths)).toBeUndefined();
  });

  it("say nothing of any other model, be it one digit of a fingerprint", async () => {
    const { modelFingerprint } = (await smallForecast()).provenance;
    const last = modelFingerprint.endsWith("0") ? "1" : "0";
    for (const other of [presetModel("hand-set-2025").fingerprint, modelFingerprint.slice(0, -1) + last])
      expect(await rowsAt(24, { modelFingerprint: other })).toBeUndefined();
  });

  it("have the same sentences with the same parts in every language", () => {
    const parts = (value: unknown): unknown =>
      typeof value === "string"
        ? [...value.matchAll(/\{\w+\}/g)].map(([part]) => part).sort()
        : Object.fromEntries(Object.entries(value as object).map(([key, child]) => [key, parts(child)]));
    for (const strings of [STRINGS.ja, STRINGS.ko]) expect(parts(strings)).toEqual(parts(STRINGS.en));
  });
});
