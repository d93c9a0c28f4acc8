/** The two grounds that every colour here is tested on: text and marks must be seen on both. */
export const GROUNDS = { light: "#ffffff", dark: "#16181d" } as const;

/** How something is drawn: told apart by colour, and in print or by the colour-blind by dash and shape. */
export interface Style {
  readonly colour: string;
  /** Lengths of strokes and gaps in pixels; empty for an unbroken line. */
  readonly dash: readonly number[];
  readonly shape: "circle" | "square" | "diamond" | "triangle-up" | "cross" | "triangle-down";
}

/**
 * The pathways of the built-in model. Every colour has a contrast of at least 3:1 on both grounds; the three stay apart for
 * the colour-blind, and differ in lightness, for greyscale print.
 */
const PATHWAYS: Readonly<Record<string, Style>> = {
  damage: { colour: "#c23b22", dash: [2, 2], shape: "diamond" },
  fullIntensity: { colour: "#2f7ed8", dash: [7, 3], shape: "square" },
  workingLevel: { colour: "#9a9281", dash: [], shape: "circle" },
};

/** Pathways of other models, by place. Beyond three, colours alone do not tell them apart for everyone: shapes do. */
export const OTHER_STYLES: readonly Style[] = [
  { colour: "#2f7ed8", dash: [], shape: "circle" },
  { colour: "#c23b22", dash: [7, 3], shape: "square" },
  { colour: "#9a9281", dash: [2, 2], shape: "diamond" },
  { colour: "#2b9a66", dash: [10, 3, 2, 3], shape: "triangle-up" },
  { colour: "#b5478f", dash: [1, 4], shape: "cross" },
  { colour: "#8f5fd0", dash: [12, 4], shape: "triangle-down" },
];

/** What is neither a pathway nor text: bands, bars of inputs. */
export const ACCENT = "#2f7ed8";

/**
 * Text and axes where no other colour is asked for: as legible on the light ground as on the dark one, more than 4:1 on either.
 * The colour of the page around would be better, but who draws on a canvas cannot ask for it.
 */
export const INK = "#777c85";

/** Opacities of ink: axis lines, grid, empty tracks of bars. */
export const FAINT = { axis: 0.8, grid: 0.22, track: 0.14 } as const;

export const FONT = "system-ui, sans-serif";

/** Sizes of text in pixels. */
export const SIZES = { title: 16, text: 12, small: 11 } as const;

/** How the pathway of an id is drawn, among all ids of its model. */
export function pathwayStyle(id: string, ids: readonly string[]): Style {
  const known = ids.every((one) => Object.hasOwn(PATHWAYS, one));
  const own = known ? PATHWAYS[id] : undefined;
  const [first] = OTHER_STYLES as readonly [Style, ...Style[]];
  return own ?? OTHER_STYLES[Math.max(ids.indexOf(id), 0) % OTHER_STYLES.length] ?? first;
}
