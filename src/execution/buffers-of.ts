import type { Reply } from "./protocol";

/** A buffer that belongs to its view alone; one that holds more is copied with its view instead. */
const isWhole = (view: ArrayBufferView): boolean => view.byteLength === view.buffer.byteLength;

/** The memory of a reply that changes hands instead of being copied. */
export function buffersOf(reply: Reply): ArrayBufferLike[] {
  if (reply.kind !== "result") return [];
  const views = reply.result.outcomes.flatMap(({ ends, tally, levels, paths }) => [
    ends,
    tally?.counts,
    tally?.histograms,
    tally?.totals?.sums,
    tally?.totals?.squares,
    tally?.totals?.headline,
    levels,
    paths?.pathway,
    paths?.series,
  ]);
  const held = views.filter((view) => view !== undefined).filter(isWhole);
  return [...new Set(held.map((view) => view.buffer))];
}
