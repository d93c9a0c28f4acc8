import { describe, expect, it } from "vitest";
import { allocateCloud, cloudLayout, columnsOf, startCloud } from "../../../src/kernel/filter/cloud";
import { GATE_MONTHS } from "../../../src/kernel/filter/observations";
import { momentErrors, STANDARD_ERRORS } from "../../random/goodness";
import { groupOf, harbourSpec, nothingSeen, subjectOf } from "./harbour";

const spec = harbourSpec();

describe("the start", () => {
  it("has means normal about their centres, levels normal about the means, and a gate as if it had always stood so", () => {
    const subject = subjectOf(spec, {
      ...nothingSeen(spec, 1),
      start: {
        centre: Float64Array.of(1, 2, 3, 4, 5),
        meanSpread: Float64Array.of(0.1, 0.2, 0.3, 0.4, 0),
        levelSpread: Float64Array.of(0.5, 0.4, 0.3, 0, 0.1),
      },
    });
    const group = groupOf(subject);
    const cloud = allocateCloud(cloudLayout(5, 0), 2048);
    startCloud(group, cloud, subject.observations, 0);
    const { layout, groups } = cloud;
    const column = (place: number) =>
      Array.from({ length: groups }, (_, index) => [...columnsOf(cloud, index, place, 1)]).flat();
    const { centre, meanSpread, levelSpread } = subject.observations.start;
    centre.forEach((mean, factor) => {
      const mu = column(layout.mu + factor);
      const step = column(layout.x + factor).map((x, i) => x - (mu[i] ?? 0));
      for (const [sample, about, spread] of [
        [mu, mean, meanSpread[factor] ?? 0],
        [step, 0, levelSpread[factor] ?? 0],
      ] as const) {
        if (spread === 0) {
          for (const value of sample) expect(value).toBeCloseTo(about, 12);
          continue;
        }
        const errors = momentErrors(sample, { mean: about, variance: spread ** 2, excessKurtosis: 0 });
        expect(Math.abs(errors.mean)).toBeLessThan(STANDARD_ERRORS);
        expect(Math.abs(errors.variance)).toBeLessThan(STANDARD_ERRORS);
      }
    });
    const gates = column(layout.gate);
    for (let month = 1; month < GATE_MONTHS; month++) expect(column(layout.gate + month)).toEqual(gates);
    column(layout.gateSum).forEach((sum, i) => {
      expect(sum).toBeCloseTo(GATE_MONTHS * (gates[i] ?? 0), 10);
    });
  });
});
