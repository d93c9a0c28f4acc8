import type { ChannelForecast, FactorForecast, Forecast, MonthlyForecast } from "../../contracts/forecast";
import type { ModelSpec } from "../../contracts/model-spec";
import { addMonths, type Month } from "../../contracts/month";
import {
  factorMeasures,
  indicatorMeasures,
  monthlyMeasures,
  pathwayMeasures,
  runMeasures,
} from "./forecast-measures";
import { type Measures, measures, type Row } from "./measures";

/** One number of a forecast. */
export type ForecastRow = Row;

/** What gives pathways and countries their labels. */
export type Labels = Pick<ModelSpec, "pathways" | "countries">;

/** No labels: everything is called by its id. */
export const UNLABELLED: Labels = { pathways: [], countries: [] };

function monthlyRows<T extends MonthlyForecast>(
  section: string,
  item: T,
  measuresAt: (item: T, at: number) => Measures,
): ForecastRow[] {
  return item.months.flatMap((month, at) =>
    measures({ section, id: item.id, label: item.label, month }, measuresAt(item, at)),
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
  return [...monthlyRows("channels", { ...channel, label: subject.label }, monthlyMeasures), ...expected];
}

function factorRows(factor: FactorForecast): ForecastRow[] {
  const { id, label, unit, months } = factor;
  return months.flatMap((month, at) =>
    measures({ section: "factors", id, label: `${label} (${unit})`, month }, factorMeasures(factor, at)),
  );
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
  const { asOf, model, modelFingerprint, seed, library } = provenance;
  const label = `trilateral-pathways ${library}, model ${modelFingerprint}, seed ${seed}, fingerprint ${fingerprint}`;
  return measures({ section: "run", id: model, label, month: asOf }, runMeasures(provenance));
}

/**
 * A forecast as tidy rows: one number a row. Kept paths are a table of their own.
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
      measures({ section: "pathways", id, label: name(id), month: end }, pathwayMeasures(item)),
    ),
    ...(any === null
      ? []
      : measures(
          { section: "anyDamageByHorizon", id: watched, label: name(watched), month: end },
          pathwayMeasures(any),
        )),
    ...ruleRows(forecast, labels.pathways, end),
    ...shareRows("workingLevelBy", forecast.workingLevelBy, [], end),
    ...shareRows("damageBy", forecast.damageBy, labels.countries, end),
    ...shareRows("vetoHolder", forecast.vetoHolder, labels.countries, end, "shareOfMonths"),
    ...timelineRows(forecast, labels.pathways),
    ...forecast.factors.flatMap(factorRows),
    ...forecast.channels.flatMap((channel) => channelRows(channel, end)),
    ...(["events", "leaders", "acts"] as const).flatMap((section) =>
      forecast[section].flatMap((item) => monthlyRows(section, item, monthlyMeasures)),
    ),
    ...forecast.indicators.flatMap((item) => monthlyRows("indicators", item, indicatorMeasures)),
  ];
}
