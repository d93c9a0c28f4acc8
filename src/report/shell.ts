/** The name the program is called by. */
export const PROGRAM = "trilateral-pathways";

/** A word as a POSIX shell reads it back: quoted where it holds anything but plain characters. */
export function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

/** A command as lines to be copied, broken between words with a backslash where it is too long. */
export function commandLines(words: readonly string[], width: number, indent = 2): string[] {
  const lines: string[] = [];
  let line = " ".repeat(indent);
  for (const [index, part] of paired(words).entries()) {
    const room = width - 2;
    if (index > 0 && line.length + 1 + part.length > room) {
      lines.push(`${line} \\`);
      line = " ".repeat(indent + 2) + part;
    } else line += index === 0 ? part : ` ${part}`;
  }
  return [...lines, line];
}

/** Options with their values, so that a line never ends between the two. */
function paired(words: readonly string[]): string[] {
  const parts: string[] = [];
  for (const word of words) {
    const last = parts.at(-1);
    if (last?.startsWith("--") && !last.includes(" ")) parts[parts.length - 1] = `${last} ${shellWord(word)}`;
    else parts.push(shellWord(word));
  }
  return parts;
}
