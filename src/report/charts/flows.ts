import type { Flip } from "../../contracts/analysis/comparison";

/** A flow as it is drawn: heights in pixels on both sides, from the top of the flows. */
export interface Flow extends Flip {
  readonly fromTop: number;
  readonly toTop: number;
  readonly thickness: number;
}

/** A side of a pathway: where its flows leave or arrive. */
export interface Node {
  readonly id: string;
  readonly top: number;
  readonly height: number;
}

export interface FlowLayout {
  readonly flows: readonly Flow[];
  readonly from: readonly Node[];
  readonly to: readonly Node[];
  readonly height: number;
}

/** Pixels that all flows together are thick, of one node at least, and between two nodes. */
const THICKNESS = 96;
const LEAST_NODE = 15;
const BETWEEN = 12;

function nodesOf(ids: readonly string[], heights: ReadonlyMap<string, number>): Node[] {
  let top = 0;
  return ids.flatMap((id) => {
    const height = heights.get(id) ?? 0;
    if (height === 0) return [];
    const node = { id, top, height };
    top += Math.max(height, LEAST_NODE) + BETWEEN;
    return [node];
  });
}

function sums(flips: readonly Flip[], end: "from" | "to", scale: number): Map<string, number> {
  const heights = new Map<string, number>();
  for (const flip of flips) heights.set(flip[end], (heights.get(flip[end]) ?? 0) + flip.share * scale);
  return heights;
}

const bottom = (nodes: readonly Node[]): number =>
  Math.max(0, ...nodes.map(({ top, height }) => top + Math.max(height, LEAST_NODE)));

/** Paths that change sides as bands from the pathway they leave to the one they reach, as thick as they are many. */
export function flowLayout(flips: readonly Flip[], ids: readonly string[]): FlowLayout {
  const moving = flips.filter(({ share }) => share > 0);
  const total = moving.reduce((sum, { share }) => sum + share, 0);
  const scale = total > 0 ? THICKNESS / total : 0;
  const from = nodesOf(ids, sums(moving, "from", scale));
  const to = nodesOf(ids, sums(moving, "to", scale));
  const left = new Map(from.map(({ id, top }) => [id, top]));
  const right = new Map(to.map(({ id, top }) => [id, top]));
  const order = [...moving].sort(
    (a, b) => ids.indexOf(a.from) - ids.indexOf(b.from) || ids.indexOf(a.to) - ids.indexOf(b.to),
  );
  const flows = order.map((flip): Flow => {
    const thickness = flip.share * scale;
    const [fromTop, toTop] = [left.get(flip.from) ?? 0, right.get(flip.to) ?? 0];
    left.set(flip.from, fromTop + thickness);
    right.set(flip.to, toTop + thickness);
    return { ...flip, fromTop, toTop, thickness };
  });
  return { flows, from, to, height: Math.max(bottom(from), bottom(to)) };
}
