/** What keeps a matrix from being a correlation matrix; `row` and `column` where one entry is to blame. */
export interface CorrelationFault {
  readonly what: "shape" | "diagonal" | "range" | "asymmetric" | "indefinite";
  readonly row: number;
  readonly column: number;
}

const TOLERANCE = 1e-9;

/** A pivot up to this is 0. In a semidefinite matrix the entries beside it are then at most its square root. */
const ZERO_PIVOT = 1e-12;

/** The first fault of a would-be correlation matrix of a given size, or undefined where it is one. */
export function correlationFault(
  matrix: readonly (readonly number[])[],
  size: number,
): CorrelationFault | undefined {
  if (matrix.length !== size) return { what: "shape", row: matrix.length, column: size };
  for (let row = 0; row < size; row++) {
    const values = matrix[row] ?? [];
    if (values.length !== size) return { what: "shape", row, column: values.length };
    for (let column = 0; column < size; column++) {
      const value = values[column] ?? Number.NaN;
      if (row === column && Math.abs(value - 1) > TOLERANCE) return { what: "diagonal", row, column };
      if (!(Math.abs(value) <= 1 + TOLERANCE)) return { what: "range", row, column };
      if (Math.abs(value - (matrix[column]?.[row] ?? value)) > TOLERANCE)
        return { what: "asymmetric", row, column };
    }
  }
  return cholesky(matrix) === undefined ? { what: "indefinite", row: 0, column: 0 } : undefined;
}

/**
 * The lower-triangular L with L L' = matrix, or undefined where the matrix is not positive definite (a semidefinite one is
 * accepted: a pivot within rounding of 0 gives a row of zeros from there).
 */
export function cholesky(matrix: readonly (readonly number[])[]): number[][] | undefined {
  const size = matrix.length;
  const lower = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  const at = (row: number, column: number) => lower[row]?.[column] ?? 0;
  for (let row = 0; row < size; row++) {
    const current = lower[row] ?? [];
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row]?.[column] ?? 0;
      for (let k = 0; k < column; k++) sum -= at(row, k) * at(column, k);
      if (row === column) {
        if (!(sum >= -TOLERANCE)) return undefined;
        current[column] = sum <= ZERO_PIVOT ? 0 : Math.sqrt(sum);
      } else {
        const pivot = at(column, column);
        if (pivot === 0 && Math.abs(sum) > Math.sqrt(ZERO_PIVOT)) return undefined;
        current[column] = pivot === 0 ? 0 : sum / pivot;
      }
    }
  }
  return lower;
}
