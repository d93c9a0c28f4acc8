import type { Reply, Request } from "./protocol";
import { BASELINE } from "./question";

/** What is used of a worker. */
export interface WorkerLike {
  postMessage(request: Request): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Reply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/**
 * The workers there are, from small to large: `reader` checks ready forecasts; `quick` simulates the usual preset with the
 * fast engine; `full` simulates every preset and scenario, also where there is no fast engine.
 */
export type WorkerKind = "reader" | "quick" | "full";

type Body = Request extends infer R ? (R extends Request ? Omit<R, "id"> : never) : never;

export interface Link {
  /** Asks for something in place of what was asked before. */
  ask(body: Body): void;
  close(): void;
}

/** What the page may do where its worker does not start. */
const NO_WORKER =
  "The worker of the element does not start. Serve the worker files beside the script of the element, from the page's own " +
  "origin, and allow them in the page's policy: worker-src 'self'.";

function kindFor(request: Request, lacksEngine: boolean): WorkerKind {
  if (request.kind === "read") return "reader";
  const { preset, scenario } = request.question;
  return preset === BASELINE && scenario === undefined && !lacksEngine ? "quick" : "full";
}

/** Whether a request is under way no longer: its first numbers are there, or all that it asked for. */
const frees = (reply: Reply, request: Request | undefined): boolean =>
  reply.kind !== "facts" || request?.kind === "facts";

/**
 * The way to the workers of an element, each of which starts when it is needed. Only replies to the latest request come
 * through. What is asked before the first numbers of a request are there waits for them, and only the latest of it is sent: a
 * slider that moves all the time shows numbers all the time.
 */
export class WorkerLink implements Link {
  #worker: WorkerLike | undefined;
  #kind: WorkerKind | undefined;
  #lacksEngine = false;
  #latest = 0;
  #sent: Request | undefined;
  #waiting: Request | undefined;
  #isBusy = false;
  readonly #start: (kind: WorkerKind) => WorkerLike;
  readonly #heard: (reply: Reply) => void;

  constructor(start: (kind: WorkerKind) => WorkerLike, heard: (reply: Reply) => void) {
    this.#start = start;
    this.#heard = heard;
  }

  ask(body: Body): void {
    this.#latest += 1;
    const request = { ...body, id: this.#latest } as Request;
    if (this.#isBusy && this.#worker !== undefined) this.#waiting = request;
    else this.#send(request);
  }

  close(): void {
    this.#end();
    this.#latest += 1;
  }

  #end(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#isBusy = false;
    this.#waiting = undefined;
  }

  #send(request: Request): void {
    this.#waiting = undefined;
    this.#sent = request;
    try {
      const worker = this.#open(kindFor(request, this.#lacksEngine));
      this.#isBusy = true;
      worker.postMessage(request);
    } catch {
      // A browser refuses at once what its policy forbids, and says why on the console.
      this.#fail();
    }
  }

  #open(kind: WorkerKind): WorkerLike {
    if (this.#worker !== undefined && this.#kind === kind) return this.#worker;
    this.#end();
    const worker = this.#start(kind);
    worker.onmessage = ({ data }) => this.#receive(data);
    worker.onerror = () => this.#fail();
    this.#kind = kind;
    this.#worker = worker;
    return worker;
  }

  #fail(): void {
    this.#end();
    this.#heard({ id: this.#latest, kind: "failed", failure: { problems: [{ message: NO_WORKER }] } });
  }

  #receive(reply: Reply): void {
    if (reply.kind === "unable" && this.#sent !== undefined) {
      this.#lacksEngine = true;
      this.#send(this.#waiting ?? this.#sent);
      return;
    }
    if (frees(reply, this.#sent)) this.#isBusy = false;
    if (!this.#isBusy && this.#waiting !== undefined) this.#send(this.#waiting);
    if (reply.id === this.#latest) this.#heard(reply);
  }
}
