import { fingerprintOf } from "../../contracts/fingerprint";
import { type LedgerBetween, NEWS_TABLES } from "../../contracts/ledger-between";
import type { ModelSpec } from "../../contracts/model-spec";
import { type Month, monthsBetween } from "../../contracts/month";
import type { EvidenceRecord } from "../../contracts/tables";
import { LIBRARY_VERSION } from "../../contracts/version";
import { defineModel } from "../../model/define";
import type { RecordFilter } from "../../model/nowcast/subject";
import { stopWhere } from "../../simulation/drive";
import { createTurns } from "../../simulation/turns";
import { loadFilter } from "../filter-engine";
import { originSpec } from "../origin-spec";
import { type Entry, knownRows } from "./known-rows";
import { movesOver, probabilitiesOf } from "./moves";
import { type News, newsBetween } from "./news";
import {
  type LedgerBetweenOptions,
  type LedgerBetweenSettings,
  mustBeFew,
  resolveLedgerBetween,
} from "./options";
import { type DrawShares, pathwayShares } from "./pathway-shares";
import { parametersFor, statesOf, subjectOf } from "./states";

const keyOf = ({ table, id, isEnd }: Entry): string => JSON.stringify([table, id, isEnd]);

/** What the forecast for the window is at the end of a month, from a record that was cut. */
type ForecastAt = (record: EvidenceRecord, month: Month) => Promise<DrawShares>;

/** All that a forecast is made of, as text: records that differ only in rows that nothing reads have the same. */
function groundOf(spec: ModelSpec, { program, observations }: RecordFilter): string {
  const { dataFingerprint: _, ...counted } = spec;
  const { eventForced, leaderForced } = program;
  return JSON.stringify([counted, observations, eventForced, leaderForced]);
}

async function forecaster(
  settings: LedgerBetweenSettings,
  { signal, posterior }: LedgerBetweenOptions,
): Promise<ForecastAt> {
  const filter = await loadFilter(settings.engine);
  const pause = createTurns();
  let last: { readonly ground: string; readonly shares: DrawShares } | undefined;
  return async (record, month) => {
    const spec = originSpec(record, month);
    const parameters = parametersFor(spec, posterior?.ensemble);
    const subject = subjectOf(record, spec, settings.key, parameters);
    const ground = groundOf(spec, subject);
    if (last?.ground === ground) return last.shares;
    const ensemble = await statesOf({ subject, spec, parameters }, filter, settings, { pause, signal });
    const model = defineModel({ ...spec, id: ensemble.id, ensemble });
    const months = monthsBetween(month, settings.windowEnd);
    const shares = await pathwayShares(model, months, settings, { signal });
    last = { ground, shares };
    return shares;
  };
}

/** The forecasts in order: at the start, and after every item. */
async function forecastsOf(
  record: EvidenceRecord,
  news: readonly News[],
  settings: LedgerBetweenSettings,
  options: LedgerBetweenOptions,
): Promise<DrawShares[]> {
  const at = await forecaster(settings, options);
  const added = new Set<string>();
  const isKnown = (entry: Entry) => entry.month <= settings.from || added.has(keyOf(entry));
  const tell = (stepsDone: number) => options.onProgress?.({ stepsDone, stepsTotal: news.length + 1 });
  const forecasts = [await at(knownRows(record, isKnown), settings.from)];
  tell(1);
  for (const { month, entries } of news) {
    for (const entry of entries) added.add(keyOf(entry));
    forecasts.push(await at(knownRows(record, isKnown), month));
    tell(forecasts.length);
  }
  return forecasts;
}

type Step = readonly [from: DrawShares, to: DrawShares];

function itemsOf(news: readonly News[], steps: readonly Step[], pathways: readonly string[]) {
  const items = news.map(({ month, table, entries }, place) => ({
    month,
    table,
    rows: entries.map(({ id, what }) => ({ id, what })),
    source: [...new Set(entries.flatMap(({ source }) => source))],
    moves: movesOver(steps.slice(place, place + 1), pathways),
  }));
  const tables = NEWS_TABLES.flatMap((table) => {
    const own = steps.filter((_, place) => news[place]?.table === table);
    const rows = items
      .filter((item) => item.table === table)
      .reduce((sum, item) => sum + item.rows.length, 0);
    return own.length === 0 ? [] : [{ table, rows, moves: movesOver(own, pathways) }];
  });
  return { items, tables };
}

/** See the public function of this name in on-demand.ts, which loads it. */
export async function ledgerBetween(
  record: EvidenceRecord,
  options: LedgerBetweenOptions,
): Promise<LedgerBetween> {
  const settings = await resolveLedgerBetween(record, options);
  stopWhere(options.signal, " before it began");
  const { from, to, windowEnd, by, seed, engine, draws, particles, statesPerDraw, whyNotSimd } = settings;
  const news = newsBetween(record, from, to, by);
  mustBeFew(news.length);
  const forecasts = await forecastsOf(record, news, settings, options);
  const pathways = originSpec(record, from).pathways.map(({ id }) => id);
  const [first, last] = [forecasts[0] ?? [], forecasts.at(-1) ?? []];
  const steps = news.map((_, place): Step => [forecasts[place] ?? [], forecasts[place + 1] ?? []]);
  const found = {
    schemaVersion: 1 as const,
    from,
    to,
    windowEnd,
    pathways,
    before: probabilitiesOf(first, pathways),
    after: probabilitiesOf(last, pathways),
    total: movesOver([[first, last]], pathways),
    ...itemsOf(news, steps, pathways),
    provenance: {
      dataFingerprint: fingerprintOf(record),
      posterior: options.posterior?.ensemble.id ?? null,
      library: LIBRARY_VERSION,
      ...{ seed, engine, draws, particles, statesPerDraw },
      warnings: whyNotSimd === undefined ? [] : [`The fast engine cannot be loaded: ${whyNotSimd}`],
    },
  };
  return { ...found, fingerprint: fingerprintOf(found) };
}
