import { html, nothing, type TemplateResult } from "lit";
import { MOST_PROBLEMS } from "../limits";
import type { Failure } from "../protocol";
import { fill, type Texts } from "../view/text";

/** What is wrong, and what to do about it. Problems are told in English, the language of the documents, also without texts. */
export function failed({ problems }: Failure, texts: Texts | undefined): TemplateResult {
  const more = problems.length - MOST_PROBLEMS;
  return html`<div class="failure" part="error" role="alert">
    ${texts ? html`<p><strong>${texts.strings.failed}</strong></p>` : nothing}
    <ul lang="en">
      ${problems.slice(0, MOST_PROBLEMS).map(({ message }) => html`<li>${message}</li>`)}
    </ul>
    ${texts && more > 0 ? html`<p>${fill(texts.strings.more, { count: texts.whole(more) })}</p>` : nothing}
  </div>`;
}
