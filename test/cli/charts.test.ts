import { afterEach, describe, expect, it, vi } from "vitest";
import { chartDrawer } from "../../src/cli/charts";
import type { ChartSpec } from "../../src/report/charts/spec";

const base = { $schema: "https://vega.github.io/schema/vega-lite/v6.json", description: "Test" } as const;
const bars = (label: string): ChartSpec => ({
  ...base,
  layer: [
    {
      data: { values: [{ label, value: 1 }] },
      mark: { type: "bar", clip: true },
      encoding: { y: { field: "label", type: "nominal" }, x: { field: "value", type: "quantitative" } },
    },
  ],
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe("a chart that is drawn", () => {
  it("is an SVG picture with its text escaped", async () => {
    const svg = await (await chartDrawer())(bars("<b> & co"));
    expect(svg).toMatch(/^<svg [\s\S]*<\/svg>$/);
    expect(svg).toContain("&lt;b&gt; &amp; co");
  });

  it("loads nothing, and says nothing", async () => {
    const fetched = vi.fn();
    vi.stubGlobal("fetch", fetched);
    const said = ["log", "warn", "error", "info", "debug"].map((name) =>
      vi.spyOn(console, name as "log").mockImplementation(() => undefined),
    );
    const layer = {
      data: { url: "https://example.org/data.json" },
      mark: "point",
      encoding: { x: { field: "a", type: "quantitative" }, theta: { field: "b", type: "quantitative" } },
    };
    const svg = await (await chartDrawer())({ ...base, layer: [layer] });
    expect(svg).toContain("<svg");
    expect(fetched).not.toHaveBeenCalled();
    expect(said.flatMap((spy) => spy.mock.calls)).toEqual([]);
  });
});
