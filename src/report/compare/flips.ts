import { Z95 } from "../../statistics/interval";
import { places } from "../format";
import { grid, left, right } from "../grid";
import { pathwayName } from "../names";
import type { Page } from "../page";
import type { Side } from "./input";

/** A share as so many of 100; what was seen is never written as none. */
export function ofHundred(share: number): string {
  return share > 0 && share < 0.0005 ? "<0.1" : places(100 * share, 1);
}

/** Worlds that go from one pathway to another, the most first, and the share of those that stay. */
export function movesOf({ alternative }: Side) {
  const moved = alternative.flips.filter(({ share }) => share > 0).sort((a, b) => b.share - a.share);
  return { moved, still: 1 - moved.reduce((sum, { share }) => sum + share, 0) };
}

/** Of 100 worlds, how many go from which pathway to which. */
export function flips(side: Side, page: Page): string[] {
  const { spec } = side.input;
  const { moved, still } = movesOf(side);
  const rows = moved.map(({ from, to, share, standardError }) => [
    right(ofHundred(share)),
    right(`±${(100 * Z95 * standardError).toFixed(1)}`),
    left(`move from ${pathwayName(spec, from)} to ${pathwayName(spec, to)}`),
  ]);
  const rest = [right(moved.length === 0 ? "100" : ofHundred(still)), right(""), left("stay where they are")];
  return [page.paint.quiet("  of 100 worlds"), ...grid([...rows, rest], page.width, 2)];
}
