import type { Member } from "./engine";

/** Places of the members whose latent layers others take. */
export function lentPlaces(members: readonly Member[]): number[] {
  return [
    ...new Set(members.flatMap(({ latents }) => (latents ? [...latents.families, latents.events] : []))),
  ];
}

/** What one member lends another. */
export function lentBy<T>(lent: ReadonlyMap<number, T>, place: number): T {
  const found = lent.get(place);
  if (found === undefined) throw new RangeError(`there is no model ${place} to take a latent layer from`);
  return found;
}
