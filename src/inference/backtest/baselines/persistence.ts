import type { Baseline } from "./baseline";

/** Judgement: each other pathway once in twenty times. */
const OTHERWISE = 0.05;

/** The pathway of the latest window stays. */
export const persistence: Baseline = {
  id: "persistence",
  label: "Persistence",
  method:
    "The pathway of the window that ends at the origin, whatever the horizon; 0.05 for each of the others (judgement), so that it never says 0.",
  forecast({ windows, pathways }) {
    const now = windows.at(-1)?.pathway;
    const others = pathways.filter((pathway) => pathway !== now).length;
    return Object.fromEntries(
      pathways.map((pathway) => [pathway, pathway === now ? 1 - OTHERWISE * others : OTHERWISE]),
    );
  },
};
