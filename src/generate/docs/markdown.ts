/** Text that does not break the cell or the line it stands in. */
export function cell(text: string): string {
  return text.replace(/\s+/g, " ").trim().replaceAll("|", "\\|");
}

/** A table in Markdown; columns are aligned to the right where their place is listed. */
export function table(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(" | ")} |`;
  const rule = headers.map((_, column) => (right.includes(column) ? "--:" : "---"));
  return [line(headers), `| ${rule.join(" | ")} |`, ...rows.map(line)].join("\n");
}

/** A name as code. */
export const code = (text: string): string => `\`${text}\``;

/** Parts of a section, an empty line between them. */
export const paragraphs = (...parts: readonly string[]): string => parts.join("\n\n");
