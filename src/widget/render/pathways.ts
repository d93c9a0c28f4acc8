import { html, nothing, svg, type TemplateResult } from "lit";
import type { PathwayRow } from "../view/pathway-rows";
import type { Texts } from "../view/text";

const at = (share: number): string => `${(100 * share).toFixed(2)}%`;

/** The range as a band, the mean as a line; beneath, what it was before. The same stands beside it in words. */
function bar({ low, high, probability, probabilityBefore }: PathwayRow): TemplateResult {
  return html`<svg class="bar" part="bar" aria-hidden="true" focusable="false">
    <rect class="track" width="100%" height="10" y="4" rx="2"></rect>
    <rect class="band" part="range" x=${at(low)} width=${at(high - low)} height="10" y="4" rx="2"></rect>
    ${
      probabilityBefore === undefined
        ? nothing
        : svg`<line class="was" x1=${at(probabilityBefore)} x2=${at(probabilityBefore)} y1="4" y2="18"></line>`
    }
    <line class="mean" x1=${at(probability)} x2=${at(probability)} y1="1" y2="17"></line>
  </svg>`;
}

/** What changes. Its place is kept where nothing does yet, so that nothing moves under the pointer. */
function change({ before, change, changeError }: PathwayRow): TemplateResult {
  return html`<p class="change" part="change">
    <span class="before">${before}</span> <strong>${change}</strong> ${changeError}
  </p>`;
}

function row(item: PathwayRow, canChange: boolean): TemplateResult {
  return html`<li class="pathway" part="pathway pathway-${item.id}" data-pathway=${item.id}>
    <div class="head">
      <span class="key" aria-hidden="true"></span>
      <span class="name">${item.name}</span>
      <span class="words" part="words">${item.words}</span>
      <span class="shown" part="probability">${item.shown}</span>
    </div>
    ${item.about === "" ? nothing : html`<p class="about" part="about">${item.about}</p>`} ${bar(item)}
    <div class="small">
      <span>${item.range}</span>
      <span class="error">${item.error}</span>
    </div>
    ${canChange ? change(item) : nothing}
  </li>`;
}

/** The three pathways, each with its probability, words and range, and room for what changes where something can. */
export function pathways(
  rows: readonly PathwayRow[],
  canChange: boolean,
  { strings }: Texts,
): TemplateResult {
  return html`<div class="pathways" part="pathways">
    <ul role="list">
      ${rows.map((item) => row(item, canChange))}
    </ul>
    <p class="note">${strings.rangeNote} ${canChange ? strings.changeNote : nothing}</p>
  </div>`;
}
