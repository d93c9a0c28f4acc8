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

function row(item: PathwayRow): TemplateResult {
  return html`<li class="pathway" part="pathway pathway-${item.id}" data-pathway=${item.id}>
    <div class="head">
      <span class="key" aria-hidden="true"></span>
      <span class="name">${item.name}</span>
      <span class="words"
        ><span part="words">${item.words}</span>${
          item.before === undefined ? nothing : html` <span class="before">${item.before}</span>`
        }</span
      >
      <span class="shown" part="probability">${item.shown}</span>
    </div>
    ${item.about === "" ? nothing : html`<p class="about" part="about">${item.about}</p>`} ${bar(item)}
    <div class="small">
      <span>${item.range}</span>
      <span class="error">${item.error}</span>
    </div>
  </li>`;
}

/** The three pathways, each with its probability, words and range. */
export function pathways(rows: readonly PathwayRow[], texts: Texts): TemplateResult {
  return html`<div class="pathways" part="pathways">
    <ul role="list">
      ${rows.map(row)}
    </ul>
    <p class="note">${texts.strings.rangeNote}</p>
  </div>`;
}
