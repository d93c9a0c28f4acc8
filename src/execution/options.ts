import { checkShape } from "../contracts/check";
import { type Issue, issue, OptionsError } from "../contracts/errors";
import { show } from "../contracts/show";
import { workerOptionsSchema } from "../contracts/worker-options";
import type { Host, WorkerKind, WorkerType } from "./host";
import type { Source } from "./link";

/** Options of an executor over workers; every one may be left out. */
export interface WorkerOptions {
  /** Workers, 1 to 64; as many as run at the same time here, and 16 at most, where absent. */
  readonly workers?: number;
  /**
   * Where the worker's file is, for a bundler that does not follow the library to it, or for a page whose policy wants
   * it elsewhere: `trilateral-pathways/workers/worker.js`, which needs no other file.
   */
  readonly workerUrl?: string | URL;
  /** Threads where absent, in a browser web workers. Processes are for Node and Deno; what they send is copied. */
  readonly kind?: WorkerKind;
}

/** Options resolved, with no default left to fill in. */
export interface WorkerSettings {
  readonly workers: number;
  readonly source: Source;
}

/** More workers than this are rarely free for one program (judgement); who has them can ask for them. */
const MOST_DEFAULT_WORKERS = 16;

const remedyOfUrl = "Pass the address of a copy of trilateral-pathways/workers/worker.js, or leave it out.";

function scriptFor(url: unknown, host: Host, issues: Issue[]): string {
  const isAddress = url instanceof URL || (typeof url === "string" && url !== "");
  const script = isAddress ? host.scriptOf(url) : undefined;
  if (script !== undefined) return script;
  const received = url instanceof URL ? show(url.href) : show(url);
  const code = isAddress ? "unsupported" : "invalid-type";
  issues.push(issue({ code, path: ["workerUrl"], expected: host.addresses, received, remedy: remedyOfUrl }));
  return "";
}

function typeFor(asked: unknown, host: Host, issues: Issue[]): WorkerType {
  // What is no kind at all is a problem of shape.
  const kind = asked === "process" ? asked : "thread";
  const workerType = host.workerTypes[kind];
  if (workerType !== undefined) return workerType;
  const expected = Object.keys(host.workerTypes).map(show).join(" or ");
  const remedy = "There is no other kind here; leave it out.";
  issues.push(issue({ code: "unsupported", path: ["kind"], expected, received: show(kind), remedy }));
  return "thread";
}

const isObject = (value: unknown): value is Partial<WorkerOptions> =>
  typeof value === "object" && value !== null;

/**
 * Checks options and fills in the defaults.
 *
 * @param builtUrl Where the build puts the worker's file.
 * @throws OptionsError listing every problem.
 */
export function resolveWorkerOptions(options: unknown, host: Host, builtUrl: URL): WorkerSettings {
  const { value, issues: found } = checkShape(workerOptionsSchema(), options);
  const { workerUrl = builtUrl, kind } = isObject(options) ? options : {};
  const issues = [...found];
  const script = scriptFor(workerUrl, host, issues);
  const workerType = typeFor(kind, host, issues);
  if (issues.length > 0) throw new OptionsError("The options of the workers cannot be used", issues);
  const workers = value?.workers ?? Math.max(1, Math.min(MOST_DEFAULT_WORKERS, host.parallelism()));
  return { workers, source: { library: host.library, script, workerType } };
}
