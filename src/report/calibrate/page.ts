import type { CalibratedUnknown, Posterior } from "../../contracts/posterior";
import { counted, monthName, oneLine, places, share, shortHash, significant } from "../format";
import { type Cell, grid, left, right } from "../grid";
import { wrap } from "../layout";
import { joinSections, type Page, section } from "../page";
import { commandLines, PROGRAM } from "../shell";

/** What a page of a calibration is made of. */
export interface CalibrateInput {
  readonly posterior: Posterior;
  /** The command with what it was about, sizes and seed left out. */
  readonly words: readonly string[];
}

const NOTES = [
  "Told by the record: 1 - Var(posterior) / Var(prior), on the scale on which the prior is standard normal. Near 0, or below it, nothing was learned and the posterior is the prior.",
  "The priors are judgement, and so is the shape of the model. A posterior says what the record makes of them, not what is true.",
  "A wide posterior beside a wide prior is a finding: the record cannot tell. Polls say next to nothing of threat perception and nothing of commitment: what moves their numbers is that meetings and acts are to be explained.",
  "ln evidence compares priors and shapes on the same record under the same weights of its months, and nothing else.",
] as const;

/** Different points below this share of their number: the draws hang on few of them (judgement). */
const FEW_DISTINCT = 0.5;

function title({ posterior }: CalibrateInput, { width, paint }: Page): string[] {
  const { asOf, edition, sampler } = posterior;
  const { points, particles, halfLifeYears } = sampler;
  const weights =
    halfLifeYears === null
      ? "all months alike"
      : `months losing half their weight in ${counted(halfLifeYears, "year")}`;
  const about = `${counted(points, "point")} moved through ${counted(sampler.stages.length, "stage")}, each weighed by a filter of ${counted(particles, "particle")}; ${weights}. Edition: ${edition}.`;
  return [
    ...wrap(`What the record to ${monthName(asOf)} says of the parameters`, width).map(paint.strong),
    ...wrap(about, width).map(paint.quiet),
  ];
}

const spread = ({ p05, p50, p95 }: CalibratedUnknown["prior"]): Cell[] =>
  [p05, p50, p95].map((value) => right(significant(value, 2)));

function unknownTable({ posterior }: CalibrateInput, page: Page): string[] {
  const { quiet } = page.paint;
  const heads = ["prior 5", "50", "95", "post. 5", "50", "95", "told", "±"];
  const header = [left("", quiet), ...heads.map((text) => right(text, quiet))];
  const rows = [...posterior.unknowns]
    .sort((a, b) => b.contraction - a.contraction)
    .map(({ id, prior, posterior: after, contraction, contractionError }): Cell[] => [
      left(oneLine(id)),
      ...spread(prior),
      ...spread(after),
      right(places(contraction, 2)),
      right(places(contractionError, 2)),
    ]);
  const note =
    "5, 50 and 95 per cent points, in the parameters' own units; what the record tells most of stands first. ± is the standard error of what was told.";
  return section(
    "Parameters before and after the record",
    [...grid([header, ...rows], page.width), ...wrap(note, page.width, 2).map(quiet)],
    page,
  );
}

function countedTable({ posterior }: CalibrateInput, page: Page): string[] {
  const { quiet } = page.paint;
  const heads = ["alike", "weighed 5", "50", "95"];
  const header = [left("", quiet), ...heads.map((text) => right(text, quiet))];
  const rows = posterior.counted.map(({ name, undiscounted, posterior: after }): Cell[] => [
    left(oneLine(name)),
    right(significant(undiscounted.p50, 2)),
    ...spread(after),
  ]);
  const note =
    "Rates a month and chances, counted in closed form beside the sampler: the median with all months alike, and what the draws have.";
  return section(
    "What is counted",
    [...grid([header, ...rows], page.width), ...wrap(note, page.width, 2).map(quiet)],
    page,
  );
}

function stageTable({ posterior }: CalibrateInput, page: Page): string[] {
  const { stages, moves, lnEvidence, distinct, founders, points } = posterior.sampler;
  const { quiet } = page.paint;
  const heads = ["stage", "record in force", "accepted", "worth points", "k-hat"];
  const header = heads.map((text) => right(text, quiet));
  const rows = stages.map(({ temperature, acceptance, effective, paretoShape }, at): Cell[] => [
    right(String(at + 1)),
    right(share(temperature)),
    right(share(acceptance)),
    right(places(effective, 0)),
    right(places(paretoShape, 2)),
  ]);
  const text = [
    `${counted(moves, "proposal")} a point in every stage. ${distinct} of ${points} points differ at the end, and descend from ${founders} points of the prior.`,
    `ln evidence of the record under the priors: ${places(lnEvidence, 1)}.`,
  ];
  return section(
    "The sampler",
    [...grid([header, ...rows], page.width), ...text.flatMap((one) => wrap(one, page.width, 2, 4))],
    page,
  );
}

function reading({ posterior }: CalibrateInput, page: Page): string[] {
  const { distinct, points } = posterior.sampler;
  const few = `Only ${distinct} of ${points} points differ: take more moves before the ranges are quoted.`;
  const warnings = distinct < FEW_DISTINCT * points ? [few] : [];
  return section(
    "How to read this",
    [
      ...warnings.flatMap((text) => wrap(`! ${text}`, page.width, 2, 4).map(page.paint.warning)),
      ...NOTES.flatMap((text) => wrap(`- ${text}`, page.width, 2, 4)),
    ],
    page,
  );
}

function again({ posterior, words }: CalibrateInput, page: Page): string[] {
  const { points, particles, moves, halfLifeYears } = posterior.sampler;
  const draws = posterior.ensemble.draws;
  const sizes = { "--points": points, "--particles": particles, "--moves": moves, "--draws": draws };
  const command = [
    PROGRAM,
    ...words,
    ...["--as-of", posterior.asOf],
    ...Object.entries(sizes).flatMap(([flag, value]) => [flag, String(value)]),
    ...["--half-life", halfLifeYears === null ? "none" : String(halfLifeYears)],
    ...["--seed", posterior.provenance.seed],
  ];
  const { engine } = posterior.provenance;
  return section(
    "Run it again",
    [
      ...commandLines([...command, "--engine", engine], page.width),
      ...wrap(`gives the fingerprint ${shortHash(posterior.fingerprint)} on any machine.`, page.width, 2),
    ],
    page,
  );
}

/** A calibration as a page of text. */
export function calibrateLines(input: CalibrateInput, page: Page): string[] {
  return joinSections([
    title(input, page),
    unknownTable(input, page),
    countedTable(input, page),
    stageTable(input, page),
    reading(input, page),
    again(input, page),
  ]);
}
