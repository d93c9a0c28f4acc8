import { counted, listed, places } from "../../report/format";
import { Z95 } from "../../statistics/interval";
import { code, paragraphs, table } from "./markdown";
import type { Compared, OneAhead, Placed, PredictiveFile, RankSummary, SbcFile } from "./verification-data";

/** A tail below this is called out: outside the central 90 per cent. */
const OUTSIDE = 0.1;

const signed = (value: number): string => `${value < 0 ? "-" : "+"}${places(Math.abs(value), 3)}`;

/** How many replicates there are, how large each is, and whether a band was left. */
export function ranksVerdictText({
  effort,
  replicates,
  summary,
  draws,
  simultaneous,
  quantities,
}: SbcFile): string {
  const left = summary.filter(({ outside }) => outside > 0).map(({ quantity }) => quantity);
  const size = `${counted(replicates.length, "replicate")} of ${effort.months} months; each has ${effort.particles} particles, ${effort.points} points, ${effort.moves} moves a stage and ${effort.settling} stages more, and ranks the truth among ${draws} draws.`;
  const verdict =
    left.length === 0
      ? `None of the ${quantities.length} bands is left. Together they are left by chance once in ${Math.round(1 / (1 - simultaneous))} studies.`
      : `**The band is left by ${listed(left)}**: posteriors of the miniature are not what they should be there.`;
  return paragraphs(size, verdict);
}

function averagedCells({ averaged, within }: RankSummary): string[] {
  if (averaged === null) return ["", "", ""];
  const { mean, meanError, variance, varianceError } = averaged;
  return [
    `${signed(mean)} ± ${places(Z95 * meanError, 3)}`,
    `${places(variance, 3)} ± ${places(Z95 * varianceError, 3)}`,
    places(1 - within, 2),
  ];
}

/** Largest departure of the ranks of every quantity against its band, and the data-averaged posterior. */
export function ranksText(file: SbcFile): string {
  const rows = file.summary.map((row) => [
    row.quantity,
    `${signed(row.departure)} at ${places(row.at, 2)}`,
    `${signed(row.band[0])} to ${signed(row.band[1])}`,
    row.outside === 0 ? "within" : `**outside at ${counted(row.outside, "point")}**`,
    ...averagedCells(row),
  ]);
  const headers = [
    "ranked",
    "largest departure",
    "band there",
    "",
    "averaged mean (0)",
    "averaged variance (1)",
    "told",
  ];
  return paragraphs(
    ranksVerdictText(file),
    table(headers, rows, [1, 2, 4, 5, 6]),
    "± is half the 95% interval over replicates. Levels have no standard normal prior, so that their averages are left out.",
  );
}

const number = (value: number | null): string => (value === null ? "none" : places(value, 2));

const isOutside = ({ tail }: Placed): boolean => tail !== null && tail < OUTSIDE;

function placedCells(placed: Placed): string[] {
  const { p05, p50, p95, tail } = placed;
  const told = tail === null ? "none" : places(tail, 2);
  return [`${number(p50)} (${number(p05)} to ${number(p95)})`, isOutside(placed) ? `**${told}**` : told];
}

const HEADERS = ["", "record", "fitted: middle (5 to 95%)", "tail", "priors: middle (5 to 95%)", "tail"];

const rowOf = ({ label, observed, posterior, prior }: Compared): string[] => [
  label,
  number(observed),
  ...placedCells(posterior),
  ...placedCells(prior),
];

/** How many of a list lie outside, in a sentence. */
function outsideText(rows: readonly Compared[], of: (row: Compared) => Placed, who: string): string {
  const asked = rows.filter((row) => of(row).tail !== null);
  const out = asked.filter((row) => isOutside(of(row)));
  const due = places(asked.length * OUTSIDE, 0);
  return `Under ${who}, ${out.length} of ${asked.length} statistics of the record lie outside the central 90%; by chance alone about ${due} would.`;
}

const isPoll = ({ block }: Compared): boolean => block === "polls";

/** The record among records that the fitted model and its priors make. */
export function predictiveText({ statistics, draws, pathsPerDraw }: PredictiveFile): string {
  const rows = statistics.filter((row) => !isPoll(row));
  return paragraphs(
    `${draws} draws of the parameters, ${pathsPerDraw} records each, of 2008 to 2025. ${outsideText(rows, (row) => row.posterior, "the fitted model")}`,
    table(HEADERS, rows.map(rowOf), [1, 2, 3, 4, 5]),
  );
}

/** Every series of polls among those that the priors make. */
export function pollConflictText({ statistics }: PredictiveFile): string {
  const rows = statistics.filter((row) => isPoll(row) && row.observed !== null);
  return paragraphs(
    outsideText(rows, (row) => row.prior, "the priors"),
    table(HEADERS, rows.map(rowOf), [1, 2, 3, 4, 5]),
  );
}

const total = (rows: readonly OneAhead[]) => ({
  channelMonths: rows.reduce((sum, row) => sum + row.channelMonths, 0),
  expected: rows.reduce((sum, row) => sum + row.expected, 0),
  met: rows.reduce((sum, row) => sum + row.met, 0),
});

/** Meetings expected one month ahead of the record, by how often a channel had met in the five years before. */
export function oneAheadText({ oneAhead }: PredictiveFile): string {
  const groups = [...new Set(oneAhead.map(({ contacts }) => contacts))];
  const rows = [...groups, "all"].map((group) => {
    const own = total(oneAhead.filter(({ contacts }) => group === "all" || contacts === group));
    // Meetings of a month are all but independent of one another given the months before.
    const error = Math.sqrt(own.expected);
    const off = (own.met - own.expected) / error;
    return [group, String(own.channelMonths), places(own.expected, 1), String(own.met), places(off, 1)];
  });
  return table(
    ["contacts in five years", "channel-months", "expected", "met", "off, standard errors"],
    rows,
    [1, 2, 3, 4],
  );
}

/** Parameters by how unlikely it was that a record would move them so far. */
export function parameterConflictText({ conflicts }: PredictiveFile): string {
  const asked = conflicts.flatMap((row) => (row.tail === null ? [] : [{ ...row, tail: row.tail }]));
  const rows = [...asked]
    .sort((a, b) => a.tail - b.tail)
    .map(({ id, shift, told, tail }) => [
      code(id),
      signed(shift),
      places(told, 2),
      tail < OUTSIDE ? `**${places(tail, 2)}**` : places(tail, 2),
    ]);
  const silent = conflicts.length - asked.length;
  return paragraphs(
    table(["parameter", "moved, prior standard deviations", "told", "tail"], rows, [1, 2, 3]),
    `Of ${counted(silent, "other")} the record tells too little to ask.`,
  );
}
