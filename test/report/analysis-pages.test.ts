import { beforeAll, describe, expect, it } from "vitest";
import { explainLines } from "../../src/report/explain/page";
import { textLength } from "../../src/report/layout";
import { leversLines } from "../../src/report/levers/page";
import { type Page, pageFor } from "../../src/report/page";
import { pointsText } from "../../src/report/points";
import { sweepLines } from "../../src/report/sweep/page";
import { tornadoLines } from "../../src/report/tornado/page";
import { explained, ranked, stormy, swept } from "./analyses";

type Write = (page: Page) => string[];

let pages: Record<"sweep" | "tornado" | "explain" | "levers", Write>;
beforeAll(async () => {
  const [sweep, tornado, explain, levers] = [
    await swept(),
    await stormy(),
    await explained(),
    await ranked(),
  ];
  pages = {
    sweep: (page) => sweepLines(sweep, page),
    tornado: (page) => tornadoLines(tornado, page),
    explain: (page) => explainLines(explain, page),
    levers: (page) => leversLines(levers, page),
  };
});

const running = (lines: readonly string[]): string => lines.join(" ").replace(/ +/g, " ");

describe("the pages of analyses", () => {
  it.each(["sweep", "tornado", "explain", "levers"] as const)("keep within the width: %s", (name) => {
    for (const width of [40, 50, 60, 72, 80, 100]) {
      const lines = pages[name](pageFor(width));
      for (const line of lines) expect(textLength(line), line).toBeLessThanOrEqual(width);
      expect(lines.some((line) => /[\p{Cc}\u202a-\u202e]/u.test(line))).toBe(false);
    }
  });

  it.each(["sweep", "tornado", "explain", "levers"] as const)("say how they were done: %s", (name) => {
    const text = running(pages[name](pageFor(100)));
    expect(text).toContain("common random numbers");
    expect(text.replaceAll("\\ ", "")).toContain("--horizon 6 --paths 64 --draws 4 --seed reports");
  });
});

describe("the page of a sweep", () => {
  it("has every value with its chances, and the base", async () => {
    const { sweep } = await swept();
    const lines = pages.sweep(pageFor(80));
    for (const { value, pathways } of sweep.curve) {
      const row = lines.find((line) => line.startsWith(String(value).padStart(12)));
      for (const { probability } of Object.values(pathways))
        expect(row).toContain(`${(100 * probability).toFixed(1)} ±`);
      expect(row).toContain("●");
    }
    expect(lines.some((line) => line.startsWith("  without it"))).toBe(true);
  });

  it("says where there is a tipping point, how sure it is, and where there is none", async () => {
    const input = await swept();
    const { sweep } = input;
    const tell = (tipping: object) =>
      running(
        sweepLines(
          { ...input, sweep: { ...sweep, tipping: { ...sweep.tipping, ...tipping } } },
          pageFor(100),
        ),
      );
    expect(tell({ at: null, interval: [null, null], found: 0 })).toContain(
      "where Working level stops or starts being the most likely: none in the range 0 to 50 (0% of resamples have one in the range).",
    );
    const there = { pathway: "damage", threshold: 0.2, at: 12.34, interval: [4.5, null], found: 0.9 };
    expect(tell(there)).toContain(
      "where Damage crosses 20%: at ratePercent = 12.3 (95% of resamples of the parameter draws: 4.5 to above 50; 90% of resamples have one in the range).",
    );
  });
});

describe("the page of a tornado", () => {
  it("lists the widest, and says how much of all rests on judgement alone", async () => {
    const input = await stormy();
    const { inputs } = input.tornado;
    const text = running(pages.tornado(pageFor(100)));
    expect(text).toContain("THE 2 WIDEST OF 3 INPUTS, BY ALL PATHWAYS TOGETHER");
    const all = inputs.reduce((sum, { width }) => sum + width, 0);
    const judged = inputs.filter(({ judgementAlone }) => judgementAlone);
    const share = judged.reduce((sum, { width }) => sum + width, 0) / all;
    expect(text).toContain(
      `Resting on judgement alone: ${judged.length} of 3 inputs, ${Math.round(100 * share)}% of the summed widths`,
    );
  });

  it("orders by the pathway that is asked for, and draws it", async () => {
    const input = await stormy();
    const lines = tornadoLines({ ...input, pathway: "fullIntensity", top: 3 }, pageFor(100));
    const swings = [...input.tornado.inputs]
      .map(({ name, swing }) => ({ name, swing: swing.fullIntensity ?? { difference: 0, standardError: 0 } }))
      .sort((a, b) => Math.abs(b.swing.difference) - Math.abs(a.swing.difference));
    const first = lines.findIndex((line) => line.includes("10 to 90%"));
    swings.forEach(({ name, swing }, at) => {
      expect(lines[first + 1 + at]).toContain(name.slice(0, 8));
      expect(lines[first + 1 + at]).toContain(pointsText(swing));
    });
    expect(lines[first]).toMatch(/Full intensity$/);
  });
});

describe("bars of a tornado", () => {
  it("reach as far on either side as the ends of the input move the pathway", async () => {
    const input = await stormy();
    const end = (difference: number) => ({
      difference,
      standardError: 0,
      interval: [0, 0] as [number, number],
    });
    const inputs = input.tornado.inputs.map((one) => ({
      ...one,
      low: { ...one.low, pathways: { ...one.low.pathways, damage: end(-0.05) } },
      high: { ...one.high, pathways: { ...one.high.pathways, damage: end(0.1) } },
    }));
    const lines = tornadoLines(
      { ...input, tornado: { ...input.tornado, inputs }, pathway: "damage" },
      pageFor(100),
    );
    const drawn = lines.flatMap((line) => /(░+)│(█+)$/.exec(line.trimEnd())?.slice(1) ?? []);
    expect(drawn).toHaveLength(4);
    const [low = "", high = ""] = drawn;
    expect(high.length).toBeGreaterThan(6);
    expect(low.length).toBe(Math.ceil(high.length / 2));
  });
});

describe("the page of an attribution", () => {
  it("has every share and their sum, on both sides", async () => {
    const { attribution } = await explained();
    const text = running(pages.explain(pageFor(100)));
    for (const { pathways } of [...attribution.items, ...attribution.families])
      for (const one of Object.values(pathways)) expect(text).toContain(pointsText(one));
    expect(text.match(/ together [+-]?\d/g)).toHaveLength(2);
    for (const one of Object.values(attribution.total)) expect(text).toContain(pointsText(one));
    expect(text).toContain('under "Tariffs and silence"');
  });
});

describe("the page of levers", () => {
  it("states its basis before any number, and lists the best for health first", async () => {
    const { ranking } = await ranked();
    const lines = pages.levers(pageFor(80));
    const text = running(lines);
    expect(text).toContain(`Basis: judgement. ${ranking.note}`);
    expect(text.indexOf("Basis: judgement.")).toBeLessThan(text.indexOf("±"));
    expect(text).toContain("3 OF 4 LEVERS, BY HEALTH OF WORKING LEVEL");
    const ids = lines.flatMap((line) => /^ {2}(K\d\d) /.exec(line)?.[1] ?? []);
    expect(ids).toEqual(ranking.levers.slice(0, 3).map(({ id }) => id));
    for (const { health } of ranking.levers.slice(0, 3))
      if (health !== null) expect(text).toContain(pointsText(health));
  });

  it("lists what lowers a feared pathway most first, and marks what is a title only", async () => {
    const input = await ranked();
    const span = (): [number, number] => [0, 0];
    const levers = input.ranking.levers.map((lever, at) => {
      const difference = [0.01, -0.02, 0.03, 0][at] ?? 0;
      const damage = { difference, standardError: 0.01, interval: span(), parameterRange: span() };
      return { ...lever, pathways: { ...lever.pathways, damage } };
    });
    const ranking = { ...input.ranking, levers };
    const lines = leversLines({ ...input, ranking, by: "damage", top: 4 }, pageFor(80));
    const order = [1, 3, 0, 2].map((at) => levers[at] ?? { id: "" });
    expect(running(lines)).toContain("4 OF 4 LEVERS, BY LEAST DAMAGE");
    expect(lines.flatMap((line) => /^ {2}(K\d\d) /.exec(line)?.[1] ?? [])).toEqual(order.map(({ id }) => id));
    expect(running(lines)).toMatch(/ K47 t [\s\S]* t: rests on the title of an essay alone\./);
  });
});
