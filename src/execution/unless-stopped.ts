import type { Stop } from "./stop";

/** A promise that gives up where it is to stop. What comes of it later is dropped, and nothing of it is held. */
export function unlessStopped<T>(promise: Promise<T>, stop: Stop): Promise<T> {
  return new Promise((resolve, reject) => {
    const place = stop.listen(reject);
    promise.then(resolve, reject).finally(() => place.leave());
  });
}
