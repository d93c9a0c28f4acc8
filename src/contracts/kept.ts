/** Keeps what a function of an object makes as long as the object lives: for functions of frozen objects alone. */
export function keptBy<K extends object, V>(make: (key: K) => V): (key: K) => V {
  let values: WeakMap<K, { readonly value: V }> | undefined;
  return (key) => {
    values ??= new WeakMap();
    const held = values.get(key);
    if (held !== undefined) return held.value;
    const value = make(key);
    values.set(key, { value });
    return value;
  };
}
