import { once } from "../contracts/once";
import { betaCurve } from "../numeric/beta-curve";
import { gammaCurve } from "../numeric/gamma-curve";
import { recent } from "./recent";

/** Shapes over which curves are known to give a relative 1e-9: test/random/law-curves.test.ts. Others are inverted for. */
const LEAST_SHAPE = 0.5;
const MOST_SHAPE = 10_000;

/** Curves kept at a time, of each family: those of several models. One fully read takes 6 kB. */
const MOST_CURVES = 128;

/** Whether laws of these shapes are smooth enough to be read off a curve. */
export function hasCurve(...shapes: readonly number[]): boolean {
  return shapes.every((shape) => shape >= LEAST_SHAPE && shape <= MOST_SHAPE);
}

/** Curves of gamma laws by shape. Models come and go with every change of a slider; their laws are mostly the same. */
export const gammaCurves = once(() => recent(MOST_CURVES, gammaCurve));

/** Curves of beta laws by alpha and beta. */
export const betaCurves = once(() => recent(MOST_CURVES, betaCurve));
