import { ln } from "../numeric/elementary";
import { counterWord, PURPOSE, pathWord } from "../random/counter";
import { streamKey } from "../random/seed";
import { threefry2x32 } from "../random/threefry";
import { uniformFromWord } from "../random/uniform";
import { aggregate } from "./aggregate";
import { allocateGroup, type Group } from "./group";
import { initialise } from "./initial";
import type { LoadSample } from "./load-sample";
import type { Program } from "./program";
import { LANES } from "./shape";
import { advance } from "./step";
import type { Theta } from "./theta";

/** The run that hazards are normalised over: paths, and the months of which some are kept: those a year apart are too much alike. */
export const CLIMATOLOGY = { paths: 128, firstMonth: 25, lastMonth: 205, everyMonths: 36 } as const;

const GROUPS = CLIMATOLOGY.paths / LANES;

const isKept = (month: number): boolean =>
  month >= CLIMATOLOGY.firstMonth && (month - CLIMATOLOGY.firstMonth) % CLIMATOLOGY.everyMonths === 0;

/** Months kept of every path. */
const KEPT = Math.floor((CLIMATOLOGY.lastMonth - CLIMATOLOGY.firstMonth) / CLIMATOLOGY.everyMonths) + 1;

/** Puts a group at the reference state, each path with an office-holder of a bloc and stance drawn by long-run share. */
function startAtReference({ program, theta, state, random }: Group, stock: number): void {
  const { factors, turnovers, stances } = program.shape;
  for (let factor = 0; factor < factors; factor++) {
    state.x.fill(theta.reference[factor]!, factor * LANES, (factor + 1) * LANES);
    state.mu.fill(theta.reference[factor]!, factor * LANES, (factor + 1) * LANES);
  }
  state.stock.fill(stock);
  for (let turnover = 0; turnover < turnovers; turnover++) {
    const first = program.blocStart[turnover]!;
    const blocs = program.blocStart[turnover + 1]! - first;
    for (let lane = 0; lane < LANES; lane++) {
      threefry2x32(
        random.key0,
        random.key1,
        random.paths[lane]!,
        counterWord(PURPOSE.start, 0, turnover),
        random.words,
      );
      const bloc = first + pickBloc(theta, first, blocs, uniformFromWord(random.words[0]!));
      const u = uniformFromWord(random.words[1]!);
      let stance = 0;
      while (stance < stances - 1 && u >= theta.blocStance[bloc * stances + stance]!) stance += 1;
      state.bloc[turnover * LANES + lane] = bloc;
      state.stance[turnover * LANES + lane] = stance;
    }
  }
}

function pickBloc(theta: Theta, first: number, blocs: number, u: number): number {
  let total = 0;
  for (let i = 0; i < blocs; i++) total += theta.blocWeight[first + i]!;
  let left = u * total;
  for (let i = 0; i < blocs - 1; i++) {
    left -= theta.blocWeight[first + i]!;
    if (left < 0) return i;
  }
  return blocs - 1;
}

/** Writes, for one path and month, what the load of each author reads. */
function keep(group: Group, sample: LoadSample, row: number, lane: number): void {
  const { program, theta, state } = group;
  const { countries, loadings } = program.shape;
  for (let author = 0; author < countries; author++) {
    const at = (author * sample.states + row) * (loadings + 1);
    for (let loading = 0; loading < loadings; loading++) {
      const list = loading * countries + author;
      const first = program.loadMemberStart[list]!;
      const last = program.loadMemberStart[list + 1]!;
      const value = aggregate(
        program.loadAggregate[loading]!,
        state.x,
        program.loadMember,
        first,
        last,
        lane,
      );
      sample.departures[at + loading] = value - theta.loadReference[list]!;
    }
    sample.departures[at + loadings] = ln(1 + state.stock[lane]!) - theta.lnStockMean[0]!;
  }
}

/**
 * Runs the model from its reference state at prior medians and keeps what the hazards of acts depend on. The program must
 * reach the last month; the seed is the library's own, so the sample belongs to the model and to no run.
 */
export function sampleClimatology(
  program: Program,
  fillMedians: (theta: Theta) => void,
  stockMean: number,
): LoadSample {
  const { countries, loadings } = program.shape;
  const states = CLIMATOLOGY.paths * KEPT;
  const departures = new Float64Array(countries * states * (loadings + 1));
  const sample: LoadSample = { countries, loadings, states, statesPerPath: KEPT, departures };
  const group = allocateGroup(program, streamKey("climatology"));
  fillMedians(group.theta);
  for (let index = 0; index < GROUPS; index++) {
    for (let lane = 0; lane < LANES; lane++) group.random.paths[lane] = pathWord(index, lane);
    initialise(group);
    startAtReference(group, stockMean);
    for (let month = 1; month <= CLIMATOLOGY.lastMonth; month++) {
      advance(group, month);
      if (!isKept(month)) continue;
      const nth = (month - CLIMATOLOGY.firstMonth) / CLIMATOLOGY.everyMonths;
      for (let lane = 0; lane < LANES; lane++) keep(group, sample, (index * LANES + lane) * KEPT + nth, lane);
    }
  }
  return sample;
}
