import { oneLine } from "../../format";
import { html, type Markup } from "../markup";

/** Warnings of a run, where nobody can miss them. */
export function warningBox(warnings: readonly string[]): Markup | undefined {
  if (warnings.length === 0) return undefined;
  return html`<div class="warning" role="note" aria-label="Warnings">
${warnings.map(
  (text) => html`<p><strong>Warning:</strong> ${oneLine(text)}</p>
`,
)}</div>
`;
}
