/**
 * A function of a few numbers that keeps its values for the arguments it met last. For values that depend on their arguments
 * alone and are dear to make: whether one is kept is then a matter of time and of nothing else.
 *
 * @param most How many are kept; the one longest unused is dropped first.
 */
export function recent<T>(most: number, make: (...args: number[]) => T): (...args: number[]) => T {
  const kept = new Map<string, T>();
  return (...args) => {
    const key = args.join(" ");
    const value = kept.get(key) ?? make(...args);
    kept.delete(key);
    kept.set(key, value);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return value;
  };
}
