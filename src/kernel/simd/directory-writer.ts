import type { Arena } from "./arena";
import { directorySections } from "./directory";

type Places = Readonly<Record<string, number>>;

/** A directory in the kernel's memory, its entries by section and name. */
export class Directory {
  readonly at: number;
  private readonly index: ReadonlyMap<string, number>;

  constructor(
    private readonly arena: Arena,
    index: ReadonlyMap<string, number>,
  ) {
    this.index = index;
    this.at = arena.bytes(index.size * 4);
  }

  /** Writes entries of a section. */
  write(section: string, places: Places): void {
    const entries = new Int32Array(this.arena.memory.buffer, this.at, this.index.size);
    for (const [name, value] of Object.entries(places)) {
      const place = this.index.get(`${section}.${name}`);
      if (place === undefined) throw new RangeError(`the directory has no ${section}.${name}`);
      entries[place] = value;
    }
  }
}

/** The place of every entry of a directory: that of a model, or of other sections. */
export function directoryIndex(
  sections: Readonly<Record<string, readonly string[]>> = directorySections(),
): ReadonlyMap<string, number> {
  const names = Object.entries(sections).flatMap(([section, fields]) =>
    fields.map((field) => `${section}.${field}`),
  );
  return new Map(names.map((name, place) => [name, place]));
}
