import { describe, expect, it } from "vitest";
import { type WorkerKind, type WorkerLike, WorkerLink } from "../../src/widget/link";
import type { Question, Reply, Request } from "../../src/widget/protocol";

/** A worker that does nothing by itself. */
class StillWorker implements WorkerLike {
  onmessage: WorkerLike["onmessage"] = null;
  onerror: WorkerLike["onerror"] = null;
  readonly received: Request[] = [];
  isEnded = false;
  constructor(readonly kind: WorkerKind) {}
  postMessage(request: Request): void {
    this.received.push(structuredClone(request));
  }
  terminate(): void {
    this.isEnded = true;
  }
  reply(reply: Reply): void {
    this.onmessage?.({ data: reply } as MessageEvent<Reply>);
  }
  break(): void {
    this.onerror?.({} as ErrorEvent);
  }
}

const QUESTION: Question = {
  preset: "baseline-2025",
  scenario: undefined,
  horizonMonths: undefined,
  seed: undefined,
  paths: 16,
  interventions: [],
};
const asking = (more: Partial<Question> = {}) =>
  ({ kind: "simulate", question: { ...QUESTION, ...more } }) as const;

function setUp() {
  const workers: StillWorker[] = [];
  const heard: Reply[] = [];
  const start = (kind: WorkerKind) => {
    const worker = new StillWorker(kind);
    workers.push(worker);
    return worker;
  };
  const link = new WorkerLink(start, (reply) => heard.push(reply));
  const seeds = () =>
    workers
      .flatMap(({ received }) => received)
      .map((request) => "question" in request && request.question.seed);
  return { link, workers, heard, seeds };
}

const forecast = (id: number): Reply => ({ id, kind: "forecast", forecast: {} as never, isFinal: false });

describe("the link to the workers", () => {
  it("starts the small worker for the usual preset, the full one for all else, the reader for ready forecasts", () => {
    const { link, workers } = setUp();
    for (const body of [asking(), asking({ preset: "low-point-2019" }), asking({ scenario: "{}" })]) {
      link.ask(body);
      link.close();
    }
    link.ask({ kind: "read", text: "{}" });
    expect(workers.map(({ kind }) => kind)).toEqual(["quick", "full", "full", "reader"]);
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, true, true, false]);
  });

  it("sends the latest of what is asked while the first numbers are on their way, and no other", () => {
    const { link, workers, seeds } = setUp();
    for (const seed of ["a", "b", "c"]) link.ask(asking({ seed }));
    expect(seeds()).toEqual(["a"]);
    workers[0]?.reply({ id: 1, kind: "facts", facts: {} as never });
    expect(seeds()).toEqual(["a"]);
    workers[0]?.reply(forecast(1));
    expect(seeds()).toEqual(["a", "c"]);
  });

  it("passes on nothing of what was asked before the latest", () => {
    const { link, workers, heard } = setUp();
    link.ask(asking());
    link.ask(asking());
    workers[0]?.reply(forecast(1));
    expect(heard).toEqual([]);
    workers[0]?.reply(forecast(2));
    expect(heard.map(({ id }) => id)).toEqual([2]);
  });

  it("turns to the full worker where the small one has no engine, with what was asked last, and stays there", () => {
    const { link, workers, seeds } = setUp();
    link.ask(asking({ seed: "a" }));
    link.ask(asking({ seed: "b" }));
    workers[0]?.reply({ id: 1, kind: "unable" });
    expect(workers.map(({ kind, isEnded }) => [kind, isEnded])).toEqual([
      ["quick", true],
      ["full", false],
    ]);
    expect(seeds()).toEqual(["a", "b"]);
    workers[1]?.reply(forecast(2));
    link.ask(asking({ seed: "c" }));
    expect(workers).toHaveLength(2);
  });

  it("says what to do where a worker does not start, and tries again when asked again", () => {
    const { link, workers, heard } = setUp();
    link.ask(asking());
    workers[0]?.break();
    expect(heard).toHaveLength(1);
    expect(JSON.stringify(heard)).toContain("worker-src 'self'");
    link.ask(asking());
    expect(workers).toHaveLength(2);
  });

  it("fails the same where the browser refuses to make a worker at all", () => {
    const heard: Reply[] = [];
    const refuse = () => {
      throw new DOMException("refused", "SecurityError");
    };
    new WorkerLink(refuse, (reply) => heard.push(reply)).ask(asking());
    expect(heard.map(({ kind }) => kind)).toEqual(["failed"]);
  });
});
