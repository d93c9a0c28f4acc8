/** Where a line and column, from 1, stand in a text; its end where it has no such place. */
export function offsetOf(text: string, line: number, column: number): number {
  const lines = text.split("\n");
  const before = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
  return Math.min(before + column - 1, text.length);
}
