// What the worker library asks of `worker_threads`, found without an import, so that one file serves Node, Deno and
// browsers. The build puts it in the place of the module; no browser gets as far as reading it.
const threads = globalThis.process.getBuiltinModule("node:worker_threads");

/** The way to the thread that started this one; null in a process of its own. */
export const { parentPort } = threads;
