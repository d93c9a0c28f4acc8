import {
  addressParticles,
  allocateCloud,
  cloudLayout,
  load,
  startCloud,
  store,
} from "../../../src/kernel/filter/cloud";
import { conditionState } from "../../../src/kernel/filter/condition";
import type { FilterSubject } from "../../../src/kernel/filter/filter";
import type { Contacts, Observations } from "../../../src/kernel/filter/observations";
import { assess } from "../../../src/kernel/gate";
import type { Group } from "../../../src/kernel/group";
import { normalAt, uniformAt } from "../../../src/kernel/lane-random";
import { moveLatents } from "../../../src/kernel/latents";
import { LANES } from "../../../src/kernel/shape";
import type { Theta } from "../../../src/kernel/theta";
import { compileReadings } from "../../../src/model/nowcast/readings";
import { PURPOSE } from "../../../src/random/counter";
import { groupOf, harbourSpec, nothingSeen, subjectOf } from "./harbour";

/**
 * Levels that soon forget where they were, about means that are nearly known: 256 particles have too few ancestors to hold the
 * law of what does not move.
 */
export const spec = harbourSpec((draft) => {
  for (const family of draft.families) family.halfLifeMonths.prior = { fixed: 4 };
});
export const MONTHS = 24;
export const FACTORS = spec.factors.length;
export const HOUSES = [0.3 ** 2, 0.5 ** 2];
export const START = {
  centre: Float64Array.of(0.2, -0.2, 0.4, 0.5, 0.7),
  meanSpread: Float64Array.of(0.1, 0.1, 0.1, 0.1, 0.1),
  levelSpread: Float64Array.of(0.6, 0.6, 0.4, 0.3, 0.3),
};
const EPISODE = 3;
const ERROR = 0.2;
const CHANNELS = [0, 1, 2];
const SHAPE = 6.5;
const EXPOSURE = 0.05;
const GATE_MONTHS = 60;

/** Venues of a month, and who is read then by which house. */
const venuesIn = (month: number) => (month % 4 === 0 ? 2 : month % 3 === 0 ? 1 : 0);
const readIn = (month: number) =>
  [
    { factor: 0, house: 0, every: 5 },
    { factor: 3, house: 0, every: 7 },
    { factor: 1, house: 1, every: 6 },
  ].filter(({ every }) => month % every === 0);

/** What one path left on record, month by month. */
interface Seen {
  readonly lnStock: Float64Array;
  readonly met: Int32Array;
  readonly alone: Int32Array;
  readonly atRisk: Int32Array;
  readonly author: Int32Array;
  readonly contacts: { month: number; channel: number; lnStock: number; echo: number; met: number }[];
  readonly readings: Parameters<typeof compileReadings>[0][number][];
}

const emptySeen = (months: number): Seen => ({
  // Any course of the institutional stock will do: it is given.
  lnStock: Float64Array.from({ length: months + 1 }, (_, month) => 0.6 + 0.3 * Math.sin(month)),
  met: new Int32Array(months + 1),
  alone: new Int32Array(months + 1),
  atRisk: new Int32Array(months + 1).fill(1),
  author: new Int32Array(months + 1).fill(-1),
  contacts: [],
  readings: [],
});

const uniform = ({ random }: Group, lane: number, month: number, slot: number) =>
  uniformAt(random, lane, PURPOSE.venue, month, slot);

function summit({ theta, state, ...group }: Group, seen: Seen, month: number, lane: number): void {
  const number = (slot: number) => uniform({ theta, state, ...group }, lane, month, slot);
  const pull = (theta.summitGateSlope[0] ?? 0) * ((state.gate[lane] ?? 0) - (theta.gateReference[0] ?? 0));
  const agreement = 1 / (1 + Math.exp(-(theta.agreementIntercept[0] ?? 0) - pull));
  for (let venue = 0; venue < venuesIn(month); venue++)
    if (number(venue) < agreement) seen.met[month] = (seen.met[month] ?? 0) + 1;
  if (number(9) < 1 - Math.exp(-(theta.standaloneHazard[0] ?? 0) * Math.exp(pull))) seen.alone[month] = 1;
}

function contacts(group: Group, seen: Seen, month: number, lane: number, gateMean: number): void {
  const { theta, state } = group;
  const summits = [0, 1, 2].filter(
    (back) => (seen.met[month - back] ?? 0) + (seen.alone[month - back] ?? 0) > 0,
  );
  const echo = summits.length > 0 ? 1 : 0;
  for (const channel of CHANNELS) {
    const lnStock = (seen.lnStock[month - 1] ?? 0) - 0.6;
    const times = Math.exp(
      (theta.channelGateSlope[channel] ?? 0) * ((state.gate[lane] ?? 0) - gateMean) +
        (theta.channelStockSlope[channel] ?? 0) * lnStock +
        (theta.channelSummitSlope[channel] ?? 0) * echo,
    );
    const met = uniform(group, lane, month, 20 + channel) < 1 - (1 + EXPOSURE * times) ** -SHAPE ? 1 : 0;
    seen.contacts.push({ month, channel, lnStock, echo, met });
  }
}

/** Onsets by the model's loads, written out: trust of the city and the port against, fees of the south for. */
function onset(group: Group, seen: Seen, month: number, lane: number): void {
  if (seen.atRisk[month] === 0) return;
  const { theta, state } = group;
  const distance = (factor: number) => (state.x[factor * LANES + lane] ?? 0) - (theta.reference[factor] ?? 0);
  const stock = 0.4 * ((seen.lnStock[month] ?? 0) - Math.log(1 + spec.institution.mean.value));
  const hazards = [0, 1].map(
    (city) =>
      ((0.05 * (1 + city)) / 3) * Math.exp(-(distance(city) + distance(2)) / 2 + 0.5 * distance(4) - stock),
  );
  const total = hazards.reduce((a, b) => a + b, 0);
  if (uniform(group, lane, month, 30) >= 1 - Math.exp(-total)) return;
  seen.author[month] = uniform(group, lane, month, 31) * total < (hazards[0] ?? 0) ? 0 : 1;
  seen.atRisk.fill(0, month + 1, month + 1 + EPISODE);
}

function polls(group: Group, seen: Seen, month: number, lane: number): void {
  const normal = (at: number, slot: number) => normalAt(group.random, lane, PURPOSE.actNature, at, slot);
  readIn(month).forEach(({ factor, house }, slot) => {
    const effect = Math.sqrt(HOUSES[house] ?? 0) * normal(0, house);
    const value = (group.state.x[factor * LANES + lane] ?? 0) + effect + ERROR * normal(month, slot);
    seen.readings.push({ month, factor, house, value, variance: ERROR ** 2, row: "" });
  });
}

function observationsOf(seen: Seen): Observations {
  const months = seen.met.length - 1;
  const blank = nothingSeen(spec, months);
  const start = new Int32Array(months + 2);
  for (let month = 1; month <= months; month++) start[month + 1] = month * CHANNELS.length;
  const of = (key: "channel" | "echo" | "met") => Int32Array.from(seen.contacts, (one) => one[key]);
  const known: Contacts = {
    start,
    channel: of("channel"),
    shape: new Float64Array(seen.contacts.length).fill(SHAPE),
    exposure: new Float64Array(seen.contacts.length).fill(EXPOSURE),
    lnStock: Float64Array.from(seen.contacts, (one) => one.lnStock),
    echo: of("echo"),
    met: of("met"),
  };
  const share = new Float64Array((months + 1) * 2);
  seen.author.forEach((author, month) => {
    if (author >= 0) share[2 * month + author] = 1;
  });
  return {
    ...blank,
    start: START,
    lnStock: seen.lnStock,
    contacts: known,
    summits: {
      venues: Int32Array.from(seen.met, (_, month) => venuesIn(month)),
      met: seen.met,
      alone: seen.alone,
    },
    acts: { atRisk: seen.atRisk, share },
    readings: compileReadings(seen.readings, HOUSES, months),
  };
}

/** The same subject under other parameters. */
export function withParameters(subject: FilterSubject, change: (theta: Theta) => void): FilterSubject {
  return {
    ...subject,
    fillTheta(draw, theta) {
      subject.fillTheta(draw, theta);
      change(theta);
    },
  };
}

/** A record drawn from the model, and the levels its path had at the end. */
export interface Drawn {
  readonly observations: Observations;
  readonly x: readonly number[];
}

/**
 * Sixteen paths of the kernel from the start law on, and what each left on record: contacts, summits, acts and readings. `change`
 * puts other parameters in place of the model's; those of acts are taken as they are written.
 */
export function drawRecords(
  draw: number,
  change: (theta: Theta) => void = () => undefined,
  months = MONTHS,
): Drawn[] {
  const blank = { ...nothingSeen(spec, months), start: START };
  const group = groupOf(withParameters(subjectOf(spec, blank), change), "record");
  const cloud = allocateCloud(cloudLayout(FACTORS, 0), LANES);
  startCloud(group, cloud, blank, draw);
  const gates = Array.from({ length: LANES }, (_, lane) => Array(GATE_MONTHS).fill(group.state.gate[lane]));
  const seen = Array.from({ length: LANES }, () => emptySeen(months));
  for (let month = 1; month <= months; month++) {
    addressParticles(group, draw, 0);
    load(group, cloud, 0);
    conditionState(group, blank, month);
    moveLatents(group, month);
    assess(group);
    seen.forEach((one, lane) => {
      const past = (gates[lane] ?? []).slice(-GATE_MONTHS);
      const gateMean = past.reduce((a, b) => a + b, 0) / GATE_MONTHS;
      summit(group, one, month, lane);
      contacts(group, one, month, lane, gateMean);
      onset(group, one, month, lane);
      polls(group, one, month, lane);
      gates[lane]?.push(group.state.gate[lane]);
    });
    store(group, cloud, 0);
  }
  const column = (of: Float64Array, lane: number) =>
    Array.from({ length: FACTORS }, (_, factor) => of[factor * LANES + lane] ?? Number.NaN);
  return seen.map((one, lane) => ({
    observations: observationsOf(one),
    x: column(group.state.x, lane),
  }));
}
