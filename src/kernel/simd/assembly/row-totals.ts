import { layout, places } from "../../../generated/assembly/layout";

/** Counts that are added up side by side. */
const EIGHT: i32 = 8;

/** Adds the rows of counts of so many draws up, place by place, and their squares: the twin of row-totals.ts. */
export function sumRows(draws: i32): void {
  const whole = layout.length & ~(EIGHT - 1);
  for (let place = 0; place < whole; place += EIGHT) sumEight(place, draws);
  for (let place = whole; place < layout.length; place++) sumOne(place, draws);
}

function sumEight(place: i32, draws: i32): void {
  let low = i32x4.splat(0);
  let high = low;
  let a = f64x2.splat(0);
  let b = a;
  let c = a;
  let d = a;
  const row = <usize>layout.length * 2;
  const end = countsOf(place) + <usize>draws * row;
  for (let at = countsOf(place); at < end; at += row) {
    const counts = v128.load(at);
    low = i32x4.add(low, i32x4.extend_low_i16x8_u(counts));
    high = i32x4.add(high, i32x4.extend_high_i16x8_u(counts));
    const lowSquares = i32x4.extmul_low_i16x8_u(counts, counts);
    const highSquares = i32x4.extmul_high_i16x8_u(counts, counts);
    a = f64x2.add(a, f64x2.convert_low_i32x4_u(lowSquares));
    b = f64x2.add(b, f64x2.convert_low_i32x4_u(upperHalf(lowSquares)));
    c = f64x2.add(c, f64x2.convert_low_i32x4_u(highSquares));
    d = f64x2.add(d, f64x2.convert_low_i32x4_u(upperHalf(highSquares)));
  }
  const sums = places.sums + <usize>place * 4;
  v128.store(sums, low);
  v128.store(sums, high, 16);
  const squares = places.squares + <usize>place * 8;
  v128.store(squares, a);
  v128.store(squares, b, 16);
  v128.store(squares, c, 32);
  v128.store(squares, d, 48);
}

function sumOne(place: i32, draws: i32): void {
  let sum: u32 = 0;
  let squares: f64 = 0;
  for (let draw = 0; draw < draws; draw++) {
    const count = <u32>load<u16>(countsOf(draw * layout.length + place));
    sum += count;
    squares += <f64>(count * count);
  }
  store<u32>(places.sums + <usize>place * 4, sum);
  store<f64>(places.squares + <usize>place * 8, squares);
}

// @ts-ignore: decorator
@inline
function countsOf(place: i32): usize {
  return places.counts + <usize>place * 2;
}

// @ts-ignore: decorator
@inline
function upperHalf(four: v128): v128 {
  return i64x2.shuffle(four, four, 1, 1);
}
