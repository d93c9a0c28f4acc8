type Path = readonly (string | number)[];

/** Where a value of a document stands in its text, and where the values in it stand. */
export interface Place {
  /** Of the key where the value has one, else of the value. */
  readonly offset: number;
  readonly inside?: ReadonlyMap<string | number, Place>;
}

/** The place of the value at a path; undefined where there is none. */
export function placeAt(root: Place | undefined, path: Path): Place | undefined {
  return path.reduce<Place | undefined>((place, key) => place?.inside?.get(key), root);
}

/** Offset of the value at a path, or of the nearest thing around it that is there. */
export function nearestOffset(root: Place | undefined, path: Path): number {
  let place = root;
  for (const key of path) {
    const next = place?.inside?.get(key);
    if (next === undefined) break;
    place = next;
  }
  return place?.offset ?? 0;
}
