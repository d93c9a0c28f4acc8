import { describe, expect, it } from "vitest";
import { ModelError } from "../../src/contracts/errors";
import type { ModelSpec } from "../../src/contracts/model-spec";
import { defineModel } from "../../src/model/define";
import { baselineModel } from "../../src/model/presets";
import type { Draft } from "../laws/support";

const base = baselineModel().spec;

/** The error of a specification made wrong by a change. */
function errorOf(change: (draft: Draft<ModelSpec> & Record<string, unknown>) => unknown): ModelError {
  const draft = structuredClone(base) as Draft<ModelSpec> & Record<string, unknown>;
  const replaced = change(draft);
  try {
    defineModel(replaced === undefined ? draft : replaced);
  } catch (error) {
    expect(error).toBeInstanceOf(ModelError);
    return error as ModelError;
  }
  throw new Error("the specification was accepted");
}

const pathsOf = (error: ModelError) => error.issues.map((item) => item.path.join("."));
const at = <T>(list: T[], index = 0): T => list[index] as T;

describe("a bad specification is a typed error that names the path", () => {
  it.each<[string, Parameters<typeof errorOf>[0], string]>([
    [
      "NaN",
      (d) => {
        at(d.factors).reference.value = Number.NaN;
      },
      "factors.0.reference.value",
    ],
    [
      "a negative rate",
      (d) => {
        at(d.channels, 1).ratePerYear = { prior: { fixed: -1 }, basis: "judgement", source: [] };
      },
      "channels.1.ratePerYear.prior",
    ],
    [
      "a normal prior on a rate",
      (d) => {
        at(d.channels, 1).ratePerYear = {
          prior: { normal: { mean: 3, sd: 1 } },
          basis: "judgement",
          source: [],
        };
      },
      "channels.1.ratePerYear.prior",
    ],
    [
      "a probability above one",
      (d) => {
        d.institution.retention = { prior: { fixed: 1.2 }, basis: "judgement", source: [] };
      },
      "institution.retention.prior",
    ],
    [
      "two laws in one prior",
      (d) => {
        d.gate.sharpness = {
          prior: { fixed: 2, gamma: { shape: 1, rate: 1 } } as never,
          basis: "judgement",
          source: [],
        };
      },
      "gate.sharpness.prior",
    ],
    [
      "a correlation matrix that is not one",
      (d) => {
        delete at(d.families).commonCorrelation;
        at(d.families).correlation = [
          [1, 0.9, -0.9],
          [0.9, 1, 0.9],
          [-0.9, 0.9, 1],
        ];
      },
      "families.0.correlation",
    ],
    [
      "an asymmetric correlation matrix",
      (d) => {
        delete at(d.families).commonCorrelation;
        at(d.families).correlation = [
          [1, 0.5, 0],
          [0.4, 1, 0],
          [0, 0, 1],
        ];
      },
      "families.0.correlation",
    ],
    [
      "a matrix and a common correlation",
      (d) => {
        at(d.families).correlation = [
          [1, 0, 0],
          [0, 1, 0],
          [0, 0, 1],
        ];
      },
      "families.0.correlation",
    ],
    [
      "a channel that does not exist",
      (d) => {
        at(d.log).month = "2025-06";
        (at(d.log) as { channel: string }).channel = "foreign-minister";
      },
      "log.0.channel",
    ],
    [
      "a month after asOf",
      (d) => {
        at(d.log).month = "2026-03";
      },
      "log.0.month",
    ],
    [
      "a month before the log",
      (d) => {
        at(d.log).month = "1999-01";
      },
      "log.0.month",
    ],
    [
      "a month that is none",
      (d) => {
        d.asOf = "2025-13";
      },
      "asOf",
    ],
    [
      "a family that does not exist",
      (d) => {
        at(d.factors).family = "leaderComitment";
      },
      "factors.0.family",
    ],
    ["an empty framework", () => ({}), "schemaVersion"],
    [
      "no factors",
      (d) => {
        d.factors = [];
      },
      "factors",
    ],
    [
      "a level off its scale",
      (d) => {
        at(d.factors).level.prior = { quantiles: { p05: 0, p50: 40, p95: 100 } };
      },
      "factors.0.level",
    ],
    [
      "quantiles out of order",
      (d) => {
        at(d.factors).level.prior = { quantiles: { p05: 60, p50: 40, p95: 70 } };
      },
      "factors.0.level.prior.quantiles",
    ],
    [
      "a rule that may match nothing",
      (d) => {
        d.rules.base?.pop();
      },
      "rules.base.1.when",
    ],
    [
      "no base rule",
      (d) => {
        delete (d.rules as Record<string, unknown>).base;
      },
      "rules.base",
    ],
    [
      "a pathway twice",
      (d) => {
        at(d.pathways, 1).id = "damage";
      },
      "pathways.1.id",
    ],
    [
      "a stance without a rate",
      (d) => {
        const { rate } = at(d.events, 2);
        if ("byStance" in rate) delete (rate.byStance as Record<string, unknown>).other;
      },
      "events.2.rate.byStance.other",
    ],
    [
      "a term that has ended",
      (d) => {
        at(d.turnover).incumbent.termEnds = "2025-01";
      },
      "turnover.0.incumbent.termEnds",
    ],
    [
      "a calendar whose mean is not one",
      (d) => {
        at(at(d.turnover).exit.calendar).value = 9;
      },
      "turnover.0.exit.calendar",
    ],
    [
      "an unknown key",
      (d) => {
        (d as Record<string, unknown>).channel = [];
      },
      "channel",
    ],
    ["text where an object is due", () => "a model", ""],
    ["nothing", () => null, ""],
  ])("%s", (_, change, path) => {
    const error = errorOf(change);
    expect(pathsOf(error)).toContain(path);
    for (const item of error.issues) {
      for (const key of ["code", "expected", "received", "message", "remedy"] as const)
        expect(item[key], key).toBeTruthy();
      expect(item.message).toContain(item.expected);
      expect(item.message).toContain(item.received);
    }
  });

  it("a document of 10 MB is refused without reading on", () => {
    const error = errorOf((d) => {
      (d as Record<string, unknown>).label = "x".repeat(10_000_000);
    });
    expect(error.issues[0]?.code).toBe("too-large");
    expect(error.message.length).toBeLessThan(1000);
  });

  it("a list of a million entries is refused in bounded time", () => {
    const error = errorOf((d) => {
      d.log = new Array(1_000_000).fill({ month: "2025-01", event: "kp-crisis" });
    });
    expect(error.issues.map((item) => item.code)).toContain("too-large");
  });

  it("a document that contains itself is refused as too deep", () => {
    const loop: Record<string, unknown> = {};
    loop.self = loop;
    expect(errorOf(() => loop).issues[0]?.code).toBe("too-deep");
  });

  it.each(["__proto__", "constructor", "prototype"])(
    "an own key %s is refused at any depth, and nothing is polluted",
    (key) => {
      const hostile = JSON.parse(`{"institution": {"${key}": {"polluted": true}}, "rules": {"${key}": []}}`);
      const codes = errorOf(() => hostile).issues.filter((item) => item.code === "reserved-key");
      expect(codes.map((item) => item.path.join("."))).toEqual([`institution.${key}`, `rules.${key}`]);
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    },
  );

  it("every problem is reported at once: shape and references together", () => {
    const error = errorOf((d) => {
      at(d.factors).family = "nowhere";
      d.asOf = "soon";
      at(d.channels, 1).ratePerYear = { prior: { fixed: -1 }, basis: "judgement", source: [] };
      (at(d.rules.base ?? []) as { pathway: string }).pathway = "harm";
    });
    expect(pathsOf(error)).toEqual(
      expect.arrayContaining([
        "factors.0.family",
        "asOf",
        "channels.1.ratePerYear.prior",
        "rules.base.0.pathway",
      ]),
    );
  });

  it("an unknown name comes with the nearest known one", () => {
    const error = errorOf((d) => {
      (at(d.log) as { channel: string }).channel = "foreign-minister";
    });
    expect(error.issues[0]?.remedy).toContain("foreign-ministers");
    expect(
      errorOf((d) => {
        (d as Record<string, unknown>).chanels = [];
      }).issues[0]?.remedy,
    ).toContain("channels");
  });
});

describe("a model", () => {
  it("has a frozen copy of its specification: later changes to the input do not reach it", () => {
    const draft = structuredClone(base) as Draft<ModelSpec>;
    const model = defineModel(draft);
    draft.asOf = "1999-01";
    expect(model.spec.asOf).toBe("2025-12");
    expect(Object.isFrozen(model.spec.channels[0]?.ratePerYear)).toBe(true);
    expect(() => {
      (model.spec as { asOf: string }).asOf = "2000-01";
    }).toThrow(TypeError);
  });

  it("its specification survives JSON, and the fingerprint with it", () => {
    const copy = defineModel(JSON.parse(JSON.stringify(base)));
    expect(copy.spec).toEqual(base);
    expect(copy.fingerprint).toBe(baselineModel().fingerprint);
    expect(copy.fingerprint).toMatch(/^[0-9a-f]{64}$/);
  });

  it("the fingerprint does not depend on the order of keys, and does on every number", () => {
    const reversed = Object.fromEntries(Object.entries(base).reverse());
    expect(defineModel(reversed).fingerprint).toBe(baselineModel().fingerprint);
    const draft = structuredClone(base) as Draft<ModelSpec>;
    at(draft.factors).reference.value += 0.001;
    expect(defineModel(draft).fingerprint).not.toBe(baselineModel().fingerprint);
  });
});
