import { oneLine } from "../format";
import { cut } from "../layout";
import type { ChartOptions } from "./options";

const LONGEST_NAME = 120;

/** Text of others on one line, no longer than there is use for. */
export const plain = (text: string): string => cut(oneLine(text), LONGEST_NAME);

/** An id as words: `fullIntensity` is `Full intensity`, `kp-crisis` is `Kp crisis`. */
export function readable(id: string): string {
  const words = oneLine(id.replace(/([\p{Ll}\d])(\p{Lu})/gu, (_, a, b) => `${a} ${b.toLowerCase()}`)).replace(
    /[-_]+/g,
    " ",
  );
  const [first = "", ...rest] = [...words.trim()];
  return cut(first.toUpperCase() + rest.join(""), LONGEST_NAME) || cut(id, LONGEST_NAME);
}

/** What the pathways of a chart are called. */
export function namesOf({ names = {} }: ChartOptions): (id: string) => string {
  return (id) => (Object.hasOwn(names, id) ? plain(names[id] ?? id) : readable(id));
}
