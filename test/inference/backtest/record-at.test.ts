import { describe, expect, it } from "vitest";
import { evidence } from "../../../src/evidence/evidence";
import { originsOf, recordAt } from "../../../src/inference/backtest/record-at";
import { specFromEvidence } from "../../../src/model/from-evidence/model-from-evidence";
import { labelHistory } from "../../../src/model/label-history";
import { perturbed, type Tampering } from "./perturbed";

const ORIGINS = ["2008-12", "2012-12", "2019-06", "2024-12"];
const WAYS: readonly Tampering[] = ["change", "add", "delete"];

describe("the record at an origin", () => {
  it.each(ORIGINS.flatMap((origin) => WAYS.map((how) => [origin, how] as const)))(
    "of %s is the same whatever stands in any table after it (%s)",
    (origin, how) => {
      const other = perturbed(evidence, origin, how);
      const tables = Object.keys(evidence).filter((table) => !["sources", "friction"].includes(table));
      const same = tables.filter(
        (table) => JSON.stringify(other[table as never]) === JSON.stringify(evidence[table as never]),
      );
      expect(same, "tables that the test leaves as they are").toEqual([]);
      expect(recordAt(other, origin)).toEqual(recordAt(evidence, origin));
    },
  );

  it("gives the labels that the whole record gives to windows that closed 90 days before", () => {
    const all = new Map(labelHistory(evidence).map(({ month, pathway }) => [month, pathway]));
    for (const origin of originsOf("2009-06", "2025-06", 12)) {
      const known = labelHistory(recordAt(evidence, origin), "base", { to: origin });
      expect(known.slice(0, -3).map(({ pathway }) => pathway)).toEqual(
        known.slice(0, -3).map(({ month }) => all.get(month)),
      );
    }
  });

  it("keeps an act in force that ended later, and a leader in office who left later", () => {
    const { events, leaders } = recordAt(evidence, "2019-08");
    const exportControl = events.find(
      ({ actScope, date }) => actScope === "export-control" && date.startsWith("2019-07"),
    );
    expect(exportControl).toBeDefined();
    expect(exportControl?.actEnd).toBeNull();
    expect(leaders.find(({ leader }) => leader === "Shinzo Abe")?.officeEnd).not.toBeNull();
    expect(
      leaders
        .filter(({ officeEnd }) => officeEnd === null)
        .map(({ country }) => country)
        .sort(),
    ).toEqual(["JP", "KR", "US"]);
  });
});

describe("a neutral model", () => {
  it("reads no preset: it is the same without any", () => {
    const options = { asOf: "2016-12", reference: "neutral" } as const;
    const { dataFingerprint: _, ...spec } = specFromEvidence(evidence, options);
    const { dataFingerprint: __, ...without } = specFromEvidence({ ...evidence, presets: [] }, options);
    expect(without).toEqual(spec);
  });

  it("stands in the middle of every index and at no friction, as judgement", () => {
    const { factors, gate } = specFromEvidence(evidence, { asOf: "2016-12", reference: "neutral" });
    for (const { family, level, reference } of factors) {
      const middle = family === "tariffFriction" ? 0 : 50;
      expect(level.prior).toHaveProperty("quantiles.p50", middle);
      expect(reference).toMatchObject({ value: middle, basis: "judgement" });
    }
    expect(gate.rateStates.map(({ id }) => id)).toEqual(["neutral"]);
  });
});

describe("origins", () => {
  it("are so many months apart, both ends included where the steps meet them", () => {
    expect(originsOf("2008-12", "2010-06", 6)).toEqual(["2008-12", "2009-06", "2009-12", "2010-06"]);
    expect(originsOf("2008-12", "2009-05", 6)).toEqual(["2008-12"]);
  });
});
