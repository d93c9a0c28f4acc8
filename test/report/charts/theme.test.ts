import { describe, expect, it } from "vitest";
import { ACCENT, GROUNDS, INK, pathwayStyle } from "../../../src/report/charts/theme";

type Triple = readonly [number, number, number];

const linear = (byte: number): number => {
  const part = byte / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
};
const channel = (hex: string, from: number): number => linear(Number.parseInt(hex.slice(from, from + 2), 16));
const rgb = (hex: string): Triple => [channel(hex, 1), channel(hex, 3), channel(hex, 5)];
const dot = (a: Triple, b: Triple): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

/** Relative luminance and contrast ratio of WCAG 2. */
const luminance = (colour: Triple): number => dot([0.2126, 0.7152, 0.0722], colour);
function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(rgb(a)), luminance(rgb(b))].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** Linear RGB as the colour-blind see it, at full severity: Machado, Oliveira and Fernandes (2009), table 1. */
const SIGHT: Readonly<Record<string, readonly [Triple, Triple, Triple]>> = {
  "full colour sight": [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** CIE L*a*b* under D65 of linear RGB. */
function lab(colour: Triple): Triple {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f(dot([0.4124, 0.3576, 0.1805], colour) / 0.95047);
  const y = f(luminance(colour));
  const z = f(dot([0.0193, 0.1192, 0.9505], colour) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function seen(hex: string, sight: readonly [Triple, Triple, Triple]): Triple {
  const [r, g, b] = sight.map((row) => Math.min(1, Math.max(0, dot(row, rgb(hex)))));
  return lab([r ?? 0, g ?? 0, b ?? 0]);
}

const IDS = ["damage", "fullIntensity", "workingLevel"];
const built = IDS.map((id) => pathwayStyle(id, IDS));
const others = ["a", "b", "c", "d", "e", "f"].map((id, _, ids) => pathwayStyle(id, ids));
const pairs = <T>(items: readonly T[]): (readonly [T, T])[] =>
  items.flatMap((a, place) => items.slice(place + 1).map((b) => [a, b] as const));

describe("the colours of the charts", () => {
  it.each(Object.entries(GROUNDS))("have a contrast of at least 3:1 on the %s ground", (_, ground) => {
    for (const colour of [ACCENT, ...[...built, ...others].map((style) => style.colour)])
      expect(contrast(colour, ground), colour).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.entries(SIGHT))("of the three pathways are far apart with %s", (_, sight) => {
    for (const [a, b] of pairs(built)) {
      const difference = seen(a.colour, sight).map((part, i) => part - (seen(b.colour, sight)[i] ?? 0));
      // Two colours side by side are told apart from a difference of about 2 on; in thin marks, 20 is ample.
      expect(Math.hypot(...difference), `${a.colour} ${b.colour}`).toBeGreaterThan(20);
    }
  });

  it("of the three pathways differ in lightness, for greyscale print", () => {
    for (const [a, b] of pairs(built))
      expect(Math.abs(lab(rgb(a.colour))[0] - lab(rgb(b.colour))[0])).toBeGreaterThan(6);
  });
});

describe("the ink of the charts", () => {
  it.each(Object.entries(GROUNDS))("has a contrast of more than 4:1 on the %s ground", (_, ground) => {
    expect(contrast(INK, ground)).toBeGreaterThan(4);
  });
});

describe("the styles of pathways", () => {
  it("never rest on colour alone: dash and shape differ too", () => {
    for (const [a, b] of [...pairs(built), ...pairs(others)]) {
      expect(a.shape).not.toBe(b.shape);
      expect(a.dash).not.toEqual(b.dash);
      expect(a.colour).not.toBe(b.colour);
    }
  });

  it("of a model with other ids go by their place", () => {
    const ids = ["damage", "calm"];
    expect(pathwayStyle("damage", ids)).toEqual(others[0]);
    expect(pathwayStyle("calm", ids)).toEqual(others[1]);
    expect(pathwayStyle("__proto__", ["__proto__"])).toEqual(others[0]);
  });
});
