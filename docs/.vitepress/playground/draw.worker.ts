// The drawer of the playground: turns specifications into SVG off the page's thread. Vega and Vega-Lite are loaded when
// there is a first chart to draw.
import type { Drawing, Drawn } from "./messages";

/** Vega measures text on a canvas that it asks the document for; here, where there is none, on one off the screen. */
Object.assign(globalThis, { document: { createElement: () => new OffscreenCanvas(1, 1) } });

async function draw(spec: object): Promise<string> {
  const [{ compile }, { parse, View }] = await Promise.all([import("vega-lite"), import("vega")]);
  const view = new View(parse(compile(spec as never).spec), { renderer: "none" });
  try {
    return await view.toSVG();
  } finally {
    view.finalize();
  }
}

addEventListener("message", async ({ data: { id, chart } }: MessageEvent<Drawing>) => {
  const drawn: Drawn = await draw(chart.spec).then(
    (svg) => ({ id, svg }),
    (error: Error) => ({ id, problem: error.message }),
  );
  postMessage(drawn);
});
