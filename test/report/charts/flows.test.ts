import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flowLayout } from "../../../src/report/charts/flows";

const IDS = ["a", "b", "c"];
const anyFlips = fc
  .array(fc.double({ min: 0, max: 0.1, noNaN: true }), { minLength: 6, maxLength: 6 })
  .map((shares) =>
    IDS.flatMap((from) => IDS.filter((to) => to !== from).map((to) => ({ from, to }))).map((flip, place) => ({
      ...flip,
      share: shares[place] ?? 0,
      standardError: 0,
    })),
  );

describe("flows", () => {
  it("are as thick as they are many, and fill the sides they leave and reach without overlap", () => {
    fc.assert(
      fc.property(anyFlips, (flips) => {
        const { flows, from, to } = flowLayout(flips, IDS);
        expect(flows).toHaveLength(flips.filter(({ share }) => share > 0).length);
        const total = flows.reduce((sum, { share }) => sum + share, 0);
        for (const { share, thickness } of flows) expect(thickness).toBeCloseTo((96 * share) / total, 6);
        for (const [nodes, side, top] of [
          [from, "from", "fromTop"],
          [to, "to", "toTop"],
        ] as const)
          for (const node of nodes) {
            const own = flows.filter((flow) => flow[side] === node.id).sort((a, b) => a[top] - b[top]);
            let at = node.top;
            for (const flow of own) {
              expect(flow[top]).toBeCloseTo(at, 6);
              at += flow.thickness;
            }
            expect(at).toBeCloseTo(node.top + node.height, 6);
          }
      }),
    );
  });
});
