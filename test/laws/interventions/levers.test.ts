import { describe, expect, it } from "vitest";
import type { LeverSpec } from "../../../src/contracts/model-spec";
import { LANES } from "../../../src/kernel/shape";
import { allocateTheta, type Theta } from "../../../src/kernel/theta";
import { compile } from "../../../src/model/compile/compile";
import { streamKey } from "../../../src/random/seed";
import { type Draft, variant } from "../support";
import {
  channelAt,
  errorsFromZero,
  factorAt,
  inMonth,
  largest,
  mean,
  medianOf,
  pathsWhere,
  peaceful,
  read,
  state,
  theta,
  track,
} from "./paths";

const judged = (prior: object) => ({ prior, basis: "judgement" as const, source: [] }) as never;
const lever = (id: string, effects: LeverSpec["effects"]) =>
  ({ id, label: id, area: "test", effects, source: [] }) as LeverSpec as Draft<LeverSpec>;
const points = judged({ normal: { mean: 2, sd: 3 } });
const times = judged({ logNormal: { median: 1.5, logSd: 0.4 } });

/** The baseline with a lever for every kind of effect. */
const model = variant(peaceful.spec, (draft) => {
  draft.levers = [
    lever("talks", [{ factor: "domesticOpinion.KR", points }]),
    lever("tariffs", [{ factor: "tariffFriction.US-KR", points }]),
    lever("visits", [{ channel: "naval-chiefs", times }]),
    lever("ministers", [{ level: "ministerial", times }]),
    lever("secretariat", [{ stock: judged({ normal: { mean: 0.3, sd: 0.1 } }) }]),
    lever("pact", [
      { factor: "leaderCommitment.JP", points },
      { channel: "freedom-edge", times },
    ]),
  ];
});

const MONTHS = 8;
const FROM = 3;
const pull = (id: string, strength?: number) => ({
  type: "pull-lever" as const,
  lever: id,
  from: inMonth(FROM),
  ...(strength === undefined ? {} : { strength }),
});

/** The parameter draws of the model with some interventions. */
function draws(count: number, interventions: Parameters<typeof model.with>[0]): Theta[] {
  const { program, drawer } = compile(model.with(interventions).spec, MONTHS, undefined);
  const fill = drawer(streamKey("levers"));
  return Array.from({ length: count }, (_, draw) => {
    const values = allocateTheta(program.shape);
    fill(draw, values);
    return values;
  });
}

type Field = Exclude<keyof Theta, "buffer">;
const PULLED: readonly Field[] = [
  "factorShift",
  "factorEntry",
  "contactLnTimes",
  "stockInflow",
  "eventLnTimes",
];
const base = draws(3, []);
const cell = (place: number, month: number) => place * (MONTHS + 1) + month;
/** Cells of a field that are not 0. */
const touched = (values: Theta, field: Field) =>
  [...values[field].keys()].filter((at) => values[field][at] !== 0);
/** Cells of what levers move that are not what is expected, up to rounding. */
const unlike = (values: Theta, expected: (field: Field, at: number) => number) =>
  PULLED.flatMap((field) =>
    [...values[field].keys()].filter(
      (at) => !(Math.abs((values[field][at] ?? Number.NaN) - expected(field, at)) <= 1e-12),
    ),
  );
const months = Array.from({ length: MONTHS - FROM + 1 }, (_, i) => FROM + i);

describe("pull-lever", () => {
  it.each(["talks", "visits", "ministers", "secretariat", "pact"])(
    "%s leaves everything else that is drawn as it was, to the bit",
    (id) => {
      draws(3, [pull(id)]).forEach((values, draw) => {
        const fields = Object.keys(values).filter((key) => key !== "buffer") as Field[];
        for (const field of fields.filter((one) => !PULLED.includes(one)))
          expect(values[field], field).toEqual(base[draw]?.[field]);
      });
    },
  );

  it("shifts a factor from its month on, by points at the slope of the scale at the median level", () => {
    for (const [id, factor, slope] of [
      [
        "talks",
        "domesticOpinion.KR",
        100 / (medianOf("domesticOpinion.KR") * (100 - medianOf("domesticOpinion.KR"))),
      ],
      ["tariffs", "tariffFriction.US-KR", 1 / (5 + medianOf("tariffFriction.US-KR"))],
    ] as const) {
      const at = factorAt(factor);
      const many = draws(500, [pull(id)]);
      for (const values of many.slice(0, 3)) {
        expect(touched(values, "factorShift")).toEqual(months.map((month) => cell(at, month)));
        expect(touched(values, "factorEntry")).toEqual([cell(at, FROM)]);
        expect(new Set(months.map((month) => values.factorShift[cell(at, month)])).size).toBe(1);
        expect(values.factorEntry[cell(at, FROM)]).toBe(values.factorShift[cell(at, FROM)]);
      }
      // Drawn anew in every draw, from its prior: normal, mean 2, standard deviation 3.
      const drawn = many.map((values) => (values.factorShift[cell(at, FROM)] ?? 0) / slope);
      expect(errorsFromZero(drawn.map((value) => value - 2))).toBeLessThan(3);
      expect(errorsFromZero(drawn.map((value) => (value - 2) ** 2 - 9))).toBeLessThan(3);
    }
  });

  it("multiplies the hazard of its channel, or of every channel of its level, and of no other, by what is drawn", () => {
    const ministers = model.spec.channels.flatMap(({ level }, at) => (level === "ministerial" ? [at] : []));
    for (const [id, channels] of [
      ["visits", [channelAt("naval-chiefs")]],
      ["ministers", ministers],
    ] as const) {
      const many = draws(500, [pull(id)]);
      expect(touched(many[0] ?? (base[0] as Theta), "contactLnTimes")).toEqual(
        channels.flatMap((at) => months.map((month) => cell(at, month))),
      );
      const drawn = many.map((values) => values.contactLnTimes[cell(channels[0] ?? 0, FROM)] ?? 0);
      expect(errorsFromZero(drawn.map((value) => value - Math.log(1.5)))).toBeLessThan(3);
      expect(errorsFromZero(drawn.map((value) => (value - Math.log(1.5)) ** 2 - 0.16))).toBeLessThan(3);
    }
  });

  it("has an effect in proportion to its strength, on what is added and on the logarithm of what multiplies", () => {
    for (const id of ["talks", "ministers", "secretariat", "pact"]) {
      const once = draws(4, [pull(id)]);
      expect(draws(4, [pull(id, 1)])).toEqual(once);
      for (const strength of [0.5, 2, 10]) {
        const scaled = draws(4, [pull(id, strength)]);
        expect(
          scaled.flatMap((values, draw) =>
            unlike(values, (field, at) => strength * (once[draw]?.[field][at] ?? 0)),
          ),
        ).toEqual([]);
      }
    }
  });

  it("adds up with another lever and with a shift of the same factor", () => {
    const shift = {
      type: "shift-factor" as const,
      factor: "leaderCommitment.JP",
      by: 5,
      from: inMonth(5),
      until: inMonth(6),
    };
    const parts = [draws(4, [pull("talks")]), draws(4, [pull("pact")]), draws(4, [shift])];
    const all = draws(4, [pull("talks"), shift, pull("pact")]);
    const sum = (draw: number, field: Field, at: number) =>
      parts.reduce((total, part) => total + (part[draw]?.[field][at] ?? 0), 0);
    expect(all.flatMap((values, draw) => unlike(values, (field, at) => sum(draw, field, at)))).toEqual([]);
  });

  it("on the stock adds to it every month, and leaves factors, events and leaders alone", () => {
    const draws = 16;
    const all = pathsWhere(draws * LANES, () => true);
    const readings = {
      stock: state("stock"),
      retention: theta("retention"),
      inflow: theta("stockInflow", FROM),
      event: state("lastEvent", 2),
      leader: state("lastChange", 1),
      gate: state("gate"),
      contact: state("lastContact", channelAt("freedom-edge")),
    };
    const [before, after] = [
      track(model, MONTHS, draws, readings),
      track(model.with([pull("secretariat")]), MONTHS, draws, readings),
    ];
    for (const key of ["event", "leader", "gate"] as const) expect(after[key]).toEqual(before[key]);
    expect(after.stock.slice(0, FROM)).toEqual(before.stock.slice(0, FROM));
    const gain = (path: number) => read(after.stock, FROM, path) - read(before.stock, FROM, path);
    expect(largest(all, (path) => Math.abs(gain(path) - read(after.inflow, FROM, path)))).toBeLessThan(1e-12);
    // What a channel makes of it is the only way in which the stock moves otherwise.
    expect(after.contact).not.toEqual(before.contact);
    const later = all.map((path) => read(after.stock, MONTHS, path) - read(before.stock, MONTHS, path));
    expect(mean(later)).toBeGreaterThan(3 * mean(all.map(gain)));
  });

  it("on the stock never takes more than there is", () => {
    const drain = variant(model.spec, (draft) => {
      draft.levers = [lever("drain", [{ stock: judged({ fixed: -5 }) }])];
    });
    const rows = track(drain.with([pull("drain")]), MONTHS, 4, { stock: state("stock") });
    expect(new Set(rows.stock[FROM])).toEqual(new Set([0]));
    expect(Math.min(...(rows.stock[2] ?? []))).toBeGreaterThan(0);
  });
});
