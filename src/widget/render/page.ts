import { html, nothing, type TemplateResult } from "lit";
import type { Forecast } from "../../contracts/forecast";
import type { editions } from "../editions/part";
import type { Failure } from "../protocol";
import { firstMonth } from "../slider-values";
import { besideOf, type State } from "../state";
import { pathwayRows } from "../view/pathway-rows";
import { fill, type Texts } from "../view/text";
import { failed } from "./failure";
import { pathways } from "./pathways";
import { noSliders, type SliderUse, sliders } from "./sliders";
import { sources } from "./sources";
import { type TableUse, timeline } from "./timeline";

/** Everything an element shows, beside what it says. */
export interface Page {
  readonly state: State;
  readonly texts: Texts;
  /** The part of the calibrated editions, once it is loaded. */
  readonly editions: typeof editions | undefined;
  /** Pixels across which the timeline is drawn. */
  readonly width: number;
  readonly hasSliders: boolean;
  readonly announcement: string;
  readonly tableUse: TableUse;
  readonly sliderUse: SliderUse;
}

function header(forecast: Forecast, { state, texts }: Page): TemplateResult {
  const { strings, month, whole } = texts;
  const { asOf, paths } = forecast.provenance;
  const end = month(forecast.timeline.at(-1)?.month ?? asOf);
  return html`<header part="header">
    <h2 id="title">${strings.title}</h2>
    <p class="note">
      ${fill(strings.window, { end, asOf: month(asOf) })}
      ${state.isFinal ? nothing : html`<span class="refining">${fill(strings.refining, { paths: whole(paths) })}</span>`}
    </p>
  </header>`;
}

function slidersOf({ state, texts, hasSliders, sliderUse }: Page): TemplateResult | typeof nothing {
  const { facts, base, values, isFixed } = state;
  if (!hasSliders || base === undefined) return nothing;
  if (isFixed) return noSliders(texts);
  if (facts === undefined) return nothing;
  const from = texts.month(firstMonth(base.provenance.asOf));
  return sliders(facts.families, values, from, texts, sliderUse);
}

/** The calibrated editions of what was asked, before any slider moved. */
function editionsOf({ state, texts, hasSliders, editions }: Page): TemplateResult | undefined {
  const { base, isBaseline } = state;
  return base && isBaseline ? editions?.({ html, base, texts, hasSliders }) : undefined;
}

function body(forecast: Forecast, page: Page): TemplateResult {
  const { state, texts, width, tableUse, hasSliders } = page;
  const rows = pathwayRows(forecast, besideOf(state), texts);
  const canChange = (hasSliders && !state.isFixed) || state.world !== undefined;
  return html`${header(forecast, page)} ${editionsOf(page)}
    <div class="columns">${pathways(rows, canChange, texts)} ${timeline(forecast, width, texts, tableUse)}</div>
    ${slidersOf(page)} ${sources(forecast, state.facts, texts)}`;
}

/** The element before it has words: empty, or why there are none. */
export const wordless = (failure: Failure | undefined): TemplateResult =>
  html`<section class="root" part="root">${failure ? failed(failure, undefined) : nothing}</section>`;

/** The whole element. */
export function page(all: Page): TemplateResult {
  const { state, texts, announcement } = all;
  const { failure, forecast } = state;
  const isLoading = failure === undefined && forecast === undefined;
  return html`<section
    class="root"
    part="root"
    lang=${texts.language}
    aria-labelledby=${forecast === undefined ? nothing : "title"}
    aria-label=${forecast === undefined ? texts.strings.timeline : nothing}
  >
    ${failure === undefined ? nothing : failed(failure, texts)}
    ${isLoading ? html`<p class="loading" part="loading">${texts.strings.loading}</p>` : nothing}
    ${forecast === undefined ? nothing : body(forecast, all)}
    <p class="hidden" role="status">${announcement}</p>
  </section>`;
}
