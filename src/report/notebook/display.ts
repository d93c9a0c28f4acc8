import { shownOf } from "./kinds";

/** By which the kernels of Deno and of other JavaScript runtimes ask an object for its representations. */
const JUPYTER = Symbol.for("Jupyter.display");

/**
 * A result, a part of one, rows or a chart, with what a notebook shows of it attached: Jupyter with Deno's kernel shows the
 * last value of a cell by it.
 *
 * What is attached does not show in `Object.keys`, JSON, a structured clone or a comparison. It is made when a notebook asks,
 * from the object as it is then: text, an accessible HTML page with as-of date, ranges and words, and a chart in Vega-Lite
 * where there is one. JupyterLab prefers the HTML, VS Code the chart; a chart by itself is drawn by both.
 *
 * @returns The object itself; a shallow copy of one that is frozen.
 * @throws OptionsError where it is none of these; the message lists them.
 * @example display(await simulate(baselineModel()))
 */
export function display<T extends object>(value: T): T {
  shownOf(value);
  const own = Object.isExtensible(value) ? value : copyOf(value);
  const represent = async () => (await import("./bundle")).mediaBundle(shownOf(own));
  return Object.defineProperty(own, JUPYTER, { value: represent, configurable: true, writable: true });
}

const copyOf = <T extends object>(value: T): T => (Array.isArray(value) ? ([...value] as T) : { ...value });
