import type { Nowcast, NowcastFactor } from "../../contracts/nowcast";
import { counted, monthName, oneLine, places, shortHash } from "../format";
import { type Cell, grid, left, right } from "../grid";
import { wrap } from "../layout";
import { joinSections, type Page, section } from "../page";
import { commandLines, PROGRAM } from "../shell";

/** What a page of a nowcast is made of. */
export interface NowcastInput {
  readonly nowcast: Nowcast;
  /** The command with what it was about. */
  readonly words: readonly string[];
}

const NOTES = [
  "5 to 95: over draws of the structural parameters and the particles of each.",
  "Mean: where the factor returns to when left alone, at its middle.",
  "Told by the record: how much narrower polls, meetings, summits and acts make the level than events, office-holders and tariffs alone. Near 0 the level is that of the priors, which are judgement; well below 0 the record pulls against them, and leaves it wider than they do.",
  "Parameters are drawn from their priors: nothing has been fitted yet.",
] as const;

function title({ nowcast }: NowcastInput, { width, paint }: Page): string[] {
  const { asOf, record, provenance } = nowcast;
  const about = `${counted(record.months, "month")} of record from ${monthName(record.from)}, filtered by ${counted(provenance.particles, "particle")} under each of ${counted(provenance.draws, "parameter draw")}.`;
  return [
    ...wrap(`Where the factors stood at the end of ${monthName(asOf)}`, width).map(paint.strong),
    ...wrap(about, width).map(paint.quiet),
  ];
}

const range = ({ p05, p95 }: NowcastFactor["level"]): string => `${places(p05, 0)} to ${places(p95, 0)}`;

function factorTable({ nowcast }: NowcastInput, page: Page): string[] {
  const { quiet } = page.paint;
  const header = [
    left("", quiet),
    right("level", quiet),
    right("5 to 95", quiet),
    right("mean", quiet),
    right("told", quiet),
    right("polls", quiet),
  ];
  const rows = nowcast.factors.map(({ id, level, mean, contraction, readings }): Cell[] => [
    left(oneLine(id)),
    right(places(level.p50, 0)),
    right(range(level)),
    right(places(mean.p50, 0)),
    right(places(contraction, 2)),
    right(String(readings)),
  ]);
  return section("Factors, in their own units", grid([header, ...rows], page.width), page);
}

function fit({ nowcast }: NowcastInput, page: Page): string[] {
  const { effective, lnLikelihood } = nowcast.record;
  const text = [
    `ln likelihood of the record given a draw: ${places(lnLikelihood.mean, 0)}, standard deviation ${places(lnLikelihood.sd, 0)} over draws.`,
    `Effective particles: ${places(effective.median, 0)} in the median month, ${places(effective.least, 0)} in ${monthName(effective.leastMonth)}, which the model finds hardest to explain.`,
  ];
  return section(
    "How well the model explains the record",
    text.flatMap((one) => wrap(one, page.width, 2, 4)),
    page,
  );
}

/** A nowcast as a page of text. */
export function nowcastLines(input: NowcastInput, page: Page): string[] {
  const { provenance, fingerprint, asOf } = input.nowcast;
  const warnings = provenance.warnings.flatMap((text) =>
    wrap(`! ${text}`, page.width, 2, 4).map(page.paint.warning),
  );
  const notes = NOTES.flatMap((text) => wrap(`- ${text}`, page.width, 2, 4));
  const size = ["--draws", String(provenance.draws), "--particles", String(provenance.particles)];
  const named = input.words.includes("--as-of") ? input.words : [...input.words, "--as-of", asOf];
  const command = [PROGRAM, ...named, ...size, "--seed", provenance.seed];
  return joinSections([
    title(input, page),
    factorTable(input, page),
    fit(input, page),
    section("How to read this", [...warnings, ...notes], page),
    section(
      "Run it again",
      [
        ...commandLines(command, page.width),
        ...wrap(`gives the fingerprint ${shortHash(fingerprint)} on any machine.`, page.width, 2),
      ],
      page,
    ),
  ]);
}
