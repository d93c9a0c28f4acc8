import { html, type nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { SlidingFamily } from "../protocol";
import type { SliderValues } from "../slider-values";
import { isMoved } from "../state";
import { fill, signed, type Texts } from "../view/text";

/** What a reader does with sliders. */
export interface SliderUse {
  readonly move: (family: string, points: number) => void;
  readonly reset: () => void;
}

function familyName(id: string, { strings }: Texts): string {
  return Object.hasOwn(strings.families, id) ? strings.families[id as "leaderCommitment"] : id;
}

/** A slider's value in words. */
function said(points: number, { strings }: Texts): string {
  return points === 0 ? strings.noChange : fill(strings.points, { points: signed(points) });
}

/** A mark where nothing is changed. */
function zero(least: number, most: number): TemplateResult {
  const x = `${most > least ? (100 * -least) / (most - least) : 0}%`;
  return html`<svg class="zero" aria-hidden="true"><line x1=${x} x2=${x} y1="0" y2="100%"></line></svg>`;
}

function slider({ id, factors, least, most }: SlidingFamily, points: number, texts: Texts, use: SliderUse) {
  const isHeld = factors.length === 0;
  const value = isHeld ? texts.strings.held : said(points, texts);
  const moved = (event: Event) => {
    event.stopPropagation();
    use.move(id, (event.target as HTMLInputElement).valueAsNumber);
  };
  return html`<div class="slider" part="slider">
    <label for="slider-${id}">${familyName(id, texts)}</label>
    <span class="value" aria-hidden="true">${value}</span>
    ${zero(least, most)}
    <input
      id="slider-${id}"
      part="slider-input"
      type="range"
      min=${least}
      max=${most}
      step="1"
      .value=${live(String(points))}
      ?disabled=${isHeld}
      aria-valuetext=${value}
      @input=${moved}
      @change=${(event: Event) => event.stopPropagation()}
    />
  </div>`;
}

/** A slider for each family of factors. */
export function sliders(
  families: readonly SlidingFamily[],
  values: SliderValues,
  from: string,
  texts: Texts,
  use: SliderUse,
): TemplateResult {
  const { strings } = texts;
  return html`<fieldset part="sliders">
    <legend>${strings.sliders}</legend>
    <p class="note">${fill(strings.slidersNote, { from })}</p>
    <div class="grid-of-sliders">
      ${families.map((family) => slider(family, values[family.id] ?? 0, texts, use))}
    </div>
    <button part="reset" type="button" ?disabled=${!isMoved(values)} @click=${use.reset}>${strings.reset}</button>
  </fieldset>`;
}

/** What stands in the place of sliders that cannot be had. */
export const noSliders = ({ strings }: Texts): TemplateResult | typeof nothing =>
  html`<p class="note" part="sliders">${strings.unavailable}</p>`;
