/** Where the reader's own colours hold: shapes take system colours and outlines, which nothing else gives them. */
export const FORCED = `
@media (forced-colors: active) {
  .key { forced-color-adjust: none; background: var(--colour); outline: 1px solid CanvasText; }
  .track { fill: Canvas; stroke: CanvasText; }
  .band { fill: GrayText; opacity: 1; }
  .mean, .as-of { stroke: CanvasText; }
  .was, .tick { stroke: GrayText; }
  .grid { stroke: GrayText; stroke-opacity: 1; }
  .axis, .era { fill: CanvasText; }
  .area path { stroke: Canvas; stroke-width: 2; }
  .area .ahead { opacity: 1; fill-opacity: 0.5; }
  .failure { border-color: CanvasText; }
}
`;
