import type { Expr } from "../../contracts/expression";
import type { Forecast } from "../../contracts/forecast";
import { addMonths, type Month } from "../../contracts/month";
import { framework } from "../../model/from-evidence/framework";
import { SHARED_MONTHS } from "./baselines/baseline";
import { anyWithin, type Facts, LEADERS_FROM } from "./facts";

/** A yes-or-no question about a window or a span that ends at the horizon. */
export interface Question {
  readonly id: string;
  readonly label: string;
  /** What the record says of the span that ends with a month. */
  readonly happened: (facts: Facts, end: Month, horizonMonths: number) => boolean;
  /** What a forecast says of its horizon. */
  readonly probability: (forecast: Forecast, horizonMonths: number) => number;
  /** The first month that a span may begin in, and its length. */
  readonly from: Month;
  readonly spanMonths: (horizonMonths: number) => number;
  /** The question as one that a model can be asked, where it is not asked of every model. */
  readonly indicator?: Expr;
}

const atLeast = (what: Expr, least: number): Expr => ({ apply: ">=", to: [what, { constant: least }] });

/** First month of the twelve of the climatology's first window. */
const firstMonth = (): Month => addMonths(framework().climatologyFrom, 1 - SHARED_MONTHS);

/** A question about a window of twelve months, answered by an expression over its counts. */
function ofWindow(
  id: string,
  label: string,
  indicator: Expr,
  holds: (counts: Facts["windows"][number]["counts"]) => boolean,
): Question {
  return {
    id,
    label,
    indicator,
    from: firstMonth(),
    spanMonths: () => SHARED_MONTHS,
    happened: ({ windowOf }, end) => {
      const window = windowOf.get(end);
      return window !== undefined && holds(window.counts);
    },
    probability: ({ indicators }, horizonMonths) =>
      indicators.find((item) => item.id === id)?.probabilityIn[horizonMonths - 1] ?? Number.NaN,
  };
}

/** A question about all months from the origin to the horizon. */
function byHorizon(
  id: string,
  label: string,
  part: "channels" | "leaders",
  item: string,
  from: Month,
  monthsOf: (facts: Facts) => ReadonlySet<Month> | undefined,
): Question {
  return {
    id,
    label,
    from,
    spanMonths: (horizonMonths) => horizonMonths,
    happened: (facts, end, horizonMonths) => anyWithin(monthsOf(facts), end, horizonMonths),
    probability: (forecast, horizonMonths) =>
      forecast[part].find((one) => one.id === item)?.probabilityBy[horizonMonths - 1] ?? Number.NaN,
  };
}

/** The ladder of smaller questions, from what is seldom to what is usual. */
export function questions(): Question[] {
  const frame = framework();
  const lasting: Expr = { apply: "+", to: [{ name: "tier1Lasting" }, { name: "tier2Acts" }] };
  return [
    byHorizon(
      "summit",
      "A leaders' summit by the horizon",
      "channels",
      frame.summit.channel,
      firstMonth(),
      ({ summits }) => summits,
    ),
    ofWindow(
      "ministries",
      "At least two ministerial channels met in the window",
      atLeast({ name: "ministerialChannels" }, 2),
      ({ ministerialChannels }) => ministerialChannels >= 2,
    ),
    ofWindow(
      "act",
      "An act of damage began in the window (tier 1 lasting over 30 days, or tier 2)",
      atLeast(lasting, 1),
      ({ tier1Lasting, tier2Acts }) => tier1Lasting + tier2Acts >= 1,
    ),
    ...frame.turnover.map(({ country }) =>
      byHorizon(
        `leader-${country}`,
        `A change of leader by the horizon: ${country}`,
        "leaders",
        country,
        LEADERS_FROM,
        ({ exits }) => exits.get(country),
      ),
    ),
  ];
}

/** How often the answer was yes so far, with a Jeffreys half for each answer; spans that overlap count for one together. */
export function climatologyOf(question: Question, facts: Facts, horizonMonths: number): number {
  const span = question.spanMonths(horizonMonths);
  const ends: Month[] = [];
  for (let end = addMonths(question.from, span - 1); end <= facts.to; end = addMonths(end, 1)) ends.push(end);
  const yes = ends.filter((end) => question.happened(facts, end, horizonMonths)).length;
  return (yes / span + 0.5) / (ends.length / span + 1);
}
