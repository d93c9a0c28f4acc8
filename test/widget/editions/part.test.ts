import { html } from "lit";
import { describe, expect, it } from "vitest";
import { editions } from "../../../src/widget/editions/part";
import { smallForecast } from "../forecasts";
import { textsFor } from "../texts";

/** What a template puts into the page, in its order. */
function said(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(said);
  if (typeof value === "object" && value !== null && "values" in value) return said(value.values);
  return [String(value)];
}

async function partWith(hasSliders: boolean, lang = "en", horizonMonths = 24) {
  const forecast = await smallForecast();
  const base = { ...forecast, provenance: { ...forecast.provenance, horizonMonths } };
  return editions({ html, base, texts: textsFor(lang), hasSliders });
}

describe("the part of the calibrated editions", () => {
  it("says first what is published, then that what follows runs the priors", async () => {
    const texts = said(await partWith(false));
    expect(texts[0]).toBe("Calibrated editions");
    expect(texts.indexOf("Simulated here, from the priors")).toBeGreaterThan(
      texts.lastIndexOf("Working level"),
    );
    expect(texts.join(" ")).toMatch(/not refitted; which ones are tried is judgement/);
    expect(texts.join(" ")).toMatch(/Models data-judgement\.2025-12 \w{12}, data\.2025-12 \w{12}\./);
  });

  it("is named before any change where something can change", async () => {
    expect(said(await partWith(true))[0]).toBe("Calibrated editions, before any change");
  });

  it("leaves no part of a sentence open, in any language", async () => {
    for (const lang of ["en", "ja", "ko"])
      expect(said(await partWith(true, lang)).join(" ")).not.toMatch(/\{/);
  });

  it("is nothing at a horizon that is not published", async () => {
    expect(await partWith(false, "en", 18)).toBeUndefined();
  });
});
