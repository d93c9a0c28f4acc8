/** Seconds by part of a run. */
export type Parts = Map<string, number>;

export function addTo(parts: Parts, name: string, seconds: number): void {
  parts.set(name, (parts.get(name) ?? 0) + seconds);
}

/** Times pieces of work and adds each to its part; hands on what the work returns. */
export function stopwatch(parts: Parts): <T>(name: string, work: () => T) => T {
  return (name, work) => {
    const began = performance.now();
    const result = work();
    addTo(parts, name, (performance.now() - began) / 1000);
    return result;
  };
}
