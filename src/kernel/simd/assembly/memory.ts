/** Bytes of a column (one number for each of 16 lanes), of the four lanes that are worked on at once, and of a number. */
export const COLUMN: usize = 64;
export const QUAD: usize = 16;
export const WORD: usize = 4;

// @ts-ignore: decorator
@inline
export function column(base: usize, index: i32): usize {
  return base + <usize>index * COLUMN;
}

// @ts-ignore: decorator
@inline
export function int(base: usize, index: i32): i32 {
  return load<i32>(base + <usize>index * WORD);
}

// @ts-ignore: decorator
@inline
export function real(base: usize, index: i32): f32 {
  return load<f32>(base + <usize>index * WORD);
}

/** A number of a list, in all four lanes. */
// @ts-ignore: decorator
@inline
export function spreadReal(base: usize, index: i32): v128 {
  return v128.load32_splat(base + <usize>index * WORD);
}

// @ts-ignore: decorator
@inline
export function setInt(base: usize, index: i32, value: i32): void {
  store<i32>(base + <usize>index * WORD, value);
}

// @ts-ignore: decorator
@inline
export function setReal(base: usize, index: i32, value: f32): void {
  store<f32>(base + <usize>index * WORD, value);
}

/** Fills every lane of columns with that column's number. */
export function spread(values: usize, columns: i32, into: usize): void {
  for (let index = 0; index < columns; index++) fillColumn(column(into, index), v128.load32_splat(values + <usize>index * WORD));
}

export function fillColumn(at: usize, value: v128): void {
  v128.store(at, value);
  v128.store(at, value, 16);
  v128.store(at, value, 32);
  v128.store(at, value, 48);
}

export function fillColumns(at: usize, columns: i32, value: v128): void {
  for (let index = 0; index < columns; index++) fillColumn(column(at, index), value);
}
