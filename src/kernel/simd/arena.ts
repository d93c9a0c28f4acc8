import { LANES } from "../shape";

const PAGE = 2 ** 16;
const ALIGNMENT = 16;

/** Bytes of a number, of a column of numbers for every lane, and of such a column in double precision. */
export const WORD = 4;
export const COLUMN = LANES * WORD;

/** Hands out the kernel's memory from its first free address on. Nothing is given back: an arena lives as long as its job. */
export class Arena {
  private next: number;

  constructor(
    readonly memory: WebAssembly.Memory,
    heapBase: number,
  ) {
    this.next = heapBase;
    new Uint8Array(memory.buffer, heapBase).fill(0);
  }

  /** Room for so many bytes, all of them 0. Views that were made before may be detached: they are made when needed. */
  bytes(length: number): number {
    const at = Math.ceil(this.next / ALIGNMENT) * ALIGNMENT;
    this.next = at + length;
    const short = this.next - this.memory.buffer.byteLength;
    if (short > 0) this.memory.grow(Math.ceil(short / PAGE));
    return at;
  }

  columns(count: number): number {
    return this.bytes(count * COLUMN);
  }

  ints(values: ArrayLike<number>): number {
    const at = this.bytes(values.length * WORD);
    new Int32Array(this.memory.buffer, at, values.length).set(values);
    return at;
  }

  reals(values: ArrayLike<number>): number {
    const at = this.bytes(values.length * WORD);
    new Float32Array(this.memory.buffer, at, values.length).set(values);
    return at;
  }

  doubles(values: ArrayLike<number>): number {
    const at = this.bytes(values.length * 8);
    new Float64Array(this.memory.buffer, at, values.length).set(values);
    return at;
  }
}
