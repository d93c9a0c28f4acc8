import type { Reply } from "../protocol";

/** Lets the thread answer the messages of the element. */
export function serve<M>(answer: (post: (reply: Reply) => void) => (message: M) => unknown): void {
  const heard = answer((reply) => postMessage(reply));
  addEventListener("message", ({ data }: MessageEvent<M>) => heard(data));
}
