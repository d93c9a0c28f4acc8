// The pages of the element: blank HTML, the two lines that embed it, and the built files beside it.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const built = fileURLToPath(new URL("../../../dist/widget", import.meta.url));

/** A page that embeds the element, which goes by the language of the page. */
export const pageOf = (body, lang = "en") => `<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <meta name="color-scheme" content="light dark" />
    <title>Element</title>
    <script type="module" src="./widget/auto.js"></script>
  </head>
  <body>
    <main>
      <h1>Element</h1>
      ${body}
    </main>
  </body>
</html>
`;

/** Writes pages by name beside the built element, and removes all when it is over. */
export async function withPages(pages, use) {
  const folder = mkdtempSync(join(tmpdir(), "element-"));
  try {
    cpSync(built, join(folder, "widget"), { recursive: true });
    for (const [name, text] of Object.entries(pages)) writeFileSync(join(folder, `${name}.html`), text);
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
