import type { TurnoverSpec } from "../../contracts/model-spec";
import { calendarMonth, monthIndex, monthsBetween } from "../../contracts/month";
import { NEVER, SUCCESSOR } from "../../kernel/shape";
import { planLevel, planParameter } from "../draws";
import { type Context, familyOf, flatten, place } from "./context";

const none = { prior: { fixed: 0 }, basis: "judgement", source: [] } as const;
const equal = { prior: { fixed: 1 }, basis: "judgement", source: [] } as const;

function planBlocs(context: Context, turnover: TurnoverSpec, first: number): void {
  const { spec, shape, draws, fills, at } = context;
  const factor = spec.factors[place(at.factor, turnover.factor)];
  if (factor === undefined) return;
  const family = familyOf(spec, factor);
  turnover.blocs.forEach((bloc, index) => {
    const name = `turnover.${turnover.country}.blocs.${bloc.id}`;
    const level = planLevel(draws, `${name}.level`, bloc.level, family);
    const weight = planParameter(draws, `${name}.weight`, bloc.weight ?? equal);
    const stances = spec.stances.map((stance) =>
      planParameter(draws, `${name}.stances.${stance}`, bloc.stances[stance] ?? none),
    );
    fills.push((values, theta) => {
      theta.blocMean[first + index] = values[level] ?? 0;
      theta.blocWeight[first + index] = values[weight] ?? 0;
      const total = stances.reduce((sum, stance) => sum + (values[stance] ?? 0), 0);
      let below = 0;
      stances.forEach((stance, column) => {
        below += (values[stance] ?? 0) / total;
        theta.blocStance[(first + index) * shape.stances + column] = below;
      });
    });
  });
}

function planScalars({ draws, fills }: Context, turnover: TurnoverSpec, index: number): void {
  const name = `turnover.${turnover.country}`;
  const alternation = turnover.term?.alternation ?? turnover.alternation ?? none;
  const alternationName = turnover.term === undefined ? `${name}.alternation` : `${name}.term.alternation`;
  const places = {
    exitHazard: planParameter(draws, `${name}.exit.rate`, turnover.exit.rate),
    // One key wherever it stands, so that its numbers do not depend on whether there are terms.
    alternation: planParameter(draws, alternationName, alternation, `${name}.alternation`),
    persistence: planParameter(draws, `${name}.persistence`, turnover.persistence),
    newMeanSpread: planParameter(draws, `${name}.spread`, turnover.spread),
    immediate: planParameter(draws, `${name}.immediate`, turnover.immediate),
  };
  const fields = Object.entries(places) as [keyof typeof places, number][];
  fills.push((values, theta) => {
    for (const [field, place] of fields) theta[field][index] = values[place] ?? 0;
  });
}

/** Multipliers of a country's exit rate for months 0 (unused) to the horizon. */
function calendarOf({ spec, shape }: Context, turnover: TurnoverSpec): number[] {
  const start = monthIndex(spec.asOf);
  return Array.from(
    { length: shape.months + 1 },
    (_, month) => turnover.exit.calendar[calendarMonth(start + month)]?.value ?? 1,
  );
}

/** Leader turnover: calendars, blocs, and who holds office at `asOf`. */
export function compileTurnover(context: Context): void {
  const { spec, ints, reals, at } = context;
  const { start } = flatten(spec.turnover.map((item) => item.blocs.map(() => 0)));
  spec.turnover.forEach((turnover, index) => {
    planScalars(context, turnover, index);
    planBlocs(context, turnover, start[index] ?? 0);
  });
  const ends = (item: TurnoverSpec) =>
    item.incumbent.termEnds === undefined ? NEVER : monthsBetween(spec.asOf, item.incumbent.termEnds);
  ints.turnoverFactor = spec.turnover.map((item) => place(at.factor, item.factor));
  ints.exitSuccessor = spec.turnover.map((item) => SUCCESSOR[item.exit.successor]);
  ints.exitNewTerm = spec.turnover.map((item) => (item.exit.newTerm ? 1 : 0));
  ints.exitPause = spec.turnover.map((item) => item.exit.summitPauseMonths.value);
  ints.termMonths = spec.turnover.map((item) => item.term?.months.value ?? 0);
  ints.termLimit = spec.turnover.map((item) => item.term?.limit.value ?? 0);
  ints.blocStart = start;
  ints.initialBloc = spec.turnover.map(
    (item, index) => (start[index] ?? 0) + item.blocs.findIndex((bloc) => bloc.id === item.incumbent.bloc),
  );
  ints.initialStance = spec.turnover.map((item) => place(at.stance, item.incumbent.stance));
  ints.initialTermEnd = spec.turnover.map(ends);
  ints.initialServed = spec.turnover.map((item) => item.incumbent.termsServed ?? 1);
  reals.exitCalendar = spec.turnover.flatMap((item) => calendarOf(context, item));
}
