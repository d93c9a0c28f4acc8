import type { Message, Reply, Request } from "../protocol";
import { desk, type Tools } from "./desk";
import { serve } from "./serve";

/** Opens a desk when the preset comes in; the request that was there before it waits. */
export function receive(tools: Tools, post: (reply: Reply) => void): (message: Message) => unknown {
  let open: ReturnType<typeof desk> | undefined;
  let waiting: Request | undefined;
  return (message) => {
    if (message.kind !== "preset") {
      if (open !== undefined) return open(message);
      waiting = message;
      return undefined;
    }
    if (message.kernel !== undefined) tools.takeKernel?.(message.kernel);
    open = desk(tools, message, post);
    return waiting && open(waiting);
  };
}

/** Lets the thread simulate what the element asks for. */
export function serveSimulations(tools: Tools): void {
  serve<Message>((post) => receive(tools, post));
}
