import type { Reply, Request } from "../protocol";

/** Lets the thread answer what the element asks. */
export function serve(answer: (post: (reply: Reply) => void) => (request: Request) => unknown): void {
  const heard = answer((reply) => postMessage(reply));
  addEventListener("message", ({ data }: MessageEvent<Request>) => heard(data));
}
