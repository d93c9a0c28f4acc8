import { percent, percentRange } from "../format";
import type { OthersInput } from "./input";
import { publishedAnswer } from "./published";

/** A structure of the model of a forecast, with its chances as text. */
export interface StructureRow {
  readonly name: string;
  readonly chance: (pathway: string) => string;
}

/** The model of a forecast under other structures. */
export interface Structures {
  /** The model as it is, in the same run. */
  readonly own: (pathway: string) => string;
  /** Every structure but the model as it is. */
  readonly rows: readonly StructureRow[];
  /** From the least to the largest chance, the model as it is among them. */
  readonly range: (pathway: string) => string;
  readonly caveats: readonly string[];
}

/** What must stand beside a range that was published. */
const PUBLISHED_CAVEAT =
  "Structures are not refitted: parameters and state keep the draws they have in the model as it is. Which structures stand here is judgement, and so is each of them.";

function rangeText(range: Readonly<Record<string, readonly [number, number]>>, id: string): string {
  const ends = range[id];
  return ends === undefined ? "-" : percentRange(ends);
}

/** As they were run; the model as it is comes first and is what the page is about. */
function run({ structures: found }: OthersInput): Structures | undefined {
  if (found === undefined) return undefined;
  const [own, ...others] = found.structures;
  return {
    own: (id) => percent(own?.pathways[id]?.probability ?? 0),
    rows: others.map(({ label, pathways }) => ({
      name: label,
      chance: (id) => percent(pathways[id]?.probability ?? 0),
    })),
    range: (id) => rangeText(found.range, id),
    caveats: [...found.caveats, ...found.omitted.map(({ id, why }) => `Left out: ${id}, since ${why}.`)],
  };
}

function published(input: OthersInput): Structures | undefined {
  const answer = publishedAnswer(input);
  if (answer === undefined) return undefined;
  const { headline, own } = answer;
  return {
    own: (id) => percent(own.pathways[id]?.probability ?? 0),
    rows: headline.structures.map(({ id: structure, label }) => ({
      name: label,
      chance: (id) => percent(own.structures[structure]?.[headline.pathways.indexOf(id)] ?? 0),
    })),
    range: (id) => rangeText(own.range, id),
    caveats: [PUBLISHED_CAVEAT],
  };
}

/** The model of a forecast under other structures: as they were run, else as they are published; undefined where neither is. */
export function structuresOf(input: OthersInput): Structures | undefined {
  return run(input) ?? published(input);
}
