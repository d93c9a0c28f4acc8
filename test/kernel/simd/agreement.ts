import { expect } from "vitest";
import type { Block } from "../../../src/kernel/block";
import type { Member, MemberOutcome } from "../../../src/kernel/engine";
import type { Program } from "../../../src/kernel/program";
import { INDEX_KIND, LANES, SCALE, WINDOW_MONTHS } from "../../../src/kernel/shape";
import { HISTOGRAM_CELLS } from "../../../src/kernel/tally-layout";
import type { Model } from "../../../src/model/define";
import { draws, memberMaker, onReference, onSimd } from "./engines";

/** How far a state may be off in single precision, on the latent scale, along a whole path. */
export const TOLERANCE = 1e-3;

/** How far states are off in practice where coefficients are of the usual size: rounding by 2^-24, a dozen times a month. */
export const USUAL_TOLERANCE = 2e-5;

/** Rounding of a value that is shown, as a share of its scale: a few units in the last place of a 24-bit number. */
const SHOWN_ROUNDING = 2 ** -20;

/** One in so many paths may go another way: a number that decides fell within rounding of its threshold. */
const STRAY_PATHS = 1000;

/** By how much a factor's shown value moves with its latent one: 100 logistic(x), or unit (exp(x) - 1). */
function slope(program: Program, factor: number, shown: number): number {
  if (program.factorScale[factor] === SCALE.logit) return Math.max(0, (shown * (100 - shown)) / 100);
  return (program.factorUnit[factor] ?? 0) + shown;
}

function rounding(program: Program, factor: number, shown: number): number {
  const scale =
    program.factorScale[factor] === SCALE.logit ? 100 : (program.factorUnit[factor] ?? 0) + Math.abs(shown);
  return SHOWN_ROUNDING * scale;
}

/** How far a shown series may be off where latent states are off by `latent`: its slope times that, and rounding. */
function shownTolerance(
  program: Program,
  series: number,
  row: ArrayLike<number>,
  at: number,
  latent: number,
): number {
  const { factors } = program.shape;
  const of = (factor: number, shown: number) =>
    latent * slope(program, factor, shown) + rounding(program, factor, shown);
  if (series < factors) return of(series, row[at + series] ?? 0);
  const index = series - factors;
  const first = program.indexMemberStart[program.indexGroupStart[index] ?? 0] ?? 0;
  const last = program.indexMemberStart[program.indexGroupStart[index + 1] ?? 0] ?? 0;
  const members = program.indexMember.subarray(first, last);
  // A level less a dispersion takes the errors of its members twice.
  if (program.indexKind[index] !== INDEX_KIND["weighted-mean"])
    return 2 * of(members[0] ?? 0, row[at + series] ?? 0);
  return Math.max(...Array.from(members, (factor) => of(factor, row[at + factor] ?? 0)));
}

/** How two runs of one block compare. */
export interface Comparison {
  readonly paths: number;
  /** Paths that differ in a pathway, in how they end, or by more than the tolerance in a series. */
  readonly strayed: readonly number[];
  /** Draws of which no path strayed and something that is counted differs all the same. */
  readonly miscounted: readonly number[];
  /** Draws with either. */
  readonly drawsThatDiffer: number;
}

function strays(
  { program }: Member,
  a: MemberOutcome,
  b: MemberOutcome,
  path: number,
  tolerance: number,
): boolean {
  const { months, factors, indices } = program.shape;
  const width = factors + indices;
  if (a.ends[path] !== b.ends[path]) return true;
  for (let month = 0; month < months; month++) {
    const at = path * months + month;
    if (a.paths?.pathway[at] !== b.paths?.pathway[at]) return true;
    const row = a.paths?.series ?? [];
    for (let series = 0; series < width; series++) {
      const place = at * width + series;
      const off = Math.abs((row[place] ?? 0) - (b.paths?.series[place] ?? 0));
      if (!(off <= shownTolerance(program, series, row, at * width, tolerance))) return true;
    }
  }
  return false;
}

/** Compares what two engines made of one member in one block; all series must be kept. */
export function comparisonOf(
  member: Member,
  a: MemberOutcome,
  b: MemberOutcome,
  tolerance = USUAL_TOLERANCE,
): Comparison {
  const paths = a.ends.length;
  const strayed = Array.from({ length: paths }, (_, path) => path).filter((path) =>
    strays(member, a, b, path, tolerance),
  );
  const { program } = member;
  const strayedDraws = new Set(strayed.map((path) => Math.floor(path / LANES)));
  const { length = 0, veto = 0 } = a.tally?.layout ?? {};
  const isVeto = (i: number) => i >= veto && i < veto + program.shape.countries;
  const miscounted = Array.from({ length: paths / LANES }, (_, draw) => draw).filter(
    (draw) =>
      !strayedDraws.has(draw) &&
      Array.from({ length }, (_, i) => i).some(
        (i) => !isVeto(i) && a.tally?.counts[draw * length + i] !== b.tally?.counts[draw * length + i],
      ),
  );
  return { paths, strayed, miscounted, drawsThatDiffer: strayedDraws.size + miscounted.length };
}

/** Most draws of so many paths that may differ. */
export const mostStrays = (paths: number): number => Math.max(1, Math.floor(paths / STRAY_PATHS));

/** Values of a month of a series that stand in another cell, and by how many cells at most. */
function histogramsAgree(
  { program: { shape } }: Member,
  a: MemberOutcome,
  b: MemberOutcome,
  strayed: number,
): void {
  const [from, to] = [a.tally?.histograms ?? [], b.tally?.histograms ?? []];
  expect(to.length).toBe(from.length);
  const rows = from.length / HISTOGRAM_CELLS;
  let [moved, apart] = [0, 0];
  for (let row = 0; row < rows; row++) {
    let [before, reference, fast] = [0, 0, 0];
    for (let cell = 0; cell < HISTOGRAM_CELLS; cell++) {
      const at = row * HISTOGRAM_CELLS + cell;
      const through = reference + (from[at] ?? 0);
      const after = through + (from[at + 1] ?? 0);
      fast += to[at] ?? 0;
      apart += Math.abs(fast - through);
      // What is below an edge is at least what was below the edge before, and at most what was below the one after.
      if (fast < before - strayed || (cell < HISTOGRAM_CELLS - 1 && fast > after + strayed)) moved += 1;
      before = reference;
      reference = through;
    }
    if (fast !== reference) moved += 1;
  }
  expect(
    moved,
    `histogram rows of ${shape.factors} factors and ${shape.indices} indices that differ by more than a cell`,
  ).toBe(0);
  // A value on an edge may fall to either side of it, and one that is held on an edge does so in every path.
  expect(apart, "values in the next cell").toBeLessThanOrEqual(
    (rows * a.ends.length) / 10 + strayed * rows * HISTOGRAM_CELLS,
  );
}

/**
 * The weakest link is the same but where two countries are level: then rounding decides, in single as in double precision.
 * Factors that stand on one floor make countries level for months.
 */
function vetoesAgree(
  { program: { shape } }: Member,
  a: MemberOutcome,
  b: MemberOutcome,
  strayed: number,
  level: number,
): void {
  if (a.tally === undefined || b.tally === undefined) return;
  const { length, veto } = a.tally.layout;
  const sums = [a.tally, b.tally].map(({ counts }) =>
    Array.from({ length: shape.countries }, (_, country) => {
      let sum = 0;
      for (let row = 0; row < counts.length; row += length) sum += counts[row + veto + country] ?? 0;
      return sum;
    }),
  );
  const months = a.ends.length * Math.min(shape.months, WINDOW_MONTHS);
  for (let country = 0; country < shape.countries; country++) {
    const gap = Math.abs((sums[0]?.[country] ?? 0) - (sums[1]?.[country] ?? 0));
    expect(gap, `months in which country ${country} is the weakest link`).toBeLessThanOrEqual(
      1 + strayed * WINDOW_MONTHS + months * level,
    );
  }
}

/** Sums by draw are those of the kept paths of the same engine, in 256ths of a point. */
function levelsAddUp({ program: { shape } }: Member, { levels, paths, ends }: MemberOutcome): void {
  if (levels === undefined || paths === undefined) return;
  const width = shape.factors + shape.indices;
  let worst = 0;
  for (let draw = 0; draw < ends.length / LANES; draw++) {
    for (let series = 0; series < width; series++) {
      for (let month = 0; month < shape.months; month++) {
        let sum = 0;
        for (let path = draw * LANES; path < (draw + 1) * LANES; path++)
          sum += Math.floor((paths.series[(path * shape.months + month) * width + series] ?? 0) * 256 + 0.5);
        const held = levels[(draw * width + series) * shape.months + month] ?? Number.NaN;
        // Beyond 2^15 points single precision knows no 256ths.
        const slack = 1 + Math.abs(sum) * 2 ** -22;
        worst = Math.max(worst, Math.abs(held - sum) / slack);
      }
    }
  }
  expect(worst, "sums of series by draw").toBeLessThanOrEqual(1);
}

/** Counts of pathways are those of the kept paths of the same engine. */
function pathwaysAddUp({ program: { shape } }: Member, { tally, paths, ends }: MemberOutcome): void {
  if (tally === undefined || paths === undefined) return;
  const expected = new Uint16Array((ends.length / LANES) * shape.months * shape.pathways);
  const wrongEnds = ends.filter((end, path) => end >> 1 !== paths.pathway[(path + 1) * shape.months - 1]);
  paths.pathway.forEach((pathway, i) => {
    const draw = Math.floor(i / shape.months / LANES);
    const at = (draw * shape.months + (i % shape.months)) * shape.pathways + pathway;
    expected[at] = (expected[at] ?? 0) + 1;
  });
  const held = Array.from({ length: ends.length / LANES }, (_, draw) => {
    const at = draw * tally.layout.length + tally.layout.pathway;
    return [...tally.counts.subarray(at, at + shape.months * shape.pathways)];
  }).flat();
  expect(held).toEqual([...expected]);
  expect([...wrongEnds]).toEqual([]);
}

/** Holds the outcome of the fast engine to that of the reference. */
export function expectAgreement(
  member: Member,
  reference: MemberOutcome,
  fast: MemberOutcome,
  tolerance = USUAL_TOLERANCE,
): Comparison {
  expect(fast.ends.length).toBe(reference.ends.length);
  expect(fast.paths?.series.length).toBe(reference.paths?.series.length);
  expect(fast.tally?.counts.length).toBe(reference.tally?.counts.length);
  expect(fast.levels?.length).toBe(reference.levels?.length);
  const comparison = comparisonOf(member, reference, fast, tolerance);
  expect(comparison.drawsThatDiffer, JSON.stringify(comparison)).toBeLessThanOrEqual(
    mostStrays(comparison.paths),
  );
  histogramsAgree(member, reference, fast, comparison.strayed.length);
  vetoesAgree(member, reference, fast, comparison.strayed.length, tolerance > USUAL_TOLERANCE ? 0.3 : 0.001);
  levelsAddUp(member, fast);
  pathwaysAddUp(member, fast);
  return comparison;
}

/** What the reference engine made of a block, and the draws of it that came out otherwise on the fast one. */
export type Agreement = MemberOutcome & { readonly drawsThatDiffer: number };

/** Runs a model on both engines, everything kept and counted, and holds one to the other. */
export async function agree(
  model: Model,
  months: number,
  block: Block = draws(8),
  tolerance = USUAL_TOLERANCE,
): Promise<Agreement> {
  const make = memberMaker(model, months);
  const [[reference] = []] = onReference([make()], [block]);
  const [[fast] = []] = await onSimd([make()], [block]);
  if (reference === undefined || fast === undefined) throw new RangeError("a member without an outcome");
  const { drawsThatDiffer } = expectAgreement(make(), reference, fast, tolerance);
  return { ...reference, drawsThatDiffer };
}
