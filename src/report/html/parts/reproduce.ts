import { outcomeText, type Repeatable, repeatCommand } from "../../reproduce";
import { commandLines, PROGRAM } from "../../shell";
import { html } from "../markup";
import type { Section } from "../section";

/** Characters of a line of a command: what a page on paper has room for. */
const WIDTH = 76;

/** The command and the code that give the same numbers, and what to know them by. */
export function reproduce(run: Repeatable & { readonly library: string }, code: readonly string[]): Section {
  const command = commandLines(repeatCommand(run), WIDTH, 0).join("\n");
  const body = html`<p>With ${PROGRAM} ${run.library} installed, this command ${outcomeText(run)}</p>
<pre tabindex="0" role="group" aria-label="Command"><code>${command}</code></pre>
<p>Or in code:</p>
<pre tabindex="0" role="group" aria-label="Code"><code>${code.join("\n")}</code></pre>
`;
  return { id: "reproduce", title: "Run it again", body };
}
