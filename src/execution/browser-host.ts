// The sources and not the package: that has parts for Node in its build for browsers, which the build of this library
// leaves out, so that no bundler looks for them.
import Pool from "workerpool/src/Pool.js";
import { TerminateError } from "workerpool/src/WorkerHandler.js";
import type { Host } from "./host";

/** Workers of browsers. The address is relative to the page, as that of any worker. */
export const browserHost: Host = {
  library: { pool: (script, options) => new Pool(script, options), TerminateError },
  workerTypes: { thread: "web" },
  // A browser may keep the number to itself.
  parallelism: () => navigator.hardwareConcurrency || 1,
  scriptOf: (url) => String(url),
  addresses: "a URL",
};
