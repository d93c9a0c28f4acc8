import { type Content, html, type Markup, trusted } from "./markup";

/** What a picture is called, and which ids are its own. */
interface Named {
  /** Begins every id of the picture: no two pictures of a page share one. */
  readonly id: string;
  readonly label: Content;
}

const tags = (svg: string, change: (tag: string) => string): string => svg.replace(/<[^>]*>/g, change);

/** What tells a reader of the drawing nothing: roles of its parts (it is one image), and what is as it would be anyway. */
const IDLE = / (?:role|aria-[a-z]+|pointer-events|version|xmlns:xlink|opacity="1)(?:="[^"]*"|")/g;

/** Ids are numbered by the program that draws, for as long as it runs: here they begin anew in every picture. */
function renamed(svg: string, id: string): string {
  const names = new Map<string, string>();
  const nameOf = (old: string): string => {
    const name = names.get(old) ?? `${id}-${names.size + 1}`;
    names.set(old, name);
    return name;
  };
  return tags(svg, (tag) =>
    tag
      .replace(/ id="([^"]*)"/g, (_, old: string) => ` id="${nameOf(old)}"`)
      .replace(/url\(#([^)"]*)\)/g, (_, old: string) => `url(#${nameOf(old)})`),
  );
}

/** A picture as a part of a page: one image with a name, as wide as there is room and never wider than it was drawn. */
export function inlineSvg(svg: string, { id, label }: Named): Markup {
  const [, width = "0", height = "0"] = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  const inner = svg.slice(svg.indexOf(">") + 1, svg.lastIndexOf("</svg>"));
  const drawing = renamed(
    tags(inner, (tag) => tag.replace(IDLE, "")),
    id,
  ).replace(/<path class="(?:background|foreground)" d="(?:M0,0h0v0h0Z)?"(?: display="none")?\/>/g, "");
  return html`<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${label}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${trusted(drawing)}</svg>`;
}
