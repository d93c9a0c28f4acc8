import { describe, expect, it } from "vitest";
import { OptionsError } from "../../../src/contracts/errors";
import * as entry from "../../../src/entries/charts";
import { INK } from "../../../src/report/charts/theme";
import { draw, partsOf, rowsOf, schemaFaults, textsOf } from "./draw";
import { charts } from "./every-chart";

const WIDTHS = [320, 560] as const;
const cases = charts.flatMap((chart) => WIDTHS.map((width) => ({ ...chart, width })));

/** Every text of a result, ids and labels, in which a page or an expression could be broken into. */
const HOSTILE = `"]');alert(1)//<script>x</script>{{a}} \${b} datum.a[0]\n\u202e`;

/** The value with every text of it that is not a month followed by something hostile; keys too. */
function poisoned(value: unknown, key = ""): unknown {
  if (Array.isArray(value)) return value.map((part) => poisoned(part, key));
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value);
    // The base of a comparison is a forecast, the one of a sweep a record.
    const isRecord = RECORDS.includes(key) && !("pathways" in value);
    return Object.fromEntries(
      entries.map(([name, part]) => [isRecord ? `${name}${HOSTILE}` : name, poisoned(part, name)]),
    );
  }
  return typeof value === "string" && FREE.includes(key) ? `${value}${HOSTILE}` : value;
}

/** Keys whose values are records by id, and keys whose values are free text or ids. */
const RECORDS = ["pathways", "probabilities", "base", "isotonic", "standardError", "alternatives", "swing"];
const FREE = [
  ...[
    "id",
    "label",
    "unit",
    "family",
    "level",
    "name",
    "field",
    "from",
    "to",
    "pathway",
    "model",
    "seed",
    "forecaster",
    "against",
  ],
  ...[
    "engine",
    "rule",
    "library",
    "scenarios",
    "warnings",
    "modelFingerprint",
    "dataFingerprint",
    "question",
  ],
];

describe("every chart", () => {
  it("of the entry is tested here", () => {
    const functions = Object.keys(entry).filter((name) => name.endsWith("Chart"));
    expect(charts.map(({ name }) => name).sort()).toEqual(functions.sort());
  });

  it.each(cases)(
    "$name at $width px is right by the schema of Vega-Lite",
    async ({ result, draw: of, width }) => {
      expect(schemaFaults(of((await result()) as never, { width }))).toEqual([]);
    },
  );

  it.each(cases)(
    "$name at $width px is drawn without a warning, and as wide as it was asked to be",
    async ({ result, draw: of, width }) => {
      const { svg, warnings } = await draw(of((await result()) as never, { width }));
      expect(warnings).toEqual([]);
      expect(svg).toMatch(new RegExp(`^<svg [^>]*width="${width}"`));
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    },
  );

  it.each(charts)("$name is plain JSON, the same for the same result", async ({ result, draw: of }) => {
    const given = (await result()) as never;
    const before = JSON.stringify(given);
    const spec = of(given);
    expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
    expect(JSON.stringify(of(structuredClone(given)))).toBe(JSON.stringify(spec));
    expect(JSON.stringify(given), "the result is left as it was").toBe(before);
    const odd = partsOf(spec).filter(
      ([, value]) =>
        !["string", "number", "boolean", "object"].includes(typeof value) ||
        (typeof value === "number" && !Number.isFinite(value)),
    );
    expect(odd).toEqual([]);
  });

  it.each(charts)(
    "$name says what it shows in words: title, date, source",
    async ({ result, draw: of, asOf }) => {
      const spec = of((await result()) as never);
      const { title } = spec as unknown as { title: { text: string[]; subtitle: string[] } };
      const said = [...title.text, ...title.subtitle].join(" ");
      expect(spec.description.length).toBeGreaterThan(80);
      expect(spec.description).toContain(title.text.join(" "));
      const { svg } = await draw(spec);
      const all = textsOf(svg).join(" ");
      expect(said + all).toContain(asOf);
      expect(all).toMatch(/Source: /);
      expect(all).toContain("judgement");
    },
  );

  it.each(charts)("$name lays no ground, and has all text in one ink, asked for or not", async (chart) => {
    const given = (await chart.result()) as never;
    for (const ink of [undefined, "currentColor"]) {
      const spec = chart.draw(given, ink === undefined ? {} : { ink });
      expect(spec.background).toBe("transparent");
      const { svg } = await draw(spec);
      const inks = [...svg.matchAll(/<text[^>]* fill="([^"]*)"/g)].map((match) => match[1]);
      expect(new Set(inks)).toEqual(new Set([ink ?? INK]));
      expect(svg).not.toMatch(/<line[^>]* stroke="#(888|ddd|000)"/);
    }
  });

  it.each(charts)(
    "$name holds no expression and no reference to data elsewhere",
    async ({ result, draw: of }) => {
      const keys = partsOf(of((await result()) as never)).flatMap(([path]) => path.slice(-1));
      const banned = [
        "expr",
        "signal",
        "calculate",
        "filter",
        "transform",
        "url",
        "href",
        "params",
        "labelExpr",
      ];
      expect(keys.filter((key) => banned.includes(key))).toEqual([]);
    },
  );

  it.each(charts)(
    "$name has fields of fixed names: what is in the result is in the data alone",
    async (chart) => {
      const namesIn = (spec: entry.ChartSpec) =>
        new Set(
          partsOf(spec)
            .filter(([path]) => path.at(-1) === "field")
            .map(([, value]) => value),
        );
      const given = await chart.result();
      const fields = namesIn(chart.draw(given as never));
      const hostile = chart.draw(poisoned(given) as never);
      expect([...namesIn(hostile)].sort()).toEqual([...fields].sort());
      for (const field of fields) expect(field).toMatch(/^[A-Za-z0-9]+$/);
      for (const row of rowsOf(hostile))
        for (const key of Object.keys(row)) expect(key).toMatch(/^[A-Za-z0-9]+$/);
    },
  );

  it.each(charts)("$name writes hostile ids and labels as text, and nothing of them runs", async (chart) => {
    const spec = chart.draw(poisoned(await chart.result()) as never, { width: 320 });
    expect(schemaFaults(spec)).toEqual([]);
    const { svg, warnings } = await draw(spec);
    expect(warnings).toEqual([]);
    expect(svg).not.toContain("<script");
    expect(svg).not.toContain("\u202e");
    expect(svg).toContain("&lt;script&gt;");
    expect(svg).toMatch(/^<svg [^>]*width="320"/);
  });

  it.each(charts)("$name lists every problem of its options at once", async ({ result, draw: of }) => {
    const options = { width: 10, names: { damage: 1 }, widht: 3, ink: "url(x)" };
    const given = (await result()) as never;
    const attempt = () => of(given, options as never);
    expect(attempt).toThrow(OptionsError);
    expect(attempt).toThrow(/widht.*Did you mean "width"/);
    expect(attempt).toThrow(/width: expected a number of pixels from 240 to 1600, received 10/);
    expect(attempt).toThrow(/ink: expected a colour, as #rrggbb or by its name, received "url\(x\)"/);
    expect(attempt).toThrow(/names.damage: expected a name, received 1/);
    expect(() => of(given, { width: Number.NaN })).toThrow(/received NaN/);
    expect(() => of(given, null as never)).toThrow(/expected an object, received null/);
    expect(() => of(undefined as never)).toThrow(OptionsError);
    expect(() => of({} as never, { width: 1 })).toThrow(/2 problems/);
  });
});
