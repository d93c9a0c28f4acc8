/** Codes of the stack machine that evaluates rules over columns; each stands with one operand. */
export const CODE = {
  constant: 0,
  name: 1,
  met: 2,
  event: 3,
  factor: 4,
  index: 5,
  "+": 6,
  "-": 7,
  "*": 8,
  "/": 9,
  negative: 10,
  "<": 11,
  "<=": 12,
  ">": 13,
  ">=": 14,
  "==": 15,
  "!=": 16,
  and: 17,
  or: 18,
  not: 19,
  if: 20,
  min: 21,
  max: 22,
  abs: 23,
} as const;

/** First code that works on the stack rather than loading onto it. */
const FIRST_OPERATION = CODE["+"];

/** What an operation leaves the stack shorter by. */
function taken(code: number): number {
  if (code === CODE.if) return 2;
  return code === CODE.negative || code === CODE.not || code === CODE.abs ? 0 : 1;
}

/** Columns the stack needs for the entries of a program; each starts on an empty one. */
export function stackDepth(codes: ArrayLike<number>, starts: ArrayLike<number>): number {
  let most = 0;
  for (let entry = 0; entry + 1 < starts.length; entry++) {
    let top = 0;
    for (let at = starts[entry]!; at < starts[entry + 1]!; at++) {
      const code = codes[2 * at]!;
      top += code >= FIRST_OPERATION ? -taken(code) : 1;
      most = Math.max(most, top);
    }
  }
  return most;
}

/** Where a program's constants and loads come from. */
export interface Operands {
  readonly constants: Float64Array;
  /** Writes the column of a name or a look-up to `into[at..at + lanes)`. */
  load(code: number, operand: number, into: Float64Array, at: number): void;
}

/**
 * Evaluates a postfix program over columns of `lanes` values, with no allocation and no generated code.
 * The result is the first column of the stack.
 */
export function evaluate(
  codes: Int32Array,
  first: number,
  last: number,
  operands: Operands,
  stack: Float64Array,
  lanes: number,
): void {
  let top = -1;
  for (let at = first; at < last; at++) {
    const code = codes[2 * at]!;
    const operand = codes[2 * at + 1]!;
    if (code >= FIRST_OPERATION) top = operate(code, stack, top, lanes);
    else {
      top += 1;
      if (code === CODE.constant) stack.fill(operands.constants[operand]!, top * lanes, (top + 1) * lanes);
      else operands.load(code, operand, stack, top * lanes);
    }
  }
}

function operate(code: number, stack: Float64Array, top: number, lanes: number): number {
  if (code === CODE.if) return choose(stack, top, lanes);
  const isUnary = code === CODE.negative || code === CODE.not || code === CODE.abs;
  const left = isUnary ? top : top - 1;
  for (let lane = 0; lane < lanes; lane++) {
    const a = stack[left * lanes + lane]!;
    const b = stack[top * lanes + lane]!;
    stack[left * lanes + lane] = combine(code, a, b);
  }
  return left;
}

function choose(stack: Float64Array, top: number, lanes: number): number {
  const test = top - 2;
  for (let lane = 0; lane < lanes; lane++) {
    const branch = stack[test * lanes + lane]! !== 0 ? test + 1 : test + 2;
    stack[test * lanes + lane] = stack[branch * lanes + lane]!;
  }
  return test;
}

function combine(code: number, a: number, b: number): number {
  switch (code) {
    case CODE["+"]:
      return a + b;
    case CODE["-"]:
      return a - b;
    case CODE["*"]:
      return a * b;
    case CODE["/"]:
      return b === 0 ? 0 : a / b;
    case CODE.negative:
      return -a;
    case CODE.not:
      return a === 0 ? 1 : 0;
    case CODE.abs:
      return Math.abs(a);
    case CODE.min:
      return Math.min(a, b);
    case CODE.max:
      return Math.max(a, b);
    default:
      return compare(code, a, b) ? 1 : 0;
  }
}

function compare(code: number, a: number, b: number): boolean {
  switch (code) {
    case CODE["<"]:
      return a < b;
    case CODE["<="]:
      return a <= b;
    case CODE[">"]:
      return a > b;
    case CODE[">="]:
      return a >= b;
    case CODE["=="]:
      return a === b;
    case CODE["!="]:
      return a !== b;
    case CODE.and:
      return a !== 0 && b !== 0;
    default:
      return a !== 0 || b !== 0;
  }
}
