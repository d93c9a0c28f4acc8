import { describe, expect, it } from "vitest";
import type { WorkerKind, WorkerLike } from "../../src/widget/files";
import { WorkerLink } from "../../src/widget/link";
import type { Message, Preset, Question, Reply, Request } from "../../src/widget/protocol";

/** A worker that does nothing by itself. */
class StillWorker implements WorkerLike {
  onmessage: WorkerLike["onmessage"] = null;
  onerror: WorkerLike["onerror"] = null;
  readonly received: Request[] = [];
  readonly presets: Preset[] = [];
  isEnded = false;
  constructor(readonly kind: WorkerKind) {}
  postMessage(message: Message): void {
    if (message.kind === "preset") this.presets.push(message);
    else this.received.push(structuredClone(message));
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

/** When what is loaded is there. */
const arrivals = () => new Promise((done) => setTimeout(done));

/** What a worker is brought. */
const presetFor = (name: string, whyNotSimd: string | undefined): Preset => ({
  kind: "preset",
  text: `text of presets/${name}`,
  kernel: whyNotSimd === undefined ? "text of kernel" : undefined,
  whyNotSimd,
});

function setUp(whyNotSimd?: string) {
  const workers: StillWorker[] = [];
  const heard: Reply[] = [];
  const startWorker = (kind: WorkerKind) => {
    const worker = new StillWorker(kind);
    workers.push(worker);
    return worker;
  };
  const files = { startWorker, loadText: async (name: string) => `text of ${name}` };
  const link = new WorkerLink(
    files,
    (reply) => heard.push(reply),
    () => whyNotSimd,
  );
  const seeds = () =>
    workers
      .flatMap(({ received }) => received)
      .map((request) => "question" in request && request.question.seed);
  return { link, workers, heard, seeds };
}

const forecast = (id: number): Reply => ({ id, kind: "forecast", forecast: {} as never, isFinal: false });

describe("the link to the workers", () => {
  it.each([
    [undefined, ["preset", "preset", "scenario", "reader"]],
    ["no vectors", ["reference", "reference", "reference", "reader"]],
  ])("starts one worker, for what is asked and the engine that runs: %s", (whyNotSimd, kinds) => {
    const { link, workers } = setUp(whyNotSimd);
    for (const body of [asking(), asking({ preset: "low-point-2019" }), asking({ scenario: "{}" })]) {
      link.ask(body);
      link.close();
    }
    link.ask({ kind: "read", text: "{}" });
    expect(workers.map(({ kind }) => kind)).toEqual(kinds);
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, true, true, false]);
  });

  it.each([undefined, "no vectors"])(
    "brings a worker its preset, and a fast one its kernel, once, however much is asked of it: %s",
    async (whyNotSimd) => {
      const { link, workers } = setUp(whyNotSimd);
      for (const seed of ["a", "b"]) link.ask(asking({ seed }));
      link.close();
      link.ask(asking({ preset: "low-point-2019" }));
      await arrivals();
      expect(workers.map(({ presets }) => presets)).toEqual([
        [presetFor("baseline-2025", whyNotSimd)],
        [presetFor("low-point-2019", whyNotSimd)],
      ]);
    },
  );

  it("says what to do where a preset cannot be loaded, unless another was asked for since", async () => {
    const heard: Reply[] = [];
    const loadText = async (name: string) => {
      if (name === "presets/baseline-2025") throw new TypeError("not there");
      return name;
    };
    const startWorker = (kind: WorkerKind) => new StillWorker(kind);
    const link = new WorkerLink({ startWorker, loadText }, (reply) => heard.push(reply));
    link.ask(asking());
    link.close();
    link.ask(asking({ preset: "low-point-2019" }));
    await arrivals();
    expect(heard).toEqual([]);
    link.close();
    link.ask(asking());
    await arrivals();
    expect(JSON.stringify(heard)).toContain("script-src 'self'");
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

  it("turns to the reference engine where a worker may not run its own, with what was asked last, and stays there", async () => {
    const { link, workers, seeds } = setUp();
    link.ask(asking({ seed: "a" }));
    link.ask(asking({ seed: "b" }));
    workers[0]?.reply({ id: 1, kind: "unable", reason: "policy of the worker" });
    await arrivals();
    expect(workers.map(({ kind, isEnded }) => [kind, isEnded])).toEqual([
      ["preset", true],
      ["reference", false],
    ]);
    expect(workers[1]?.presets).toMatchObject([{ whyNotSimd: "policy of the worker" }]);
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
    const loadText = async () => "";
    new WorkerLink({ startWorker: refuse, loadText }, (reply) => heard.push(reply)).ask(asking());
    expect(heard.map(({ kind }) => kind)).toEqual(["failed"]);
  });
});
