import type { Reply, Request } from "../protocol";
import { failureOf } from "./desk";
import { readForecast } from "./documents";

/** Answers requests to check a ready forecast. */
export function reader(post: (reply: Reply) => void): (request: Request) => void {
  return ({ id, ...request }) => {
    if (request.kind !== "read") return;
    try {
      post({ id, kind: "forecast", forecast: readForecast(request.text), isFinal: true });
    } catch (error) {
      post({ id, kind: "failed", failure: failureOf(error) });
    }
  };
}
