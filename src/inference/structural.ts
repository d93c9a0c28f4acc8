/** Beginnings of the names of parameters that a filter's state depends on: drawn together with it, kept together with it. */
const STRUCTURAL = [
  "families.",
  "gate.",
  "levels.",
  "acts.loadings.",
  "acts.institutionWeight",
  "summit.gateSlope",
] as const;

/** What the filter takes as known, or does not read. */
const LEFT_OUT = [".cadence", ".institutionWeight", ".meanSpread"] as const;

/** Names of the structural parameters among those a model draws. */
export function structuralNames(drawn: readonly string[]): string[] {
  return drawn.filter(
    (name) =>
      (STRUCTURAL.some((start) => name.startsWith(start)) || /^channels\..*\.gateSlope$/.test(name)) &&
      (name === "acts.institutionWeight" || !LEFT_OUT.some((end) => name.endsWith(end))),
  );
}
