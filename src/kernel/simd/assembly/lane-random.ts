import { cellOfUniform, half, minusTwo } from "./constants";
import { column, COLUMN, QUAD } from "./memory";
import { scratch } from "../../../generated/assembly/layout";
import { turnColumns } from "./angle";
import { lnColumn } from "./logarithm";
import { counterWord, mixColumn, mixQuad } from "./threefry";

/** Uniform numbers in (0, 1): midpoints of 2^23 cells, exact in single precision. */
// @ts-ignore: decorator
@inline
export function uniformsOf(words: v128): v128 {
  const cell = f32x4.convert_i32x4_s(i32x4.shr_u(words, 9));
  return f32x4.mul(f32x4.add(cell, half()), cellOfUniform());
}

/** Columns of random words for slots 0..count-1, and one more where the count is odd; readers make uniforms of them. */
export function fillWords(purpose: i32, month: i32, count: i32, out: usize): void {
  for (let slot = 0; slot < count; slot += 2) mixColumn(counterWord(purpose, month, slot >> 1), column(out, slot));
}

/** Columns of standard normals for slots 0..count-1, and one more where the count is odd. */
export function fillNormals(purpose: i32, month: i32, count: i32, out: usize): void {
  for (let slot = 0; slot < count; slot += 2) {
    const first = column(out, slot);
    mixColumn(counterWord(purpose, month, slot >> 1), first);
    makeNormal(first, first + COLUMN);
  }
}

/** Makes two columns of independent normals of two of words (Box and Muller 1958). */
function makeNormal(first: usize, second: usize): void {
  const radii = scratch.few;
  for (let v: usize = 0; v < COLUMN; v += QUAD) v128.store(radii + v, uniformsOf(v128.load(first + v)));
  lnColumn(radii, radii);
  const scale = minusTwo();
  for (let v: usize = 0; v < COLUMN; v += QUAD) {
    v128.store(radii + v, f32x4.sqrt(f32x4.mul(v128.load(radii + v), scale)));
    v128.store(second + v, uniformsOf(v128.load(second + v)));
  }
  turnColumns(radii, second, first, second);
}

/** Uniforms of one slot for four paths, from its first word; `secondUniforms` are those of the second. */
export function uniformsAt(purpose: i32, month: i32, slot: i32, v: usize): v128 {
  mixQuad(counterWord(purpose, month, slot), v);
  return uniformsOf(v128.load(scratch.words + v));
}

export function secondUniforms(v: usize): v128 {
  return uniformsOf(v128.load(scratch.words + v, COLUMN));
}

/** Uniforms of one slot for every path, in scratch. */
export function uniformColumn(purpose: i32, month: i32, slot: i32): usize {
  mixColumn(counterWord(purpose, month, slot), scratch.words);
  for (let v: usize = 0; v < COLUMN; v += QUAD) v128.store(scratch.words + v, uniformsOf(v128.load(scratch.words + v)));
  return scratch.words;
}

/** Standard normals of one slot for every path, in scratch. */
export function normalColumn(purpose: i32, month: i32, slot: i32): usize {
  mixColumn(counterWord(purpose, month, slot), scratch.words);
  makeNormal(scratch.words, scratch.words + COLUMN);
  return scratch.words;
}

/** Standard normals of one slot for four paths. */
export function normalsAt(purpose: i32, month: i32, slot: i32, v: usize): v128 {
  mixQuad(counterWord(purpose, month, slot), v);
  makeNormal(scratch.words, scratch.words + COLUMN);
  return v128.load(scratch.words + v);
}
