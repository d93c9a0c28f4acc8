import type {
  ChannelForecast,
  FactorForecast,
  Forecast,
  MonthlyForecast,
  PathwayForecast,
} from "../../contracts/forecast";
import type { ModelSpec } from "../../contracts/model-spec";
import { addMonths, type Month } from "../../contracts/month";
import { measures, type Row } from "./measures";

/** One number of a forecast. */
export type ForecastRow = Row;

/** What gives pathways and countries their labels. */
export type Labels = Pick<ModelSpec, "pathways" | "countries">;
const UNLABELLED: Labels = { pathways: [], countries: [] };

function pathwayRows(
  section: string,
  id: string,
  label: string,
  month: Month,
  item: PathwayForecast,
): ForecastRow[] {
  const {
    probability,
    shown,
    standardError,
    pathStandardError,
    ensembleStandardError,
    parameterRange,
    baseRate,
  } = item;
  return measures(
    { section, id, label, month },
    {
      probability,
      shownProbability: shown,
      standardError,
      pathStandardError,
      ensembleStandardError,
      parameterRangeP05: parameterRange[0],
      parameterRangeP95: parameterRange[1],
      ...(baseRate === null ? {} : { baseRate }),
    },
  );
}

function monthlyRows(section: string, item: MonthlyForecast): ForecastRow[] {
  return item.months.flatMap((month, at) =>
    measures(
      { section, id: item.id, label: item.label, month },
      {
        probabilityInMonth: item.probabilityIn[at] ?? 0,
        probabilityByMonth: item.probabilityBy[at] ?? 0,
        standardErrorByMonth: item.standardError[at] ?? 0,
      },
    ),
  );
}

function channelRows(channel: ChannelForecast, end: Month): ForecastRow[] {
  const subject = {
    section: "channels",
    id: channel.id,
    label: `${channel.label} (${channel.counts})`,
    month: end,
  };
  const expected = measures(subject, { expectedMeetingsByMonth: channel.expectedMeetings });
  return [...monthlyRows("channels", { ...channel, label: subject.label }), ...expected];
}

function factorRows({ id, label, unit, months, quantiles }: FactorForecast): ForecastRow[] {
  const named = Object.entries(quantiles);
  return months.flatMap((month, at) => {
    const values = Object.fromEntries(named.map(([name, list]) => [name, list[at] ?? 0]));
    return measures({ section: "factors", id, label: `${label} (${unit})`, month }, values);
  });
}

/** The chance of each of some ids, all about one month. */
function shareRows(
  section: string,
  shares: Readonly<Record<string, number>>,
  labels: Labels[keyof Labels],
  month: Month,
  measure = "probability",
) {
  return Object.entries(shares).map(([id, value]) => {
    const label = labels.find((item) => item.id === id)?.label ?? id;
    return { section, id, label, month, measure, value };
  });
}

function timelineRows({ timeline }: Forecast, labels: Labels["pathways"]): ForecastRow[] {
  return timeline.flatMap(({ month, history, pathways, standardError }) =>
    history
      ? shareRows("timeline", pathways, labels, month, "onRecord")
      : [
          ...shareRows("timeline", pathways, labels, month),
          ...shareRows("timeline", standardError, labels, month, "standardError"),
        ],
  );
}

function ruleRows({ rules }: Forecast, labels: Labels["pathways"], end: Month): ForecastRow[] {
  return Object.entries(rules).flatMap(([rule, shares]) =>
    shareRows("rules", shares, labels, end).map((row) => ({ ...row, id: `${rule}/${row.id}` })),
  );
}

function runRows({ provenance, fingerprint }: Forecast): ForecastRow[] {
  const { asOf, horizonMonths, model, modelFingerprint, seed, library, paths, draws } = provenance;
  const label = `trilateral-pathways ${library}, model ${modelFingerprint}, seed ${seed}, fingerprint ${fingerprint}`;
  return measures({ section: "run", id: model, label, month: asOf }, { horizonMonths, paths, draws });
}

/**
 * A forecast as tidy rows: one number a row.
 *
 * @param labels the model it was made with; pathways and countries, which a forecast knows by id only, have their
 * labels there.
 */
export function forecastRows(forecast: Forecast, labels: Labels = UNLABELLED): ForecastRow[] {
  const end = addMonths(forecast.provenance.asOf, forecast.provenance.horizonMonths);
  const name = (id: string) => labels.pathways.find((pathway) => pathway.id === id)?.label ?? id;
  const watched = labels.pathways.find((pathway) => pathway.anyByHorizon === true)?.id ?? "any";
  const any = forecast.anyDamageByHorizon;
  return [
    ...runRows(forecast),
    ...Object.entries(forecast.pathways).flatMap(([id, item]) =>
      pathwayRows("pathways", id, name(id), end, item),
    ),
    ...(any === null ? [] : pathwayRows("anyDamageByHorizon", watched, name(watched), end, any)),
    ...ruleRows(forecast, labels.pathways, end),
    ...shareRows("workingLevelBy", forecast.workingLevelBy, [], end),
    ...shareRows("damageBy", forecast.damageBy, labels.countries, end),
    ...shareRows("vetoHolder", forecast.vetoHolder, labels.countries, end, "shareOfMonths"),
    ...timelineRows(forecast, labels.pathways),
    ...forecast.factors.flatMap(factorRows),
    ...forecast.channels.flatMap((channel) => channelRows(channel, end)),
    ...(["events", "leaders", "acts", "indicators"] as const).flatMap((section) =>
      forecast[section].flatMap((item) => monthlyRows(section, item)),
    ),
  ];
}
