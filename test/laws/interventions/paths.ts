import { addMonths } from "../../../src/contracts/month";
import type { Group } from "../../../src/kernel/group";
import { fillHalves } from "../../../src/kernel/halves";
import { uniformAt } from "../../../src/kernel/lane-random";
import { LANES } from "../../../src/kernel/shape";
import type { State } from "../../../src/kernel/state";
import type { Theta } from "../../../src/kernel/theta";
import type { Model } from "../../../src/model/define";
import { presetModel } from "../../../src/model/presets";
import { PURPOSE } from "../../../src/random/counter";
import { observe, variant } from "../support";

export const fixed = (value: number) => ({
  prior: { fixed: value },
  basis: "judgement" as const,
  source: [],
});

/** The built-in model without acts of damage: it needs no climatology, so it starts at once. */
export const peaceful = variant(presetModel("hand-set-2025").spec, (draft) => {
  delete draft.acts;
});

/** The month so many months after the `asOf` of the baseline. */
export const inMonth = (count: number) => addMonths("2025-12", count);

/** One number of a path in a month. */
export type Reading = (group: Group, lane: number, month: number) => number;

type Columns<T> = Exclude<keyof T, "buffer">;

/** A column of the state. */
export const state =
  (field: Columns<State>, column = 0): Reading =>
  ({ state: values }, lane) =>
    values[field][column * LANES + lane] ?? Number.NaN;

/** A number of the parameter draw. */
export const theta =
  (field: Columns<Theta>, place = 0): Reading =>
  (group) =>
    group.theta[field][place] ?? Number.NaN;

/** How often something was counted in the month itself. */
export const counted =
  (which: number): Reading =>
  ({ program, state: { counts } }, lane, month) =>
    counts[(which * (program.shape.months + 1) + month) * LANES + lane] ?? Number.NaN;

/** What decides over an event, an exit or a contact: sixteen bits of its slot, and the number that is read after them. */
const DECIDES = {
  event: { half: PURPOSE.event, rest: PURPOSE.eventRest },
  exit: { half: PURPOSE.exit, rest: PURPOSE.exitRest },
  contact: { half: PURPOSE.contact, rest: PURPOSE.contactRest },
} as const;

const COUNT_OF = { event: "events", exit: "turnovers", contact: "channels" } as const;

/** The uniform number, to its last digit, that decides in a month over an event, over an exit or over the contact of a channel. */
export function uniform(what: keyof typeof DECIDES, slot: number): Reading {
  const column = new Float64Array(LANES * 100);
  const { half, rest } = DECIDES[what];
  return ({ random, program: { shape } }, lane, month) => {
    if (lane === 0) fillHalves(random, half, month, shape[COUNT_OF[what]], column);
    return (
      ((column[slot * LANES + lane] ?? Number.NaN) + uniformAt(random, lane, rest, month, slot)) / 2 ** 16
    );
  };
}

export const factorAt = (id: string) => peaceful.spec.factors.findIndex((factor) => factor.id === id);
export const eventAt = (id: string) => peaceful.spec.events.findIndex((event) => event.id === id);
export const channelAt = (id: string) => peaceful.spec.channels.findIndex((channel) => channel.id === id);
export const officeAt = (country: string) =>
  peaceful.spec.turnover.findIndex((turnover) => turnover.country === country);
export const countryAt = (id: string) => peaceful.spec.countries.findIndex((country) => country.id === id);

/** The median of a factor's level, in shown units. */
export function medianOf(factor: string): number {
  const prior = peaceful.spec.factors[factorAt(factor)]?.level.prior;
  return prior !== undefined && "quantiles" in prior ? prior.quantiles.p50 : Number.NaN;
}

/** Readings by month (1 to the last; 0 is empty) and path. */
export type Track<K extends string> = Readonly<Record<K, readonly Float64Array[]>>;

/** Runs a model on the kernel and keeps readings of every path and month. */
export function track<K extends string>(
  model: Model,
  months: number,
  draws: number,
  readings: Readonly<Record<K, Reading>>,
): Track<K> {
  const names = Object.keys(readings) as K[];
  const empty = () => Array.from({ length: months + 1 }, () => new Float64Array(draws * LANES));
  const rows = Object.fromEntries(names.map((name) => [name, empty()])) as Record<K, Float64Array[]>;
  observe(model, months, draws, (group, draw, month) => {
    for (const name of names) {
      const row = rows[name][month];
      for (let lane = 0; lane < LANES; lane++) {
        if (row !== undefined) row[draw * LANES + lane] = readings[name](group, lane, month);
      }
    }
  });
  return rows;
}

/** Every path with its number, for which a test holds. */
export function pathsWhere(paths: number, test: (path: number) => boolean): number[] {
  return Array.from({ length: paths }, (_, path) => path).filter(test);
}

/** The number of a path in a month. */
export const read = (rows: readonly Float64Array[], month: number, path: number): number =>
  rows[month]?.[path] ?? Number.NaN;

export const mean = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;

/** Standard errors between the mean of independent values and 0; of values that are all 0, none. */
export function errorsFromZero(values: readonly number[]): number {
  const m = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - m) ** 2, 0);
  const error = Math.sqrt(squares / (values.length - 1) / values.length);
  return m === 0 ? 0 : Math.abs(m) / error;
}

/** The largest of what a measure makes of each path. */
export const largest = (paths: readonly number[], measure: (path: number) => number): number =>
  paths.reduce((most, path) => {
    const value = measure(path);
    return value > most || Number.isNaN(value) ? value : most;
  }, 0);
