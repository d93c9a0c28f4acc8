/** Delays a construction to its first use and keeps the result, so that importing a module does no work. */
export function once<T>(build: () => T): () => T {
  let held: { readonly value: T } | undefined;
  return () => {
    held ??= { value: build() };
    return held.value;
  };
}
