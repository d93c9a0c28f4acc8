import { wrap } from "./layout";

/** How parts of a page look: each takes text that is laid out already and returns it painted. */
export interface Paint {
  readonly heading: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly bar: (text: string) => string;
  readonly warning: (text: string) => string;
}

/** A page of text to be filled. */
export interface Page {
  /** Most characters of a line. */
  readonly width: number;
  readonly paint: Paint;
}

const asIs = (text: string): string => text;

/** No paint at all: what pipes and files get. */
export const plainPaint: Paint = { heading: asIs, strong: asIs, quiet: asIs, bar: asIs, warning: asIs };

/** A page is no wider than is comfortable to read, and no narrower than its tables can be. */
export const PAGE_WIDTH = { most: 100, least: 40 } as const;

/** A page for an output of so many columns. */
export function pageFor(columns: number, paint: Paint = plainPaint): Page {
  return { width: Math.max(PAGE_WIDTH.least, Math.min(PAGE_WIDTH.most, columns)), paint };
}

/** A section of a page: its heading, and lines under it; nothing where there are no lines. */
export function section(title: string, lines: readonly string[], { width, paint }: Page): string[] {
  return lines.length === 0 ? [] : [...wrap(title.toUpperCase(), width).map(paint.heading), ...lines];
}

/** Sections one after another, a blank line between. */
export function joinSections(sections: readonly (readonly string[])[]): string[] {
  return sections
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => (index === 0 ? lines : ["", ...lines]));
}
