import { beforeAll, describe, expect, it } from "vitest";
import { display, type Forecast, OptionsError, simulate, toRows } from "../../../src/index";
import { defineModel } from "../../../src/model/define";
import { pathwayChart } from "../../../src/report/charts/pathway-chart";
import { type MediaBundle, mediaBundle, VEGA_LITE } from "../../../src/report/notebook/bundle";
import { shownOf } from "../../../src/report/notebook/kinds";
import { comparison, strangeComparison } from "../analyses";
import { builtIn } from "../forecasts";
import { madeUpSpec } from "../made-up-model";
import { results } from "../tables/results";

const JUPYTER = Symbol.for("Jupyter.display");

/** What a kernel gets when it asks an object. */
async function asked(of: object): Promise<MediaBundle> {
  const represent: unknown = Reflect.get(of, JUPYTER);
  if (typeof represent !== "function") throw new Error("there is nothing to ask");
  return (await represent.call(of)) as MediaBundle;
}

/** The same without asking. */
const asShown = (of: unknown): MediaBundle => mediaBundle(shownOf(of));

const textOf = (html = ""): string => html.replace(/<[^>]*>/g, " ");
/** Every tag that a page is made of. */
const tagsOf = (html = ""): string[] => [...html.matchAll(/<(\/?[^\s>]+)/g)].map(([, tag]) => tag ?? "");
const KNOWN_TAGS = /^\/?(?:section|p|div|table|caption|thead|tbody|tr|th|td|span)$/;

let known: Awaited<ReturnType<typeof results>>;
let forecast: Forecast;
beforeAll(async () => {
  known = await results();
  forecast = structuredClone((await builtIn()).forecast);
});

describe("display", () => {
  it("gives the object itself, and leaves its keys, its JSON, its clones and what it equals as they were", () => {
    const before = {
      keys: Object.keys(forecast),
      json: JSON.stringify(forecast),
      clone: structuredClone(forecast),
    };
    expect(display(forecast)).toBe(forecast);
    expect(Object.keys(forecast)).toEqual(before.keys);
    expect(JSON.stringify(forecast)).toBe(before.json);
    expect(Reflect.has(structuredClone(forecast), JUPYTER)).toBe(false);
    expect(structuredClone(forecast)).toEqual(before.clone);
    expect(forecast).toEqual(before.clone);
    expect(Reflect.has({ ...forecast }, JUPYTER)).toBe(false);
  });

  it("can be asked again, and shows the object as it is then", async () => {
    const rows = [{ a: 1 }];
    display(display(rows));
    rows.push({ a: 2 });
    expect((await asked(rows))["text/plain"]).toContain("2 rows, 1 column");
  });

  it("gives a copy of what is frozen, with the same content", async () => {
    const frozen = Object.freeze(structuredClone(forecast));
    expect(display(frozen)).not.toBe(frozen);
    expect(display(frozen)).toEqual(frozen);
    expect((await asked(display(frozen)))["text/plain"]).toBe((await asked(forecast))["text/plain"]);
    expect(display(Object.freeze([{ a: 1 }]))).toEqual([{ a: 1 }]);
  });

  it("refuses what is no result, with a list of what is", () => {
    for (const wrong of [{ pathways: "x" }, new Map(), () => 1, null]) {
      expect(() => display(wrong as object)).toThrow(OptionsError);
      expect(() => display(wrong as object)).toThrow(/forecast\.pathways; .*a chart/);
    }
  });
});

describe("a forecast in a notebook", () => {
  it("has a chart, a page and text", async () => {
    const bundle = await asked(display(forecast));
    expect(bundle[VEGA_LITE]).toEqual(pathwayChart(forecast));
    expect(bundle["text/html"]).toMatch(/^<section aria-label="[^"]+">/);
  });

  it.each(["text/plain", "text/html"] as const)(
    "says as of when, how sure and whose judgement, as %s",
    async (type) => {
      const text = textOf((await asked(display(forecast)))[type]).replace(/\s+/g, " ");
      const { probability, standardError, parameterRange, words } = forecast.pathways.damage ?? {
        parameterRange: [],
      };
      expect(text).toContain("As of December 2025. Window 2027-01 to 2027-12");
      expect(text).toContain(words);
      expect(text).toContain(
        `${((probability ?? 0) * 100).toFixed(1)} ±${((standardError ?? 0) * 195.9964).toFixed(1)}%`,
      );
      const [low = 0, high = 0] = parameterRange.map((end) => Math.round(end * 100));
      expect(text).toContain(`${low} to ${high}%`);
      expect(text).toContain("Judgement: priors that rest on judgement");
      expect(text).toContain("Its numbers are in part judgement");
      expect(text).toContain(forecast.provenance.modelFingerprint.slice(0, 12));
    },
  );

  it("says that its paths are few", async () => {
    expect(forecast.provenance.warnings.length).toBeGreaterThan(0);
    for (const warning of forecast.provenance.warnings)
      expect((await asked(display(forecast)))["text/plain"].replace(/\s+/g, " ")).toContain(warning);
  });
});

describe("every result and part in a notebook", () => {
  it("has text and a page of nothing but known elements", () => {
    for (const part of Object.values(known).flat()) {
      const bundle = asShown(part);
      expect(bundle["text/plain"].length).toBeGreaterThan(20);
      expect(tagsOf(bundle["text/html"]).filter((tag) => !KNOWN_TAGS.test(tag))).toEqual([]);
    }
  });

  it("says as of when, and that judgement is judgement, in every whole result", () => {
    for (const name of ["comparison", "sweep", "tornado", "attribution", "lever ranking"] as const) {
      const text = asShown(known[name][0])["text/plain"];
      expect(text).toContain("As of December 2025.");
      expect(text).toMatch(/judge/i);
      expect(text).toContain("±");
    }
  });

  it("has a chart of every whole result that there is a chart of", () => {
    const charted = Object.entries(known).filter(([, [part]]) => VEGA_LITE in asShown(part));
    expect(charted.map(([name]) => name)).toEqual(["forecast", "comparison", "sweep", "tornado"]);
  });

  it("shows the first rows of a table and says how many more there are", async () => {
    const rows = toRows(forecast.channels);
    const { "text/plain": text } = await asked(display(rows));
    expect(text).toContain(`${rows.length - 20} more rows`);
    expect(text).toContain("no as-of date");
  });

  it("shows a chart as a chart, without a page that would be preferred to it", async () => {
    const bundle = await asked(display(pathwayChart(forecast)));
    expect(Object.keys(bundle)).toEqual(["text/plain", VEGA_LITE]);
    expect(bundle["text/plain"]).toContain("as of December 2025");
  });

  it("has every alternative with its points, interval and flips", async () => {
    const { comparison: compared } = await comparison();
    const text = asShown(compared)["text/plain"];
    for (const name of Object.keys(compared.alternatives))
      expect(text).toContain(`${name}: worlds of 100 that move`);
    const change = compared.alternatives.slow?.pathways.damage;
    expect(text).toContain(`${((change?.interval[1] ?? 0) * 100).toFixed(1)}`);
  });
});

describe("hostile text in a notebook", () => {
  const HOSTILE = `"><img src=x onerror=alert(1)><script>alert('2')</script>&amp;`;

  it("stays text: names, ids, seeds and cells", async () => {
    const model = defineModel(madeUpSpec);
    const bad = await simulate(model, { paths: 16, horizonMonths: 3, seed: HOSTILE });
    const { comparison: strange } = await strangeComparison();
    const renamed = { ...strange, alternatives: { [HOSTILE]: Object.values(strange.alternatives)[0] } };
    for (const of of [bad, renamed, [{ [HOSTILE]: HOSTILE }]]) {
      const { "text/html": html = "" } = asShown(of);
      expect(tagsOf(html).filter((tag) => !KNOWN_TAGS.test(tag))).toEqual([]);
      expect(html).toContain("&lt;");
      expect(html).not.toContain(HOSTILE.slice(0, 6));
    }
  });

  it("drives no terminal and reorders no line", async () => {
    const { comparison: strange } = await strangeComparison();
    const { "text/plain": text, "text/html": html = "" } = asShown(strange);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    expect(text + html).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e\u2066-\u2069]/);
  });
});
