import { cut } from "../layout";

/** Widths of characters in ems, on the wide side of common fonts: a line that is too short is better than one that is cut. */
const EMS = { plain: 0.56, bold: 0.62, wide: 1.05 } as const;

/** Scripts whose characters are as wide as they are high, and pictographs. */
const WIDE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60\p{Extended_Pictographic}]/u;

/** Text and how it is set. */
export interface Face {
  /** In pixels. */
  readonly size: number;
  readonly bold?: boolean;
}

/** About as many pixels as a text is wide. */
export function widthOf(text: string, { size, bold }: Face): number {
  const narrow = bold ? EMS.bold : EMS.plain;
  const ems = [...text].reduce((sum, character) => sum + (WIDE.test(character) ? EMS.wide : narrow), 0);
  return ems * size;
}

/** Where a long word is broken, if it has one of these: names of parameters do. */
const SEAMS = [".", "-", "/", "_"];

/** The beginning of a text that has room, and what is left of it. */
function split(text: string, width: number, face: Face): readonly [head: string, rest: string] {
  const characters = [...text];
  let used = 0;
  const fits = characters.findIndex((character) => {
    used += widthOf(character, face);
    return used > width;
  });
  const most = fits < 0 ? characters.length : Math.max(fits, 1);
  const seam = characters.slice(0, most).findLastIndex((character) => SEAMS.includes(character));
  const at = most < characters.length && seam > 0 ? seam + 1 : most;
  return [characters.slice(0, at).join(""), characters.slice(at).join("")];
}

/** Text broken at blanks into lines no wider than `width` pixels; a word that is wider is broken where it must. */
export function linesOf(text: string, width: number, face: Face): string[] {
  const lines: string[] = [];
  let line = "";
  const words = text.split(" ");
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    const joined = line === "" ? word : `${line} ${word}`;
    if (widthOf(joined, face) <= width) {
      line = joined;
    } else if (line !== "") {
      lines.push(line);
      line = "";
      words.unshift(word);
    } else {
      const [head, rest] = split(word, width, face);
      lines.push(head);
      if (rest !== "") words.unshift(rest);
    }
  }
  return line === "" && lines.length > 0 ? lines : [...lines, line];
}

/** Text on one line of `width` pixels, cut with an ellipsis where it is wider. */
export function fitted(text: string, width: number, face: Face): string {
  if (widthOf(text, face) <= width) return text;
  const [head] = split(text, width - widthOf("…", face), face);
  return cut(text, [...head].length + 1);
}
