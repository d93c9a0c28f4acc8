/** Elements that act, load or hold what is no drawing. Vega writes none of them for our charts. */
const FOREIGN = "script, foreignObject, a, image, use, style";

/**
 * A chart as Vega writes it, as a part of the page. Vega escapes every text in it; what could act all the same is refused.
 *
 * @throws Error where the text is no drawing.
 */
export function drawingOf(svg: string): Element {
  const { documentElement } = new DOMParser().parseFromString(svg, "image/svg+xml");
  if (documentElement.localName !== "svg" || documentElement.querySelector(FOREIGN) !== null)
    throw new Error("The chart is no plain drawing");
  return document.adoptNode(documentElement);
}
