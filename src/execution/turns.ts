import type { Stop } from "./stop";

/** Things that one holder uses at a time, handed to whoever asked first. */
export interface Turns<T> {
  /** The next free one. Who is told to stop leaves the queue. */
  take(stop: Stop): Promise<T>;
  /** Gives one back; it goes to who has waited longest, else behind the others that are free. */
  give(thing: T): void;
}

export function turns<T>(things: readonly T[]): Turns<T> {
  const free = [...things];
  const waiting = new Set<(thing: T) => void>();

  function wait(stop: Stop): Promise<T> {
    return new Promise((resolve, reject) => {
      const receive = (thing: T) => {
        place.leave();
        resolve(thing);
      };
      const place = stop.listen((reason) => {
        waiting.delete(receive);
        reject(reason);
      });
      waiting.add(receive);
    });
  }

  return {
    take: async (stop) => {
      stop.check();
      return free.shift() ?? wait(stop);
    },
    give: (thing) => {
      const [receive] = waiting;
      if (receive === undefined) {
        free.push(thing);
        return;
      }
      waiting.delete(receive);
      receive(thing);
    },
  };
}
