import { html, nothing, type TemplateResult } from "lit";
import { MOST_PROBLEMS } from "../limits";
import type { Failure } from "../protocol";
import { fill, type Texts } from "../view/text";

/** What is wrong, and what to do about it. Problems are told in English, the language of the documents. */
export function failed({ problems }: Failure, { strings, whole }: Texts): TemplateResult {
  const more = problems.length - MOST_PROBLEMS;
  return html`<div class="failure" part="error" role="alert">
    <p><strong>${strings.failed}</strong></p>
    <ul lang="en">
      ${problems.slice(0, MOST_PROBLEMS).map(({ message }) => html`<li>${message}</li>`)}
    </ul>
    ${more > 0 ? html`<p>${fill(strings.more, { count: whole(more) })}</p>` : nothing}
  </div>`;
}
