/** What came of something that was started: held until its turn comes, whether it went well or not. */
type Settled<R> = { readonly value: R } | { readonly error: unknown };

const settled = <R>(promise: Promise<R>): Promise<Settled<R>> =>
  promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );

/**
 * Starts items as they are asked for, a bounded number ahead of what is taken, and yields what comes of them in order of
 * items. At most `ahead` results are held, however slow the first is or whoever takes them.
 */
export async function* inOrder<T, R>(
  items: readonly T[],
  ahead: number,
  start: (item: T) => Promise<R>,
): AsyncGenerator<R, void, undefined> {
  const begun: Promise<Settled<R>>[] = [];
  const begin = (from: number, to: number) =>
    begun.push(...items.slice(from, to).map((item) => settled(start(item))));
  begin(0, ahead);
  for (let place = 0; place < items.length; place++) {
    const outcome = await begun.shift();
    begin(place + ahead, place + ahead + 1);
    if (outcome === undefined) return;
    if ("error" in outcome) throw outcome.error;
    yield outcome.value;
  }
}
