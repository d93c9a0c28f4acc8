import type { html as Html, TemplateResult } from "lit";
import type { Forecast } from "../../contracts/forecast";
import published from "../../generated/editions.json";
import { fill, type Texts } from "../view/text";
import { type EditionCell, type EditionRow, editionRows } from "./rows";
import { type EditionStrings, STRINGS } from "./strings";

/** What the part is shown in. */
export interface EditionsUse {
  /** The element's own tag: the script of the part holds no second Lit. */
  readonly html: typeof Html;
  /** The forecast before any slider moved. */
  readonly base: Forecast;
  readonly texts: Texts;
  readonly hasSliders: boolean;
}

const cell = (html: typeof Html, { edition, shown, words, range, structures }: EditionCell): TemplateResult =>
  html`<div class="edition" part="edition">
    <dt>${edition}</dt>
    <dd>
      <span class="shown">${shown}</span>
      <span class="words">${words}</span>
      <span class="small"><span>${range}</span> <span>${structures}</span></span>
    </dd>
  </div>`;

const row = (html: typeof Html, { id, name, cells }: EditionRow): TemplateResult =>
  html`<li data-pathway=${id}>
    <div class="head"><span class="key" aria-hidden="true"></span> <span class="name">${name}</span></div>
    <dl>${cells.map((one) => cell(html, one))}</dl>
  </li>`;

function made(own: EditionStrings, { provenance }: Forecast, { month, whole }: Texts): string {
  const { library, seed, paths, draws } = published.provenance;
  return fill(own.made, {
    asOf: month(provenance.asOf),
    models: published.models.join(", "),
    paths: whole(paths),
    draws: whole(draws),
    seed,
    library,
  });
}

/** The calibrated editions above a forecast of the baseline, and what that forecast is; undefined where they say nothing of it. */
export function editions({ html, base, texts, hasSliders }: EditionsUse): TemplateResult | undefined {
  const own = STRINGS[texts.language];
  const rows = editionRows(base, own, texts);
  if (rows === undefined) return undefined;
  return html`<div class="editions" part="editions">
      <h3>${hasSliders ? own.before : own.title}</h3>
      <ul role="list">
        ${rows.map((one) => row(html, one))}
      </ul>
      <p class="note">${own.note}</p>
      <details class="note">
        <summary>${own.how}</summary>
        <p>${made(own, base, texts)}</p>
      </details>
    </div>
    <div class="live" part="live">
      <h3>${own.live}</h3>
      <p class="note">${own.liveNote} ${hasSliders ? own.liveSliders : ""}</p>
    </div>`;
}
