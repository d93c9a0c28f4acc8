import { describe, expect, it } from "vitest";
import type { Forecast } from "../../src/contracts/forecast";
import type { WorkerLike } from "../../src/widget/files";
import type { Reply, Request } from "../../src/widget/protocol";
import { Session } from "../../src/widget/session";
import { besideOf } from "../../src/widget/state";
import { smallForecast } from "./forecasts";

const FACTS = {
  families: [{ id: "tariffFriction", factors: [{ id: "f", least: -25 }], least: -25, most: 25 }],
  bases: { data: 1, literature: 0, judgement: 2 },
  documents: 0,
  studies: [],
};

const differing = (difference: number) => ({
  damage: { difference, standardError: 0, interval: [0, 0] as [number, number], parameterRange: null },
});
const DONE = differing(0.1);
const SLID = differing(0.2);

const ASKED = { preset: "", scenario: "", horizon: "", seed: "", paths: "" };

type Answer = (
  request: Request,
) => readonly (Reply extends infer R ? (R extends Reply ? Omit<R, "id"> : never) : never)[];

/** A session whose workers answer at once. */
function sessionWith(answer: Answer) {
  const asked: Request[] = [];
  const complete: Forecast[] = [];
  const startWorker = (): WorkerLike => ({
    onmessage: null,
    onerror: null,
    terminate: () => undefined,
    postMessage(request) {
      if (request.kind === "preset") return;
      asked.push(request);
      for (const reply of answer(request))
        this.onmessage?.({ data: { ...reply, id: request.id } } as MessageEvent<Reply>);
    },
  });
  const files = { startWorker, loadText: async () => "" };
  const session = new Session(files, (forecast) => forecast && complete.push(forecast));
  return { session, asked, complete };
}

const final = (forecast: Forecast) => ({ kind: "forecast", forecast, isFinal: true }) as const;

describe("a session", () => {
  it("keeps what it showed before the sliders moved beside what it shows since", async () => {
    const base = await smallForecast();
    const moved = { ...base, fingerprint: "moved" };
    const { session, asked, complete } = sessionWith((request) => [
      { kind: "facts", facts: FACTS },
      final("question" in request && request.question.interventions.length > 0 ? moved : base),
    ]);
    session.ask(ASKED);
    const interventions = session.slide({ tariffFriction: 3 });
    expect(interventions).toEqual([{ type: "shift-factor", factor: "f", by: 3, from: "2026-01" }]);
    expect(asked.at(-1)).toMatchObject({ question: { interventions } });
    expect([session.state.base, session.state.forecast]).toEqual([base, moved]);
    session.slide({});
    expect(session.state.forecast).toEqual(base);
    expect(complete.map(({ fingerprint }) => fingerprint)).toEqual([
      base.fingerprint,
      "moved",
      base.fingerprint,
    ]);
  });

  it("shows a scenario beside the world without it, and what sliders change beside what was before them", async () => {
    const forecast = await smallForecast();
    const world = { ...forecast, fingerprint: "world" };
    const { session } = sessionWith((request) => {
      const isMoved = "question" in request && request.question.interventions.length > 0;
      return isMoved
        ? [{ ...final({ ...forecast, fingerprint: "moved" }), differences: SLID }]
        : [
            { kind: "facts", facts: FACTS },
            final(forecast),
            { kind: "before", before: world, differences: DONE },
          ];
    });
    session.ask({ ...ASKED, scenario: "{}" });
    expect(besideOf(session.state)).toEqual({ isMoved: false, forecast: world, differences: DONE });
    session.slide({ tariffFriction: 3 });
    expect(besideOf(session.state)).toEqual({ isMoved: true, forecast, differences: SLID });
    session.slide({});
    expect(besideOf(session.state)).toEqual({ isMoved: false, forecast: world, differences: DONE });
  });

  it("says no difference of another world while it waits for that of the sliders", async () => {
    const forecast = await smallForecast();
    const { session } = sessionWith((request) =>
      "question" in request && request.question.interventions.length > 0
        ? []
        : [
            { kind: "facts", facts: FACTS },
            { ...final(forecast), differences: DONE },
          ],
    );
    session.ask(ASKED);
    session.slide({ tariffFriction: 3 });
    expect(besideOf(session.state)).toEqual({ isMoved: true, forecast, differences: undefined });
  });

  it("asks no worker where the question is wrong, and recovers with the next", async () => {
    const base = await smallForecast();
    const { session, asked } = sessionWith(() => [final(base)]);
    session.ask({ ...ASKED, horizon: "soon" });
    expect(asked).toEqual([]);
    expect(session.state.failure?.problems).toHaveLength(1);
    session.ask(ASKED);
    expect(session.state.failure).toBeUndefined();
    expect(session.state.forecast).toEqual(base);
  });

  it("asks for the baseline where a page names no other world, and never by a ready forecast", async () => {
    const base = await smallForecast();
    const { session } = sessionWith(() => [final(base)]);
    const isBaseline = (asked: object) => {
      session.ask({ ...ASKED, ...asked });
      return session.state.isBaseline;
    };
    expect([isBaseline({}), isBaseline({ preset: "baseline-2025", horizon: "12" })]).toEqual([true, true]);
    expect([isBaseline({ preset: "hand-set-2025" }), isBaseline({ scenario: "{}" })]).toEqual([false, false]);
    session.ask(ASKED);
    session.read(base, false);
    expect(session.state).toMatchObject({ isBaseline: false, forecast: base });
  });

  it("shows a ready forecast without simulating, and sliders only if they were asked for", async () => {
    const base = await smallForecast();
    const { session, asked } = sessionWith((request) =>
      request.kind === "read" ? [final(base)] : [{ kind: "facts", facts: FACTS }],
    );
    session.read(base, false);
    expect(asked.map(({ kind }) => kind)).toEqual(["read"]);
    session.read(base, true);
    expect(asked.map(({ kind }) => kind)).toEqual(["read", "read", "facts"]);
    expect(session.state).toMatchObject({ isFixed: false, facts: FACTS });
  });

  it("says that a ready forecast of a changed model cannot be moved, and shows it all the same", async () => {
    const { provenance, ...rest } = await smallForecast();
    const changed = { ...rest, provenance: { ...provenance, interventions: 1 } };
    const { session, asked } = sessionWith(() => [final(changed)]);
    session.read(changed, true);
    expect(asked.map(({ kind }) => kind)).toEqual(["read"]);
    expect(session.state).toMatchObject({ isFixed: true, forecast: changed });
  });

  it("does the same for a model that is no preset, and for one that does not load", async () => {
    const { provenance, ...rest } = await smallForecast();
    for (const model of ["my-own", "baseline-2025"]) {
      const ready = { ...rest, provenance: { ...provenance, model } };
      const { session, asked } = sessionWith((request) =>
        request.kind === "read"
          ? [final(ready)]
          : [{ kind: "failed", failure: { problems: [{ message: "not loaded" }] } }],
      );
      session.read(ready, true);
      expect(asked.map(({ kind }) => kind)).toEqual(model === "my-own" ? ["read"] : ["read", "facts"]);
      expect(session.state).toMatchObject({ isFixed: true, forecast: ready });
      expect(session.state.failure).toBeUndefined();
    }
  });
});
