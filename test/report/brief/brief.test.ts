import { stripVTControlCharacters } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { briefLines } from "../../../src/report/brief/brief";
import { OUTSIDE_MODEL_PERCENT } from "../../../src/report/brief/caveats";
import type { BriefInput } from "../../../src/report/brief/input";
import { oneLine, percent, shortHash } from "../../../src/report/format";
import { cut, textLength } from "../../../src/report/layout";
import { pathwayName } from "../../../src/report/names";
import { pageFor, plainPaint } from "../../../src/report/page";
import { shownProbability } from "../../../src/simulation/words";
import { builtIn, madeUp } from "../forecasts";

const WIDTHS = [40, 50, 60, 72, 80, 88, 100, 120];

let inputs: readonly BriefInput[];
let known: BriefInput;
let strange: BriefInput;
beforeAll(async () => {
  [known, strange] = [await builtIn(), await madeUp()].map((input) => ({ ...input, full: true })) as [
    BriefInput,
    BriefInput,
  ];
  inputs = [known, strange];
});

const linesOf = (input: BriefInput, width = 100): string[] => briefLines(input, pageFor(width));
/** The page as running text, so that a sentence is found wherever its lines are broken. */
const textOf = (input: BriefInput, width = 100): string =>
  linesOf(input, width).join(" ").replace(/ +/g, " ");

describe("a brief", () => {
  it("keeps within the width of the page, and never uses more than 100 columns", () => {
    for (const input of inputs) {
      for (const width of WIDTHS) {
        for (const line of linesOf(input, width))
          expect(textLength(line), line).toBeLessThanOrEqual(Math.min(width, 100));
      }
    }
  });

  it("has at most sixty lines at 80 columns where it is short, each of them a line of the whole", () => {
    const short = linesOf({ ...known, full: false }, 80);
    expect(short.length).toBeLessThanOrEqual(60);
    const whole = new Set(linesOf(known, 80));
    const [own] = short.filter((line) => !whole.has(line));
    expect(own).toMatch(/^More with --full: /);
    for (const title of ["THE PATHWAYS", "WHO DECIDES", "BEFORE YOU QUOTE THIS", "RUN IT AGAIN"])
      expect(short).toContain(title);
    for (const title of ["UNDER OTHER RULES", "WHERE THE NUMBERS COME FROM"]) {
      expect(whole).toContain(title);
      expect(short).not.toContain(title);
    }
  });

  it("fits on a page of a hundred lines at 80 columns", () => {
    expect(linesOf(known, 80).length).toBeLessThanOrEqual(100);
  });

  it("has every pathway with its own chance and words on one line, at any width", () => {
    for (const input of inputs) {
      for (const width of WIDTHS) {
        for (const [id, { shown, words }] of Object.entries(input.forecast.pathways)) {
          const name = cut(pathwayName(input.spec, id), 8).replace("…", "");
          const pattern = new RegExp(`^ +${name}.*[ ]${percent(shown)} +${words}`);
          expect(
            linesOf(input, width).some((line) => pattern.test(line)),
            `${id} at ${width}`,
          ).toBe(true);
        }
      }
    }
  });

  it("has the error, the range over parameters and the share on record beside each chance", () => {
    const [damage] = linesOf(known).filter((line) => /^ {2}Damage +[█▉▊▋▌▍▎▏░]/.test(line));
    const { probability, standardError, parameterRange, baseRate } = known.forecast.pathways.damage ?? {};
    for (const value of [probability, 1.959964 * (standardError ?? 0)])
      expect(damage).toContain(((value ?? 0) * 100).toFixed(1));
    for (const value of [...(parameterRange ?? []), baseRate])
      expect(damage).toContain(String(Math.round((value ?? 0) * 100)));
  });

  it("lists the likeliest pathway first", () => {
    const names = linesOf(known).flatMap(
      (line) => /^ {2}(Working level|Damage|Full intensity) +[█▉▊▋▌▍▎▏░]/.exec(line)?.[1] ?? [],
    );
    expect(names[0]).toBe("Working level");
    expect(names).toHaveLength(3);
  });

  it("says every number of the parts it lists", () => {
    const { forecast } = known;
    const text = textOf(known);
    for (const rule of Object.keys(forecast.rules)) expect(text).toContain(` ${rule} `);
    for (const item of forecast.factors.filter(({ kind }) => kind === "index")) {
      expect(text).toContain(
        `${item.label} ${item.quantiles.p50[0]?.toFixed((item.quantiles.p50[0] ?? 0) < 10 ? 1 : 0)} (`,
      );
    }
    for (const item of [...forecast.events, ...forecast.leaders]) {
      expect(text).toContain(`${item.label} ${percent(item.probabilityBy[11] ?? 0)}`);
    }
    expect(text).toContain(
      `in any twelve-month window up to 2027-12: ${percent(forecast.anyDamageByHorizon?.shown ?? 0)}`,
    );
    expect(text).toContain(`functioning ${percent(forecast.workingLevelBy.functioning ?? 0)}`);
    expect(text).toContain(`South Korea ${percent(forecast.vetoHolder.KR ?? 0)}`);
  });

  it("names the five channels most and the five least likely to meet within six months", () => {
    const text = textOf(known, 80);
    const ranked = [...known.forecast.channels].sort(
      (a, b) => (b.probabilityBy[5] ?? 0) - (a.probabilityBy[5] ?? 0),
    );
    for (const { label, counts, probabilityBy } of [...ranked.slice(0, 5), ...ranked.slice(-5)]) {
      expect(text).toContain(`${percent(probabilityBy[5] ?? 0)}${counts === "meetings" ? "" : "*"} ${label}`);
    }
  });

  it("says where the numbers come from and how to get them again", () => {
    const text = textOf(known);
    const { provenance, fingerprint } = known.forecast;
    expect(text).toContain(
      `Model baseline-2025 ${shortHash(provenance.modelFingerprint)}, as of 2025-12, evidence tables ${shortHash(provenance.dataFingerprint ?? "")}`,
    );
    expect(text).toMatch(
      /\d+ parameters: \d+ counted or fitted from data, \d+ from the literature and \d+ judgement/,
    );
    expect(text).toContain("trilateral-pathways model --preset baseline-2025");
    expect(text.replaceAll("\\ ", "")).toContain(
      "--preset baseline-2025 --horizon 24 --paths 256 --draws 16 --seed reports",
    );
    expect(text).toContain(shortHash(fingerprint));
  });

  it("says of a shown chance what the engine mixes into it", () => {
    const mixed = [shownProbability(0, 1, 0), shownProbability(0.5, 1, 0) - shownProbability(0.5, 0, 0)];
    for (const share of mixed) expect(share).toBeCloseTo(OUTSIDE_MODEL_PERCENT / 100, 12);
    expect(textOf(known)).toContain(`with ${OUTSIDE_MODEL_PERCENT}% of the shares on record mixed in`);
    expect(textOf(strange)).toContain(`with ${OUTSIDE_MODEL_PERCENT}% of equal shares mixed in`);
  });

  it("repeats every warning of the run", () => {
    const { forecast } = known;
    const provenance = { ...forecast.provenance, warnings: ["One warning.", "Another one."] };
    const text = textOf({ ...known, forecast: { ...forecast, provenance } });
    expect(text).toContain("! One warning. ! Another one.");
  });
});

describe("a brief of a run that was stopped", () => {
  it("says so first, with the paths done and the paths asked for", () => {
    expect(linesOf({ ...known, stoppedShortOf: 4096 })[0]).toContain(
      "PARTIAL: stopped after 256 of 4,096 paths",
    );
    expect(textOf(known)).not.toContain("PARTIAL");
  });
});

describe("a brief of a made-up model", () => {
  it("says nothing of the built-in one", () => {
    expect(textOf(strange)).not.toMatch(
      /Damage|intensity|Working level|Japan|Korea|China|United States|g_rate|calibrated/,
    );
    expect(textOf(known)).toMatch(/held against the record/);
  });

  it("leaves out what the model does not have", () => {
    const text = textOf(strange);
    expect(text).not.toMatch(
      /in any twelve-month window|the author of|New leader|Events:|Record:|record none/,
    );
    expect(text).toContain("Shelving");
    expect(text).toContain("trilateral-pathways model --model 'my model.json'");
  });

  it("lets no label break a line, reorder it or drive the terminal", () => {
    for (const line of linesOf(strange)) expect(line).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
    expect(linesOf(strange)[0]).toMatch(/^Two libraries \[31m and a catalogue/);
    expect(oneLine(strange.spec.label)).not.toBe(strange.spec.label);
  });
});

describe("a painted brief", () => {
  it("is the plain one with colour added", () => {
    const code = (open: number) => (text: string) => `\u001b[${open}m${text}\u001b[0m`;
    const paint = { heading: code(1), strong: code(1), quiet: code(2), bar: code(36), warning: code(33) };
    for (const width of WIDTHS) {
      const painted = briefLines(known, { width, paint }).map((line) =>
        stripVTControlCharacters(line).trimEnd(),
      );
      expect(painted).toEqual(briefLines(known, { width, paint: plainPaint }));
    }
  });
});
