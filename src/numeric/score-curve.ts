/** A smooth function at a point: its value, slope and second derivative there. */
export interface Jet {
  readonly value: number;
  readonly slope: number;
  readonly curvature: number;
}

/** Standard deviations from 0 that a curve reaches: a standard normal number falls beyond once in 16,000 times. */
export const SCORE_REACH = 4;

const CELLS_PER_UNIT = 8;
const CELLS = 2 * SCORE_REACH * CELLS_PER_UNIT;
const WIDTH = 1 / CELLS_PER_UNIT;
const COEFFICIENTS = 6;

/** Writes the quintic of t in [0, 1] that has the value and both derivatives of a function at either end of a cell. */
function writeQuintic(out: Float64Array, at: number, left: Jet, right: Jet): void {
  const slope = left.slope * WIDTH;
  const bend = 0.5 * left.curvature * WIDTH * WIDTH;
  // What value, slope and curvature still lack at the right end once the parabola from the left is drawn.
  const rise = right.value - left.value - slope - bend;
  const steepening = right.slope * WIDTH - slope - 2 * bend;
  const bending = 0.5 * right.curvature * WIDTH * WIDTH - bend;
  out[at] = left.value;
  out[at + 1] = slope;
  out[at + 2] = bend;
  out[at + 3] = 10 * rise - 4 * steepening + bending;
  out[at + 4] = -15 * rise + 7 * steepening - 2 * bending;
  out[at + 5] = 6 * rise - 3 * steepening + bending;
}

function quintic(coefficients: Float64Array, at: number, t: number): number {
  const c = (power: number): number => coefficients[at + power] ?? Number.NaN;
  return ((((c(5) * t + c(4)) * t + c(3)) * t + c(2)) * t + c(1)) * t + c(0);
}

/**
 * A function of a standard normal number z, |z| < SCORE_REACH, that is dear to evaluate: quintic Hermite interpolation between
 * points an eighth apart. It is exact there; between them the error is at most (1/8)^6 / 46080 = 8e-11 of the sixth derivative.
 * A cell is worked out when a number first falls into it, so the curve costs no more than what is read of it.
 */
export function scoreCurve(jetAt: (z: number) => Jet): (z: number) => number {
  const coefficients = new Float64Array(CELLS * COEFFICIENTS);
  const known = new Uint8Array(CELLS);
  const jets = new Map<number, Jet>();
  const jetOf = (point: number): Jet => {
    const jet = jets.get(point) ?? jetAt(point * WIDTH - SCORE_REACH);
    jets.set(point, jet);
    return jet;
  };
  const workOut = (cell: number): void => {
    writeQuintic(coefficients, cell * COEFFICIENTS, jetOf(cell), jetOf(cell + 1));
    known[cell] = 1;
  };
  return (z) => {
    const place = (z + SCORE_REACH) * CELLS_PER_UNIT;
    // Next to the upper end the sum rounds up to it.
    const cell = Math.min(Math.floor(place), CELLS - 1);
    if (known[cell] === 0) workOut(cell);
    return quintic(coefficients, cell * COEFFICIENTS, place - cell);
  };
}
