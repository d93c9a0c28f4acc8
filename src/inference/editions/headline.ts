import type { PublishedHeadline } from "../../contracts/headline";

/**
 * The forecasts that are published, made with the library's defaults: the built-in model as its priors start it, as it is set by hand,
 * and from both editions of the calibration, 12 and 24 months ahead, each under other structures as well. A small file, loaded
 * when it is asked for; nothing is simulated.
 *
 * @example const { forecasts } = await headline()
 */
export async function publishedHeadline(): Promise<PublishedHeadline> {
  return (await import("./headline.json")).default;
}
