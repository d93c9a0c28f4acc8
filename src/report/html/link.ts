import { type Content, html } from "./markup";

/** Whether an address leads to a page of the web: no other scheme may be followed from a report. */
function isWeb(address: string): boolean {
  try {
    return ["http:", "https:"].includes(new URL(address).protocol);
  } catch {
    return false;
  }
}

/** A link to a page of the web, which is told nothing of the report; the text alone where the address is no such page. */
export function link(address: string | null, text: Content): Content {
  if (address === null || !isWeb(address)) return text;
  return html`<a href="${address}" rel="noreferrer">${text}</a>`;
}
