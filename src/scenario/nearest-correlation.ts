import { eigs } from "mathjs";
import { issue, ModelError } from "../contracts/errors";

type Matrix = number[][];

/** A repaired matrix, and how far it is from what was given. */
export interface NearestCorrelation {
  readonly matrix: readonly (readonly number[])[];
  /** Frobenius norm of the change. */
  readonly distance: number;
  /** Largest change of one entry. */
  readonly largestChange: number;
  readonly iterations: number;
}

const MOST_ITERATIONS = 1000;
const TOLERANCE = 1e-12;

/** Least eigenvalue kept, so that the result has a Cholesky factor. */
const LEAST_EIGENVALUE = 1e-10;

const combine = (a: Matrix, b: Matrix, f: (x: number, y: number) => number): Matrix =>
  a.map((row, i) => row.map((value, j) => f(value, b[i]?.[j] ?? 0)));

const norm = (a: Matrix): number => Math.sqrt(a.flat().reduce((sum, value) => sum + value * value, 0));

/** The nearest symmetric matrix without negative eigenvalues. */
function projectOnCone(a: Matrix): Matrix {
  const { eigenvectors } = eigs(a) as unknown as { eigenvectors: { value: number; vector: number[] }[] };
  const size = a.length;
  const out: Matrix = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (const { value, vector } of eigenvectors) {
    const kept = Math.max(LEAST_EIGENVALUE, value);
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        const row = out[i] ?? [];
        row[j] = (row[j] ?? 0) + kept * (vector[i] ?? 0) * (vector[j] ?? 0);
      }
    }
  }
  return out;
}

const withUnitDiagonal = (a: Matrix): Matrix =>
  a.map((row, i) => row.map((value, j) => (i === j ? 1 : value)));

function mustBeSquare(matrix: readonly (readonly number[])[]): void {
  const size = matrix.length;
  const bad = matrix.findIndex((row) => row.length !== size || !row.every(Number.isFinite));
  if (size > 0 && bad < 0) return;
  const received = size === 0 ? "an empty list" : `row ${bad} of length ${matrix[bad]?.length}`;
  const remedy = "Give as many finite numbers in each row as there are rows.";
  throw new ModelError("The matrix cannot be repaired", [
    issue({
      code: "not-square",
      path: ["correlation"],
      expected: "a square matrix of finite numbers",
      received,
      remedy,
    }),
  ]);
}

/**
 * The correlation matrix nearest to a matrix in the Frobenius norm: alternating projections with Dykstra's correction
 * (Higham 2002, "Computing the nearest correlation matrix"). Nothing repairs a matrix unless this is called, and it says by
 * how much it changed it.
 *
 * @throws ModelError where the matrix is not square or has an entry that is not finite.
 */
export function nearestCorrelation(matrix: readonly (readonly number[])[]): NearestCorrelation {
  mustBeSquare(matrix);
  const given = matrix.map((row) => [...row]);
  let current = combine(
    given,
    given.map((_, j) => given.map((row) => row[j] ?? 0)),
    (x, y) => (x + y) / 2,
  );
  let correction: Matrix = given.map((row) => row.map(() => 0));
  let iterations = 0;
  for (let change = 1; change > TOLERANCE && iterations < MOST_ITERATIONS; iterations++) {
    const shifted = combine(current, correction, (x, y) => x - y);
    const projected = projectOnCone(shifted);
    correction = combine(projected, shifted, (x, y) => x - y);
    const next = withUnitDiagonal(projected);
    change = norm(combine(next, current, (x, y) => x - y)) / Math.max(1, norm(next));
    current = next;
  }
  const change = combine(current, given, (x, y) => x - y);
  const largestChange = Math.max(...change.flat().map(Math.abs));
  return { matrix: current, distance: norm(change), largestChange, iterations };
}
