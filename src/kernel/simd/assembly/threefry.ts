import { COLUMN, QUAD } from "./memory";
import { places, run, scratch } from "../../../generated/assembly/layout";

const PARITY: i32 = 0x1bd11bda;

/** The second word of a counter: purpose, month and slot side by side. */
// @ts-ignore: decorator
@inline
export function counterWord(purpose: i32, month: i32, slot: i32): i32 {
  return (purpose << 27) | (month << 18) | slot;
}

/** The half of a round of Threefry that turns a word and mixes the other in. */
// @ts-ignore: decorator
@inline
function turn(word: v128, bits: i32, other: v128): v128 {
  return v128.xor(v128.or(i32x4.shl(word, bits), i32x4.shr_u(word, 32 - bits)), other);
}

/** The same by 16 and by 24 bits: whole bytes, which one instruction moves. */
// @ts-ignore: decorator
@inline
function turn16(word: v128, other: v128): v128 {
  return v128.xor(i8x16.shuffle(word, word, 2, 3, 0, 1, 6, 7, 4, 5, 10, 11, 8, 9, 14, 15, 12, 13), other);
}

// @ts-ignore: decorator
@inline
function turn24(word: v128, other: v128): v128 {
  return v128.xor(i8x16.shuffle(word, word, 1, 2, 3, 0, 5, 6, 7, 4, 9, 10, 11, 8, 13, 14, 15, 12), other);
}

/** Threefry2x32-20 of one counter for four paths: the first words to scratch.words, the second a column further on. */
export function mixQuad(counter: i32, v: usize): void {
  const key0 = run.key0;
  const key1 = run.key1;
  const key2 = key0 ^ key1 ^ PARITY;
  let x0 = i32x4.add(v128.load(places.paths + v), i32x4.splat(key0));
  let x1 = i32x4.splat(counter + key1);
  let even = key1;
  let odd = key2;
  let next = key0;
  for (let group = 1; group <= 5; group++) {
    if (group & 1) {
      x0 = i32x4.add(x0, x1);
      x1 = turn(x1, 13, x0);
      x0 = i32x4.add(x0, x1);
      x1 = turn(x1, 15, x0);
      x0 = i32x4.add(x0, x1);
      x1 = turn(x1, 26, x0);
      x0 = i32x4.add(x0, x1);
      x1 = turn(x1, 6, x0);
    } else {
      x0 = i32x4.add(x0, x1);
      x1 = turn(x1, 17, x0);
      x0 = i32x4.add(x0, x1);
      x1 = turn(x1, 29, x0);
      x0 = i32x4.add(x0, x1);
      x1 = turn16(x1, x0);
      x0 = i32x4.add(x0, x1);
      x1 = turn24(x1, x0);
    }
    x0 = i32x4.add(x0, i32x4.splat(even));
    x1 = i32x4.add(x1, i32x4.splat(odd + group));
    const last = even;
    even = odd;
    odd = next;
    next = last;
  }
  v128.store(scratch.words + v, x0);
  v128.store(scratch.words + COLUMN + v, x1);
}

/** The same for all sixteen paths: four chains side by side, since each round of one waits for the round before. */
export function mixColumn(counter: i32, words: usize): void {
  const key0 = run.key0;
  const key1 = run.key1;
  const key2 = key0 ^ key1 ^ PARITY;
  const paths = places.paths;
  const first = i32x4.splat(key0);
  let a0 = i32x4.add(v128.load(paths), first);
  let b0 = i32x4.add(v128.load(paths, 16), first);
  let c0 = i32x4.add(v128.load(paths, 32), first);
  let d0 = i32x4.add(v128.load(paths, 48), first);
  let a1 = i32x4.splat(counter + key1);
  let b1 = a1;
  let c1 = a1;
  let d1 = a1;
  let even = key1;
  let odd = key2;
  let next = key0;
  for (let group = 1; group <= 5; group++) {
    if (group & 1) {
      a0 = i32x4.add(a0, a1); b0 = i32x4.add(b0, b1); c0 = i32x4.add(c0, c1); d0 = i32x4.add(d0, d1);
      a1 = turn(a1, 13, a0); b1 = turn(b1, 13, b0); c1 = turn(c1, 13, c0); d1 = turn(d1, 13, d0);
      a0 = i32x4.add(a0, a1); b0 = i32x4.add(b0, b1); c0 = i32x4.add(c0, c1); d0 = i32x4.add(d0, d1);
      a1 = turn(a1, 15, a0); b1 = turn(b1, 15, b0); c1 = turn(c1, 15, c0); d1 = turn(d1, 15, d0);
      a0 = i32x4.add(a0, a1); b0 = i32x4.add(b0, b1); c0 = i32x4.add(c0, c1); d0 = i32x4.add(d0, d1);
      a1 = turn(a1, 26, a0); b1 = turn(b1, 26, b0); c1 = turn(c1, 26, c0); d1 = turn(d1, 26, d0);
      a0 = i32x4.add(a0, a1); b0 = i32x4.add(b0, b1); c0 = i32x4.add(c0, c1); d0 = i32x4.add(d0, d1);
      a1 = turn(a1, 6, a0); b1 = turn(b1, 6, b0); c1 = turn(c1, 6, c0); d1 = turn(d1, 6, d0);
    } else {
      a0 = i32x4.add(a0, a1); b0 = i32x4.add(b0, b1); c0 = i32x4.add(c0, c1); d0 = i32x4.add(d0, d1);
      a1 = turn(a1, 17, a0); b1 = turn(b1, 17, b0); c1 = turn(c1, 17, c0); d1 = turn(d1, 17, d0);
      a0 = i32x4.add(a0, a1); b0 = i32x4.add(b0, b1); c0 = i32x4.add(c0, c1); d0 = i32x4.add(d0, d1);
      a1 = turn(a1, 29, a0); b1 = turn(b1, 29, b0); c1 = turn(c1, 29, c0); d1 = turn(d1, 29, d0);
      a0 = i32x4.add(a0, a1); b0 = i32x4.add(b0, b1); c0 = i32x4.add(c0, c1); d0 = i32x4.add(d0, d1);
      a1 = turn16(a1, a0); b1 = turn16(b1, b0); c1 = turn16(c1, c0); d1 = turn16(d1, d0);
      a0 = i32x4.add(a0, a1); b0 = i32x4.add(b0, b1); c0 = i32x4.add(c0, c1); d0 = i32x4.add(d0, d1);
      a1 = turn24(a1, a0); b1 = turn24(b1, b0); c1 = turn24(c1, c0); d1 = turn24(d1, d0);
    }
    const j0 = i32x4.splat(even);
    const j1 = i32x4.splat(odd + group);
    a0 = i32x4.add(a0, j0); b0 = i32x4.add(b0, j0); c0 = i32x4.add(c0, j0); d0 = i32x4.add(d0, j0);
    a1 = i32x4.add(a1, j1); b1 = i32x4.add(b1, j1); c1 = i32x4.add(c1, j1); d1 = i32x4.add(d1, j1);
    const last = even;
    even = odd;
    odd = next;
    next = last;
  }
  v128.store(words, a0); v128.store(words, b0, 16); v128.store(words, c0, 32); v128.store(words, d0, 48);
  v128.store(words, a1, 64); v128.store(words, b1, 80); v128.store(words, c1, 96); v128.store(words, d1, 112);
}

/** The words of a counter for sixteen paths, side by side or, by `quads`, four by four: what the tests compare. */
export function mix(key0: i32, key1: i32, paths: usize, words: usize, counter: i32, quads: i32): void {
  run.key0 = key0;
  run.key1 = key1;
  places.paths = paths;
  scratch.words = words;
  if (quads) for (let v: usize = 0; v < COLUMN; v += QUAD) mixQuad(counter, v);
  else mixColumn(counter, words);
}
