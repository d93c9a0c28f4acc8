import { monthsBetween } from "../../contracts/month";
import type { Evidence, EvidenceOf } from "../../contracts/observe/evidence-document";
import type { Program } from "../../kernel/program";
import { LANES } from "../../kernel/shape";
import { type TallyLayout, tallyLayout } from "../../kernel/tally-layout";
import { allocateTheta, type Theta } from "../../kernel/theta";
import { compile } from "../../model/compile/compile";
import { climatology, type Model } from "../../model/define";
import { ln } from "../../numeric/elementary";
import type { ObserveSettings } from "./options";
import type { ReadingTally } from "./reading-tally";
import { type Counted, columnOf } from "./runs";
import { sharesFrom } from "./shares";
import { successorShare } from "./successor";

/** What a piece of evidence is to every draw. */
export interface Likelihood {
  /** ln of how likely it is under each draw, up to a constant. */
  readonly ln: Float64Array;
  /** How likely each draw held it to be, or, of a reading, a lower one; undefined for a judged ratio. */
  readonly chance: Float64Array | undefined;
  readonly isReading: boolean;
}

/** The place in a row of counts that tells of a piece: whether it came in its month; undefined for readings. */
export function placeOf(
  { spec }: Model,
  piece: Evidence,
  { shape }: Program,
  horizonMonths: number,
): number | undefined {
  const layout: TallyLayout = tallyLayout(shape);
  const at = (start: number, index: number, month: string): number =>
    start + index * shape.months + monthsBetween(spec.asOf, month) - 1;
  const find = (list: readonly { readonly id: string }[], id: string) =>
    list.findIndex((one) => one.id === id);
  switch (piece.type) {
    case "meeting":
      return at(layout.channelIn, find(spec.channels, piece.channel), piece.month);
    case "event":
      return at(layout.eventIn, find(spec.events, piece.event), piece.month);
    case "act":
      return at(layout.actIn, find(spec.countries, piece.country), piece.month);
    case "leader":
      return at(
        layout.leaderIn,
        spec.turnover.findIndex(({ country }) => country === piece.country),
        piece.month,
      );
    case "likelihood-ratio":
      return layout.pathway + (horizonMonths - 1) * shape.pathways + find(spec.pathways, piece.pathway);
    default:
      return undefined;
  }
}

/** What every draw makes of a piece beyond its count. */
function timesByDraw(
  model: Model,
  { key, draws, months }: ObserveSettings,
  share: (program: Program, theta: Theta) => number,
): Float64Array {
  const { program, drawer } = compile(model.spec, months, climatology(model));
  const [fill, theta] = [drawer(key), allocateTheta(program.shape)];
  return new Float64Array(draws).map((_, draw) => {
    fill(draw, theta);
    return share(program, theta);
  });
}

const times = (a: Float64Array, b: Float64Array): Float64Array => a.map((value, i) => value * (b[i] ?? 0));

/** Probability of a piece in every draw, from the share of its paths in which what it is about came. */
function chanceOf(
  model: Model,
  piece: Evidence,
  shares: Float64Array,
  settings: ObserveSettings,
): Float64Array {
  if (piece.type === "meeting" && !piece.held) return shares.map((share) => 1 - share);
  if (piece.type === "act") {
    const first = (_: Program, theta: Theta) => theta.actTier1Share[0] ?? 0;
    return times(
      shares,
      timesByDraw(model, settings, (program, theta) =>
        piece.tier === 1 ? first(program, theta) : 1 - first(program, theta),
      ),
    );
  }
  if (piece.type !== "leader") return shares;
  const share = (program: Program, theta: Theta) => successorShare(model.spec, piece, program, theta);
  return times(shares, timesByDraw(model, settings, share));
}

/** ratio p + 1 - p: evidence that is so many times likelier if the pathway comes, which it does with the draw's probability p. */
function judged({ ratio, against }: EvidenceOf<"likelihood-ratio">, shares: Float64Array): Float64Array {
  const factor = against ? 1 / ratio : ratio;
  return shares.map((share) => ln(factor * share + 1 - share));
}

/** Never below what the least likely of events could be: a draw in which something cannot happen. */
const LEAST = 1e-12;

/** What a counted piece is to every draw. */
export function countedLikelihood(
  model: Model,
  piece: Evidence,
  counted: Counted,
  place: number,
  settings: ObserveSettings,
): Likelihood {
  const shares = sharesFrom(columnOf(counted, place), settings.rounds * LANES);
  if (piece.type === "likelihood-ratio")
    return { ln: judged(piece, shares), chance: undefined, isReading: false };
  const chance = chanceOf(model, piece, shares, settings);
  return { ln: chance.map((p) => ln(Math.max(LEAST, p))), chance, isReading: false };
}

/** What a reading is to every draw. */
export function readingLikelihood({ lnDensity, below, paths }: ReadingTally): Likelihood {
  return {
    ln: lnDensity.map((sum) => sum - ln(paths)),
    chance: below.map((sum) => sum / paths),
    isReading: true,
  };
}

/** How likely a model held a piece to be, over draws by weight: of a reading, one at least as far out on its side, doubled. */
export function predictive({ chance, isReading }: Likelihood, weights: Float64Array): number | null {
  if (chance === undefined) return null;
  const mean = chance.reduce((sum, value, draw) => sum + value * (weights[draw] ?? 0), 0);
  return Math.min(1, Math.max(0, isReading ? 2 * Math.min(mean, 1 - mean) : mean));
}
