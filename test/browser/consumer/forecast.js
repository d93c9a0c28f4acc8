/** What the app asks for. */
export const FORECAST = { paths: 8192, seed: "consumer" };

/** What it says. */
export function textOf({ pathways, provenance }) {
  const { probability, standardError } = pathways.damage;
  const line = `damage ${probability.toFixed(4)} ± ${standardError.toFixed(4)}, engine ${provenance.engine}`;
  return [line, ...provenance.warnings].join("\n");
}
