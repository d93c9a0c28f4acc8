import type { Loader } from "vega";
import { ExecutionError, issue } from "../contracts/errors";
import type { DrawChart } from "../report/html/draw";

/** What draws charts: the packages are the user's own, for most commands need none. */
export interface ChartPackages {
  readonly vega: typeof import("vega");
  readonly lite: typeof import("vega-lite");
}

/** The line that installs them. */
export const INSTALL_CHARTS = "npm install vega@6.4 vega-lite@6.4";

/** Loads them. */
export async function loadChartPackages(): Promise<ChartPackages> {
  const [vega, lite] = await Promise.all([import("vega"), import("vega-lite")]);
  return { vega, lite };
}

/** A chart holds its data: whatever it should ask for is refused. */
function refuse(): Loader {
  const no = () => Promise.reject(new Error("A chart of a report loads nothing."));
  return { load: no, sanitize: no, http: no, file: no } as unknown as Loader;
}

/** How Vega measures text: on a canvas where there is one. Its types leave it out. */
interface Measuring {
  readonly textMetrics: { canvas(use: boolean): void };
}

/** Draws on nothing but text. Text is measured by rule of thumb: what fonts a machine has must not change a page. */
function drawWith({ vega, lite }: ChartPackages): DrawChart {
  return async (spec) => {
    (vega as unknown as Measuring).textMetrics.canvas(false);
    const logger = vega.logger(vega.None);
    const config = { aria: false };
    const compiled = lite.compile(spec as never, { logger, config } as never);
    const view = new vega.View(vega.parse(compiled.spec), {
      renderer: "none",
      loader: refuse(),
      logger,
    });
    try {
      return await view.toSVG();
    } finally {
      view.finalize();
    }
  };
}

/**
 * What draws the charts of a report.
 *
 * @throws ExecutionError where its packages cannot be loaded, with the line that installs them.
 */
export async function chartDrawer(load = loadChartPackages): Promise<DrawChart> {
  try {
    return drawWith(await load());
  } catch (error) {
    const missing = issue({
      code: "missing",
      path: ["html"],
      subject: "--html",
      expected: "the packages vega and vega-lite, which draw the charts",
      received: (error as Error).message.split("\n")[0] ?? "",
      remedy: `Install them beside this one: ${INSTALL_CHARTS}`,
    });
    throw new ExecutionError("The charts cannot be drawn", [missing], { cause: error });
  }
}
