import { TrilateralError } from "../contracts/errors";
import type { Forecast } from "../contracts/forecast";
import type { Intervention } from "../contracts/scenario/interventions";
import { BASELINE } from "../model/preset-names";
import type { SimulationFiles } from "./files";
import { type Link, WorkerLink } from "./link";
import type { Failure, Question, Reply } from "./protocol";
import { type Asked, isPreset, jsonText, questionOf } from "./question";
import { interventionsOf, type SliderValues } from "./slider-values";
import { EMPTY, isMoved, type State } from "./state";

/** What a session tells: its state changed, and it has a new answer where one is complete. */
export type Listener = (complete?: Forecast) => void;

type ReplyOf<Kind extends Reply["kind"]> = Extract<Reply, { readonly kind: Kind }>;

/** How a ready forecast was made, as far as its name for the model goes. */
function askedLike({ provenance }: Forecast): Asked {
  const { model, horizonMonths, seed } = provenance;
  return { preset: model, scenario: undefined, horizon: horizonMonths, seed, paths: undefined };
}

/** Whether a forecast is one of a preset as it is, with nothing done to it. */
const isPlain = ({ provenance: { model, interventions, numbersSet, scenarios } }: Forecast): boolean =>
  isPreset(model) && interventions + numbersSet.length + scenarios.length === 0;

const isBaseline = ({ preset, scenario }: Question): boolean => preset === BASELINE && scenario === undefined;

/** What an element was asked, what it knows so far, and the way to its workers. */
export class Session {
  state: State = EMPTY;
  #asked: Asked | undefined;
  #wantsFacts = false;
  readonly #simulator: Link;
  readonly #reader: Link;
  readonly #listener: Listener;

  constructor(files: SimulationFiles, listener: Listener) {
    this.#simulator = new WorkerLink(files, (reply) => this.#hear(reply));
    this.#reader = new WorkerLink(files, (reply) => this.#hearReader(reply));
    this.#listener = listener;
  }

  /** Simulates what a page asks for. */
  ask(asked: Asked): void {
    this.#begin(() => {
      const question = questionOf(asked);
      this.#asked = asked;
      this.state = { ...EMPTY, isBaseline: isBaseline(question) };
      this.#simulator.ask({ kind: "simulate", question });
    });
  }

  /** Shows a ready forecast; with sliders where its model is at hand. */
  read(document: unknown, wantsFacts: boolean): void {
    this.#begin(() => {
      this.#wantsFacts = wantsFacts;
      this.#reader.ask({ kind: "read", text: jsonText("forecast", document) });
    });
  }

  /** Moves sliders, and gives what that does to the world. */
  slide(values: SliderValues): readonly Intervention[] {
    const { base, facts } = this.state;
    if (base === undefined || facts === undefined) return [];
    const interventions = interventionsOf(values, facts.families, base.provenance.asOf);
    // What was compared with another world says nothing of this one.
    const isSame = isMoved(values) === isMoved(this.state.values);
    const differences = isSame ? this.state.differences : undefined;
    this.state = { ...this.state, values, differences, isFinal: false };
    const question = questionOf(this.#asked ?? askedLike(base), interventions);
    this.#simulator.ask({ kind: "simulate", question });
    this.#listener();
    return interventions;
  }

  close(): void {
    this.#simulator.close();
    this.#reader.close();
    this.#asked = undefined;
    this.state = EMPTY;
  }

  #begin(ask: () => void): void {
    this.close();
    try {
      ask();
    } catch (error) {
      this.#refuse(error);
    }
    this.#listener();
  }

  #refuse(error: unknown): void {
    const issues = error instanceof TrilateralError ? error.issues : [{ message: String(error) }];
    this.state = { ...EMPTY, failure: { problems: issues } };
  }

  #hearReader(reply: Reply): void {
    this.#reader.close();
    this.#hear(reply);
    if (reply.kind === "forecast" && this.#wantsFacts) this.#askFacts(reply.forecast);
  }

  #askFacts(forecast: Forecast): void {
    if (isPlain(forecast)) this.#simulator.ask({ kind: "facts", question: questionOf(askedLike(forecast)) });
    else this.state = { ...this.state, isFixed: true };
    this.#listener();
  }

  #hear(reply: Reply): void {
    if (reply.kind === "failed") this.#fail(reply.failure);
    else if (reply.kind === "facts") this.state = { ...this.state, facts: reply.facts };
    else if (reply.kind === "forecast") this.#take(reply);
    else if (reply.kind === "before") this.#takeBefore(reply);
    this.#listener(reply.kind === "forecast" && reply.isFinal ? reply.forecast : undefined);
  }

  /** A ready forecast stands by itself: without its model there are no sliders, and nothing else is amiss. */
  #fail(failure: Failure): void {
    const { forecast, facts } = this.state;
    const isReady = this.#asked === undefined && forecast !== undefined && facts === undefined;
    this.state = isReady ? { ...this.state, isFixed: true } : { ...this.state, failure, isFinal: true };
  }

  #take({ forecast, isFinal, differences }: ReplyOf<"forecast">): void {
    const base = isMoved(this.state.values) ? this.state.base : forecast;
    this.state = { ...this.state, forecast, base, isFinal, differences, failure: undefined };
  }

  #takeBefore({ before, differences }: ReplyOf<"before">): void {
    const compared = isMoved(this.state.values) ? { base: before } : { world: before };
    this.state = { ...this.state, ...compared, differences };
  }
}
