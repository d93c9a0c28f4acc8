import { describe, expect, it } from "vitest";
import { successorShare } from "../../../src/inference/observe/successor";
import { allocateTheta } from "../../../src/kernel/theta";
import { compile } from "../../../src/model/compile/compile";
import { climatology, type Model } from "../../../src/model/define";
import { baselineModel } from "../../../src/model/presets";
import { streamKey } from "../../../src/random/seed";

const model = baselineModel() as Model;
const { spec } = model;
const { program, drawer } = compile(spec, 12, climatology(model));
const theta = allocateTheta(program.shape);
drawer(streamKey("successor"))(0, theta);

const shareOf = (country: string, bloc: string) =>
  successorShare(spec, { type: "leader", country, bloc, month: "2026-04", source: "x" }, program, theta);

describe("the bloc of a new leader", () => {
  it.each(spec.turnover.map(({ country }) => country))(
    "of %s is one of those there are: chances sum to 1",
    (country) => {
      const blocs = spec.turnover.find((one) => one.country === country)?.blocs ?? [];
      const sum = blocs.reduce((total, { id }) => total + shareOf(country, id), 0);
      expect(sum).toBeCloseTo(1, 12);
    },
  );

  it("after an early exit in Japan goes by the share of each bloc, whoever was in office; in the United States the bloc stays", () => {
    const place = spec.turnover.findIndex(({ country }) => country === "JP");
    const first = program.blocStart[place] ?? 0;
    const [a = 0, b = 0] = [theta.blocWeight[first], theta.blocWeight[first + 1]];
    expect(shareOf("JP", spec.turnover[place]?.blocs[0]?.id ?? "")).toBeCloseTo(a / (a + b), 12);
    const us = spec.turnover.find(({ country }) => country === "US");
    expect(shareOf("US", us?.incumbent.bloc ?? "")).toBe(1);
  });
});
