import { InvalidArgumentError } from "commander";

/** Reads a whole number written in digits; its range is checked by who uses it. */
export function wholeNumber(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  throw new InvalidArgumentError(`Expected a whole number, received "${written}".`);
}

/** Reads a whole number above 0. */
export function positiveNumber(written: string): number {
  const number = wholeNumber(written);
  if (number > 0) return number;
  throw new InvalidArgumentError(`Expected a whole number above 0, received "${written}".`);
}

/** Reads a decimal number such as 0.005; its range is checked by who uses it. */
export function decimal(written: string): number {
  if (/^\d*\.?\d+(e-?\d+)?$/i.test(written)) return Number(written);
  throw new InvalidArgumentError(`Expected a number such as 0.005, received "${written}".`);
}
