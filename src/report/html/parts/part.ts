import type { DrawChart } from "../draw";
import type { Section } from "../section";

/** A part of a page: nothing where there is nothing to say. */
export type Part<Input> = (input: Input, draw: DrawChart) => Promise<Section | undefined>;

/** The sections of a page, one after another: charts are drawn in the order of the page. */
export async function sectionsOf<Input>(
  parts: readonly Part<Input>[],
  input: Input,
  draw: DrawChart,
): Promise<Section[]> {
  const sections: Section[] = [];
  for (const part of parts) {
    const section = await part(input, draw);
    if (section !== undefined) sections.push(section);
  }
  return sections;
}
