// Rounding is written here anew: a page and its test must not share a mistake.

/** Half a 95% interval in standard errors. */
const Z95 = 1.959964;

const hundred = (value: number, digits: number): string => (100 * value).toFixed(digits);

/** Without the sign of nothing. */
const plain = (text: string): string => (Number(text) === 0 ? text.replace("-", "") : text);

export const last = (values: readonly number[]): number => values.at(-1) ?? Number.NaN;

/** A chance in whole per cent; neither impossible nor certain. */
export function whole(chance: number): string {
  const rounded = Math.round(100 * chance);
  if (rounded < 1) return "<1%";
  return rounded > 99 ? ">99%" : `${rounded}%`;
}

export const range = ([low, high]: readonly [number, number]): string =>
  `${whole(low).replace("%", "")} to ${whole(high)}`;

export const withError = (chance: number, error: number): string =>
  `${hundred(chance, 1)} ±${hundred(Z95 * error, 1)}%`;

/** A number with its sign, and half a 95% interval. */
export function signed(value: number, error: number, digits: number): string {
  const text = plain(value.toFixed(digits));
  return `${Number(text) > 0 ? "+" : ""}${text} ±${(Z95 * error).toFixed(digits)}`;
}

export const points = (difference: number, error: number): string => signed(100 * difference, 100 * error, 1);

/** The same with a mark where it cannot be told from none. */
export const marked = (difference: number, error: number): string =>
  points(difference, error) + (Math.abs(difference) > Math.max(1e-9, Z95 * error) ? "" : "~");

export function pointsRange([low, high]: readonly [number, number]): string {
  const one = (value: number) => signed(100 * value, 0, 1).replace(/ ±.*/, "");
  return `${one(low)} to ${one(high)}`;
}

/** Median and 5 to 95% of a series at a place in its months. */
export function spread(
  quantiles: Readonly<Record<"p05" | "p50" | "p95", readonly number[]>>,
  at: number,
): string {
  const value = (name: "p05" | "p50" | "p95") => quantiles[name].at(at) ?? Number.NaN;
  const digits = Math.abs(value("p50")) < 10 ? 1 : 0;
  const [low, middle, high] = [value("p05"), value("p50"), value("p95")].map((one) =>
    plain(one.toFixed(digits)),
  );
  return `${middle} (${low} to ${high})`;
}
