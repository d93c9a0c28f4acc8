import type { Datum } from "../../contracts/distribution";
import type { Month } from "../../contracts/month";
import data from "../data/readings.json";

/** A poll series as a reading of a factor. Its house effect is normal about 0 on the logit scale. */
export interface PollMap {
  readonly series: string;
  readonly country: string;
  readonly factor: string;
  readonly houseSd: number;
  /** Share without an answer: with it, a wave of which only the negative share was published is read too. */
  readonly unsurePercent?: number;
  readonly from?: Month;
  readonly to?: Month;
  readonly note: string;
}

/** A tariff rate as a reading of the friction of pairs, with its error on the scale ln(1 + points / 5). */
export interface TariffMap {
  readonly id: string;
  readonly factors: readonly string[];
  readonly logSd: number;
  readonly note: string;
}

/** Which rows of the tables read which factor, and how well: judgement, as data. */
export interface ReadingMap {
  readonly assumedSampleSize: Datum;
  readonly errorRatio: Datum;
  readonly polls: readonly PollMap[];
  readonly tariffs: readonly TariffMap[];
}

export function readingMap(): ReadingMap {
  return data as ReadingMap;
}
