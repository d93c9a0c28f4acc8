import { describe, expect, it } from "vitest";
import { editionsOf } from "../../src/generate/editions";
import headline from "../../src/inference/editions/headline.json";
import { baselineModel } from "../../src/model/presets";

describe("the editions that the element shows", () => {
  it("stand beside the baseline as it is built", () => {
    expect(editionsOf(headline).modelFingerprint).toBe(baselineModel().fingerprint);
  });

  it.each(["priors", "data", "data+judgement"])("are refused where %s is not published", (id) => {
    const editions = headline.editions.filter((one) => one.id !== id);
    expect(() => editionsOf({ ...headline, editions })).toThrow(id);
  });

  it("are refused where one has no forecast at a horizon of the others", () => {
    const forecasts = headline.forecasts.filter((one) => one.edition !== "data" || one.horizonMonths !== 12);
    expect(() => editionsOf({ ...headline, forecasts })).toThrow("12 months in the edition data");
  });
});
