import { describe, expect, it } from "vitest";
import { fingerprintOf } from "../../../src/contracts/fingerprint";
import { evidence } from "../../../src/evidence/evidence";
import { readPredictive } from "../../../src/generate/docs/verification-data";
import { loadPosterior } from "../../../src/inference/editions/load";
import { streamKey } from "../../../src/random/seed";
import { namedStream } from "../../../src/random/stream";
import { STANDARD_ERRORS } from "../../random/goodness";
import { orNull, placed, tailOf } from "./compare";
import { conflictOf, normalOf } from "./conflicts";
import type { History } from "./history";
import { makeAnew } from "./make-anew";
import { rateOf } from "./meetings";
import { oneAhead } from "./one-ahead";
import { recordedHistory } from "./recorded";
import { statistics } from "./statistics";
import { EDITION, probe } from "./study";
import { worldUnder } from "./world";

const world = worldUnder(() => new Map());
const record = recordedHistory(world);

describe("a record that is made anew", () => {
  it("draws meetings from the rates and hazards that the filter weighs, given the same past", () => {
    const { contacts, months } = world.subject.observations;
    let compared = 0;
    for (let month = 1; month <= months; month++)
      for (let i = contacts.start[month] ?? 0; i < (contacts.start[month + 1] ?? 0); i++) {
        const channel = world.channels.find(({ place }) => place === contacts.channel[i]);
        if (channel === undefined) throw new Error("the filter reads a channel that is not alive");
        const past = channel.months.filter((at) => at < month);
        const found = rateOf(channel, past, month);
        // Two meetings of a month are one month that met here, and two contacts of a rate there.
        if (found?.shape !== contacts.shape[i]) continue;
        expect(found?.exposure).toBeCloseTo(contacts.exposure[i] ?? Number.NaN, 12);
        compared += 1;
      }
    expect(compared).toBeGreaterThan(0.7 * contacts.channel.length);
  });

  it("has every first meeting of the record, no summit but at a venue or alone, and a label for every window", () => {
    const [made] = makeAnew(world)(0);
    if (made === undefined) throw new Error("a draw makes records");
    world.channels.forEach(({ births }, i) => {
      expect(made.contacts[i]?.months).toEqual(expect.arrayContaining([...births]));
    });
    const { venues } = world.subject.observations.summits;
    for (const month of made.margin) expect(venues[month]).toBeGreaterThan(0);
    expect(made.pathways).toHaveLength(record.pathways.length);
    expect(made.readings.map((values) => values.length)).toEqual(
      record.readings.map((values) => values.length),
    );
  });
});

describe("a tail", () => {
  it("below a tenth comes to a tenth of the values of the same law", () => {
    const stream = namedStream(streamKey("tails"), "values");
    const values = Array.from({ length: 1000 }, stream);
    const samples = 2000;
    const small = Array.from({ length: samples }, stream).filter((value) => tailOf(values, value) < 0.1);
    // The thousand values err as well: twice the variance of the share.
    expect(Math.abs(small.length / samples - 0.1)).toBeLessThan(
      STANDARD_ERRORS * Math.sqrt(0.1 * 0.9 * (1 / samples + 1 / values.length)),
    );
  });

  it("is near 0 for a record whose meetings all come in spring, near 1 in the middle", () => {
    const made = makeAnew(world)(0);
    const spring = statistics().find(({ id }) => id === "quarter.2");
    if (spring === undefined) throw new Error("the share of the second quarter is a statistic");
    const inSpring = (history: History): History => ({
      ...history,
      contacts: history.contacts.map(({ level, months }) => ({ level, months: months.map(() => 5) })),
    });
    expect(placed(spring, spring.of(inSpring(record)), made).tail).toBe(0);
    const shares = made.map(spring.of).sort((a, b) => a - b);
    expect(placed(spring, shares[8] ?? 0, made).tail).toBeGreaterThan(0.9);
  });
});

describe("a conflict of prior and data", () => {
  it("is asked on the scale on which the prior is standard normal, whichever way a value runs", () => {
    expect(normalOf({ value: (z) => Math.exp(2 * z) }, Math.exp(-1))).toBeCloseTo(-0.5, 9);
    expect(normalOf({ value: (z) => 3 - z }, 1)).toBeCloseTo(2, 9);
  });

  it("is none where the middle stays, and plain where half of what may be told moves it two of its standard deviations", () => {
    // Mean 0 or sqrt 2, variance 1/2: the tail beyond 2 standard deviations on either side is 0.0455.
    const around = (mean: number) => [mean - Math.SQRT1_2, mean, mean + Math.SQRT1_2];
    expect(conflictOf("still", around(0))).toMatchObject({ told: 0.5, tail: 1 });
    expect(conflictOf("moved", around(Math.SQRT2)).tail).toBeCloseTo(0.0455, 4);
    expect(conflictOf("silent", [-1, 0, 1]).tail).toBeNull();
  });
});

describe("the committed study", () => {
  it("is of the edition, the tables and the code at hand: npm run study:predictive, then npm run docs, where it is not", async () => {
    const posterior = await loadPosterior(EDITION);
    const committed = readPredictive();
    expect(committed.posteriorFingerprint).toBe(posterior.fingerprint);
    expect(committed.dataFingerprint).toBe(fingerprintOf(evidence));
    expect(committed.statistics.map(({ observed }) => observed)).toEqual(
      statistics().map(({ of }) => orNull(of(record))),
    );
    expect(committed.oneAhead).toEqual(oneAhead(world));
    expect(committed.probe).toEqual(probe(posterior));
  });
});
