import { type Baseline, SHARED_MONTHS, sumsBy, withHalves } from "./baseline";

/** What has happened so far, how often. */
export const climatology: Baseline = {
  id: "climatology",
  label: "Climatology",
  method:
    "Shares of the windows so far, with a Jeffreys half for each pathway. Twelve windows count for one, since windows a month apart share eleven months.",
  forecast({ windows, pathways }) {
    const sums = sumsBy(
      windows,
      ({ pathway }) => pathway,
      () => 1 / SHARED_MONTHS,
    );
    return withHalves(pathways, (pathway) => sums.get(pathway) ?? 0);
  },
};
