/** Something that belongs to a month after the start. */
interface Dated {
  readonly month: number;
}

/** Items in the order of their months, and where those of each month begin: `start` has an entry more than there are months. */
export function byMonth<T extends Dated>(
  items: readonly T[],
  months: number,
): { readonly start: Int32Array; readonly items: readonly T[] } {
  const sorted = items.filter(({ month }) => month >= 1 && month <= months).sort((a, b) => a.month - b.month);
  const start = new Int32Array(months + 2);
  for (const { month } of sorted)
    for (let after = month + 1; after < start.length; after++) start[after] = (start[after] ?? 0) + 1;
  return { start, items: sorted };
}
