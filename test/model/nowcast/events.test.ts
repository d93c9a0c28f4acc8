import { describe, expect, it } from "vitest";
import type { ModelSpec } from "../../../src/contracts/model-spec";
import { allocateGroup } from "../../../src/kernel/group";
import { initialise } from "../../../src/kernel/initial";
import { moveLatents } from "../../../src/kernel/latents";
import { LANES } from "../../../src/kernel/shape";
import { compile } from "../../../src/model/compile/compile";
import { forceEvents, quietEvents, recordedEvents } from "../../../src/model/nowcast/events";
import { streamKey } from "../../../src/random/seed";
import { AS_OF, at, frame, MONTHS, record, recordWith, START, spec } from "./record";

const recorded = recordedEvents(frame);
// The model's latent layer from the start on; its channels are of no concern.
const past: ModelSpec = { ...spec, asOf: START, log: [], venues: [] };
const place = (id: string) => spec.events.findIndex((event) => event.id === id);

/** Months in which a type of event is certain. */
function forced(id: string, of = record, asOf = AS_OF): number[] {
  const { program } = compile(structuredClone(past), MONTHS, undefined);
  forceEvents(program, of, frame, START, asOf);
  const row = program.eventForced.subarray(place(id) * (MONTHS + 1), (place(id) + 1) * (MONTHS + 1));
  expect(new Set(row).size).toBeLessThanOrEqual(2);
  return Array.from(row, (value, month) => (value === 1 ? month : -1)).filter((month) => month >= 0);
}

describe("events of a record", () => {
  it("are those of the types that are counted; those that are judged stay random", () => {
    expect(spec.events.map(({ id }) => id).filter((id) => !recorded.includes(place(id)))).toEqual([
      "cn-coercion",
    ]);
  });

  it.each([
    ["kp-crisis", 8],
    ["history-dispute", 10],
    ["breakthrough", 6],
  ])("%s struck in the months of its rows, as many as its rate was counted from: %d", (id, count) => {
    const prior = spec.events[place(id)]?.rate;
    expect(prior && "prior" in prior && prior.prior).toEqual({ gamma: { shape: count + 0.5, rate: 216 } });
    const months = forced(id);
    expect(months.length).toBeLessThanOrEqual(count);
    expect(months.length).toBeGreaterThanOrEqual(count - 1);
  });

  it("are read up to asOf and no further, and none from another table", () => {
    const all = forced("history-dispute");
    const cut = forced("history-dispute", record, "2018-10");
    expect(cut).toEqual(all.filter((month) => month <= at("2018-10")));
    expect(cut).toContain(at("2012-08"));
    expect(cut).toContain(at("2018-10"));
    expect(forced("history-dispute", recordWith({ events: [] }))).toEqual([]);
  });

  it("strike in every path in their months and in no other; what is not recorded strikes as ever", () => {
    const { program, drawer } = compile(structuredClone(past), MONTHS, undefined);
    forceEvents(program, record, frame, START, AS_OF);
    const group = allocateGroup(program, streamKey("events"));
    drawer(streamKey("events"))(0, group.theta);
    quietEvents(past, recorded, group.theta);
    initialise(group);
    const struck = spec.events.map(() => [] as number[]);
    for (let month = 1; month <= MONTHS; month++) {
      moveLatents(group, month);
      struck.forEach((months, event) => {
        const lanes = group.state.lastEvent.subarray(event * LANES, (event + 1) * LANES);
        const count = lanes.filter((last) => last === month).length;
        if (recorded.includes(event)) expect([0, LANES]).toContain(count);
        if (count > 0) months.push(month);
      });
    }
    for (const event of recorded) {
      const id = spec.events[event]?.id ?? "";
      expect(struck[event], id).toEqual(forced(id));
    }
    expect(struck[place("cn-coercion")]?.length).toBeGreaterThan(0);
  });
});
