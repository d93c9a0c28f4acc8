import { describe, expect, it } from "vitest";
import { evidence } from "../../../src/evidence/evidence";
import { loadFilter } from "../../../src/inference/filter-engine";
import { parametersFor, statesOf, subjectOf } from "../../../src/inference/ledger/states";
import { originSpec } from "../../../src/inference/origin-spec";
import { columnsAsWritten } from "../../../src/model/ensemble/columns";
import { ensembleSpec } from "../../../src/model/ensemble/with-ensemble";
import { streamKey } from "../../../src/random/seed";

const NAME = "gate.sharpness";
const settings = { draws: 4, particles: 32, statesPerDraw: 8, key: streamKey("states") } as never;
const watch = { pause: async () => undefined, signal: undefined };

describe("states a forecast starts from", () => {
  it("are several of each draw, under the parameters of a posterior, whose own states are not taken", async () => {
    const spec = originSpec(evidence, "2010-12");
    const level = "factors.domesticOpinion.JP.level";
    const posterior = ensembleSpec({
      id: "given",
      basis: "data",
      source: ["model-judgement"],
      columns: { [NAME]: [0.5, 1, 2], [level]: [9, 9, 9] },
    });
    const parameters = parametersFor(spec, posterior);
    expect([...parameters.keys()]).toEqual([NAME]);
    const subject = subjectOf(evidence, spec, streamKey("states"), parameters);
    const made = await statesOf({ subject, spec, parameters }, await loadFilter("simd"), settings, watch);
    const columns = columnsAsWritten(made);
    const eight = (value: number) => Array<number>(8).fill(value);
    // Fewer draws of the posterior than are asked for come again.
    expect([...(columns.get(NAME) ?? [])]).toEqual([0.5, 1, 2, 0.5].flatMap(eight));
    const levels = columns.get(level) ?? new Float32Array(0);
    expect(levels).toHaveLength(32);
    expect(levels.every((value) => Number.isFinite(value) && value !== 9)).toBe(true);
    expect(new Set(levels.subarray(0, 8)).size).toBeGreaterThan(1);
  });
});
