// Loads the worker from its source: a thread does not take over the loader of the program that starts it.
import { register } from "tsx/esm/api";

register();
await import("./worker.ts");
