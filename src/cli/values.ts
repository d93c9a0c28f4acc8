import { InvalidArgumentError } from "commander";
import { significant } from "../report/format";

/** Most values that are written out; how many a sweep may have is the library's to say. */
const MOST = 10_000;
const DIGITS = 12;

function numberOf(written: string): number {
  const value = Number(written);
  if (/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(written.trim()) && Number.isFinite(value)) return value;
  throw new InvalidArgumentError(
    `Expected numbers such as 0,10,25, or from:to:step such as 0:50:5, received "${written}".`,
  );
}

/** Numbers from one to another, both included where the steps meet the end. */
function range(from: number, to: number, step: number): number[] {
  const steps = Math.floor((to - from) / step + 1e-9);
  if (!(steps >= 0 && steps < MOST))
    throw new InvalidArgumentError(
      `Expected a step that leads from ${from} to ${to} in fewer than ${MOST} steps, received ${step}.`,
    );
  // Steps such as 0.1 do not add up exactly.
  return Array.from({ length: steps + 1 }, (_, index) => Number(significant(from + index * step, DIGITS)));
}

/** Numbers with the text that stands for them. */
export interface WrittenNumbers {
  readonly written: string;
  readonly numbers: readonly number[];
}

/** Reads a list of numbers, `0,10,25`, or a range of them, `from:to:step`. */
export function numberList(written: string): WrittenNumbers {
  return { written, numbers: numbersOf(written) };
}

function numbersOf(written: string): number[] {
  const parts = written.split(":");
  if (parts.length === 1) return written.split(",").map(numberOf);
  const [from = 0, to = 0, step = 0, ...more] = parts.map(numberOf);
  if (parts.length === 3 && more.length === 0) return range(from, to, step);
  throw new InvalidArgumentError(`Expected from:to:step such as 0:50:5, received "${written}".`);
}
