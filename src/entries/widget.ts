import type { Forecast } from "../contracts/forecast";
import type { Intervention } from "../contracts/scenario/interventions";
import { register, TAG } from "../widget/define";
import { ForecastElement as Implementation } from "../widget/element";
import type { Files, TextName, WorkerKind, WorkerLike } from "../widget/files";
import type { Language } from "../widget/view/text";

export type { Forecast, Intervention };

/** What moving a slider does: points by family, and the interventions that they come to. */
export interface ForecastChange {
  readonly sliders: Readonly<Record<string, number>>;
  readonly interventions: readonly Intervention[];
}

/** Events of the element, which bubble. */
export interface ForecastElementEvents {
  /** A forecast is complete. */
  forecast: CustomEvent<Forecast>;
  /** A slider moved. */
  change: CustomEvent<ForecastChange>;
}

/**
 * `<trilateral-forecast>`: the pathways with their ranges and words, a timeline, and sliders on demand. Whatever it is given is
 * checked; what is wrong with it is shown in its place.
 */
export interface ForecastElement extends HTMLElement {
  /** Name of a preset; `baseline-2025` where absent. */
  preset: string | undefined;
  /** A scenario: an object, or JSON text. YAML is not read. */
  scenario: object | string | undefined;
  /** Months ahead, 1 to 60; where absent those of the scenario, else 24. */
  horizon: number | string | undefined;
  seed: number | string | undefined;
  /** Paths, up to 131,072; 16,384 where absent. */
  paths: number | string | undefined;
  /** A ready forecast, which is shown without simulation: an object, or JSON text. */
  forecast: object | string | undefined;
  /** Whether there are what-if sliders. */
  sliders: boolean;
}

/**
 * Starts a worker. Bundlers that know this form, all in one piece, take along the workers' files, which the build puts beside
 * this one.
 */
function startWorker(kind: WorkerKind): Worker {
  switch (kind) {
    case "reader":
      return new Worker(new URL("./reader.js", import.meta.url), { type: "module" });
    case "preset":
      return new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
    case "scenario":
      return new Worker(new URL("./worker-scenario.js", import.meta.url), { type: "module" });
    case "reference":
      return new Worker(new URL("./worker-reference.js", import.meta.url), { type: "module" });
  }
}

/** Where a text stands. Bundlers take these files along as well. */
function textAddress(name: Exclude<TextName, `strings/${Language}`>): URL {
  switch (name) {
    case "kernel":
      return new URL("./kernel.js", import.meta.url);
    case "presets/baseline-2025":
      return new URL("./presets/baseline-2025.js", import.meta.url);
    case "presets/hand-set-2025":
      return new URL("./presets/hand-set-2025.js", import.meta.url);
    case "presets/camp-david-2023":
      return new URL("./presets/camp-david-2023.js", import.meta.url);
    case "presets/low-point-2019":
      return new URL("./presets/low-point-2019.js", import.meta.url);
    case "presets/mean-2008-2025":
      return new URL("./presets/mean-2008-2025.js", import.meta.url);
  }
}

/** A text as the only export of a script. */
function scriptOf(name: TextName): Promise<{ readonly default: string }> {
  switch (name) {
    // These are short: as addresses Vite would put them into the bundle as data, which strict policies forbid to import.
    case "strings/en":
      return import("./strings/en.js");
    case "strings/ja":
      return import("./strings/ja.js");
    case "strings/ko":
      return import("./strings/ko.js");
    default:
      return import(/* @vite-ignore */ /* webpackIgnore: true */ textAddress(name).href);
  }
}

// As short as the strings.
const loadEditions = async () => (await import("./editions.js")).editions;

const loadText = async (name: TextName): Promise<string> => (await scriptOf(name)).default;

declare global {
  interface HTMLElementTagNameMap {
    "trilateral-forecast": ForecastElement;
  }
}

class Ready extends Implementation {
  protected files(): Files {
    return { startWorker: (kind) => startWorker(kind) as WorkerLike, loadText, loadEditions };
  }
}

/** The class of the element. It can be imported anywhere, and used where there is a document. */
export const ForecastElement = Ready as unknown as {
  new (): ForecastElement;
  readonly prototype: ForecastElement;
};

/** Registers the element as `trilateral-forecast`, or as another name; does nothing where that is taken. */
export function defineForecastElement(tag: string = TAG): void {
  register(ForecastElement, tag);
}
