import {
  type CSSResult,
  LitElement,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from "lit";
import type { Forecast } from "../contracts/forecast";
import { Announcer } from "./announcer";
import { EditionsLoader } from "./editions/loader";
import type { Files } from "./files";
import { page, wordless } from "./render/page";
import { Session } from "./session";
import { besideOf } from "./state";
import { styles } from "./styles/styles";
import { pathwayRows, spokenPathways } from "./view/pathway-rows";
import type { Texts } from "./view/text";
import { Words } from "./words";

/** Properties that change what is asked. */
const ASKED = ["preset", "scenario", "horizon", "seed", "paths", "forecast"] as const;

/** Width of the timeline before it is measured, in pixels. */
const FIRST_WIDTH = 320;

const jsonChild = (host: Element): string | undefined =>
  host.querySelector(':scope > script[type="application/json"]')?.textContent ?? undefined;

/** The element, over whatever starts its worker. */
export abstract class ForecastElement extends LitElement {
  static override get properties(): PropertyDeclarations {
    const attribute = Object.fromEntries(ASKED.slice(0, -1).map((name) => [name, {}]));
    const inner = { state: true };
    const sliders = { type: Boolean, reflect: true };
    return {
      ...attribute,
      forecast: { attribute: false },
      sliders,
      lang: { reflect: true },
      width: inner,
      said: inner,
      tableOpen: inner,
    };
  }

  static override get styles(): CSSResult[] {
    return styles();
  }

  declare preset: unknown;
  declare scenario: unknown;
  declare horizon: unknown;
  declare seed: unknown;
  declare paths: unknown;
  declare forecast: unknown;
  declare sliders: boolean;
  declare protected width: number;
  declare protected said: string;
  declare protected tableOpen: boolean;

  readonly #session = new Session(this.files(), (complete) => this.#show(complete));
  readonly #announcer = new Announcer((text) => {
    this.said = text;
  });
  readonly #words = new Words(this.files().loadText, () => this.#show(undefined));
  readonly #editions = new EditionsLoader(this.files().loadEditions, () => this.requestUpdate());
  #child: string | undefined;
  #sizes: ResizeObserver | undefined;
  #children: MutationObserver | undefined;

  constructor() {
    super();
    this.sliders = false;
    this.width = FIRST_WIDTH;
    this.said = "";
    this.tableOpen = false;
  }

  /** The files beside the one that holds the element. */
  protected abstract files(): Files;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#children = new MutationObserver(() => {
      if (jsonChild(this) !== this.#child) this.#ask();
    });
    this.#children.observe(this, { childList: true });
    if (this.hasUpdated) this.#ask();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#session.close();
    this.#announcer.hush();
    this.#children?.disconnect();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.hasUpdated || ASKED.some((name) => changed.has(name))) this.#ask();
  }

  protected override updated(): void {
    const canvas = this.renderRoot.querySelector(".canvas");
    if (canvas === null || this.#sizes !== undefined) return;
    this.#sizes = new ResizeObserver(([entry]) => {
      if (entry) this.width = Math.max(200, Math.round(entry.contentRect.width));
    });
    this.#sizes.observe(canvas);
  }

  protected override render(): TemplateResult {
    const texts = this.#texts();
    if (texts === undefined) return wordless(this.#words.failure);
    return page({
      state: this.#session.state,
      texts,
      editions: this.#editions.part,
      width: this.width,
      hasSliders: this.sliders,
      announcement: this.said,
      tableUse: { isOpen: this.tableOpen, toggle: (event) => this.#toggle(event) },
      sliderUse: {
        move: (family, points) => this.#slide({ ...this.#session.state.values, [family]: points }),
        reset: () => this.#slide({}),
      },
    });
  }

  #texts(): Texts | undefined {
    return this.#words.in(this.closest("[lang]")?.getAttribute("lang") ?? "en");
  }

  #ask(): void {
    this.#announcer.hush();
    const { preset, scenario, horizon, seed, paths } = this;
    this.#child = jsonChild(this);
    const ready = this.forecast ?? this.#child;
    if (ready === undefined || ready === null) this.#session.ask({ preset, scenario, horizon, seed, paths });
    else this.#session.read(ready, this.sliders);
    if (this.#session.state.isBaseline) void this.#editions.bring();
  }

  #slide(values: Readonly<Record<string, number>>): void {
    const interventions = this.#session.slide(values);
    this.#tell("change", { sliders: values, interventions });
  }

  #show(complete: Forecast | undefined): void {
    this.requestUpdate();
    const { state } = this.#session;
    const texts = this.#texts();
    if (state.isFinal && state.forecast !== undefined && texts !== undefined) {
      this.#announcer.tell(spokenPathways(pathwayRows(state.forecast, besideOf(state), texts), texts));
    }
    if (complete === undefined) return;
    this.#tell("forecast", complete);
  }

  #tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  #toggle({ target }: Event): void {
    this.tableOpen = (target as HTMLDetailsElement).open;
  }
}
