/** Places moved as little as is needed to stand `least` apart, in their order, within 0 to `most`. */
export function apart(places: readonly number[], least: number, most: number): number[] {
  const order = places.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place);
  let below = Number.NEGATIVE_INFINITY;
  for (const item of order) {
    item.place = Math.max(item.place, below + least);
    below = item.place;
  }
  let above = most + least;
  for (const item of order.reverse()) {
    item.place = Math.min(item.place, above - least);
    above = item.place;
  }
  return order.sort((a, b) => a.index - b.index).map(({ place }) => place);
}
