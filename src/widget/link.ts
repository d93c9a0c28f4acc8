import type { PresetName } from "../model/preset-names";
import { NO_FILE, type SimulationFiles, type WorkerKind, type WorkerLike } from "./files";
import type { Reply, Request } from "./protocol";
import { whyNoVectors } from "./vectors";

type Body = Request extends infer R ? (R extends Request ? Omit<R, "id"> : never) : never;

export interface Link {
  /** Asks for something in place of what was asked before. */
  ask(body: Body): void;
  close(): void;
}

const presetOf = (request: Request): PresetName | undefined =>
  request.kind === "read" ? undefined : request.question.preset;

function kindFor(request: Request, whyNotSimd: () => string | undefined): WorkerKind {
  if (request.kind === "read") return "reader";
  if (whyNotSimd() !== undefined) return "reference";
  return request.question.scenario === undefined ? "preset" : "scenario";
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
  #preset: PresetName | undefined;
  #whyNotSimd: () => string | undefined;
  #latest = 0;
  #sent: Request | undefined;
  #waiting: Request | undefined;
  #isBusy = false;
  readonly #files: SimulationFiles;
  readonly #heard: (reply: Reply) => void;

  /** @param whyNotSimd Why the fast engine cannot run; undefined where it can. */
  constructor(files: SimulationFiles, heard: (reply: Reply) => void, whyNotSimd = whyNoVectors) {
    this.#files = files;
    this.#heard = heard;
    this.#whyNotSimd = whyNotSimd;
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
      const worker = this.#open(kindFor(request, this.#whyNotSimd), presetOf(request));
      this.#isBusy = true;
      worker.postMessage(request);
    } catch {
      // A browser refuses at once what its policy forbids, and says why on the console.
      this.#fail();
    }
  }

  #open(kind: WorkerKind, preset: PresetName | undefined): WorkerLike {
    if (this.#worker !== undefined && this.#kind === kind && this.#preset === preset) return this.#worker;
    this.#end();
    const worker = this.#files.startWorker(kind);
    worker.onmessage = ({ data }) => this.#receive(data);
    worker.onerror = () => this.#fail();
    this.#kind = kind;
    this.#preset = preset;
    this.#worker = worker;
    if (preset !== undefined) void this.#bring(preset, kind, worker);
    return worker;
  }

  /** Brings a worker its preset, and the fast engine its kernel; they load while the worker starts. */
  async #bring(preset: PresetName, kind: WorkerKind, worker: WorkerLike): Promise<void> {
    try {
      const [text, kernel] = await Promise.all([
        this.#files.loadText(`presets/${preset}`),
        kind === "reference" ? undefined : this.#files.loadText("kernel"),
      ]);
      worker.postMessage({ kind: "preset", text, kernel, whyNotSimd: this.#whyNotSimd() });
    } catch {
      // The browser says on the console what it could not load.
      if (worker === this.#worker) this.#fail();
    }
  }

  #fail(): void {
    this.#end();
    this.#heard({ id: this.#latest, kind: "failed", failure: { problems: [{ message: NO_FILE }] } });
  }

  #receive(reply: Reply): void {
    if (reply.kind === "unable" && this.#sent !== undefined) {
      this.#whyNotSimd = () => reply.reason;
      this.#send(this.#waiting ?? this.#sent);
      return;
    }
    if (frees(reply, this.#sent)) this.#isBusy = false;
    if (!this.#isBusy && this.#waiting !== undefined) this.#send(this.#waiting);
    if (reply.id === this.#latest) this.#heard(reply);
  }
}
