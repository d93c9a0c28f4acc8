import { describe, expect, it } from "vitest";
import { buffersOf } from "../../src/execution/buffers-of";
import type { Reply } from "../../src/execution/protocol";
import { blockRunner } from "../../src/simulation/run-job";
import { quickBlocks, quickJob } from "./quick-run";

/** Every buffer that is anywhere in a value. */
function buffersIn(value: unknown): ArrayBufferLike[] {
  if (ArrayBuffer.isView(value)) return [value.buffer];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(buffersIn) : [];
}

async function replyOf(measure: "forecast" | "comparison"): Promise<Reply & { readonly kind: "result" }> {
  const job = await quickJob();
  const { run } = await blockRunner({
    ...job,
    variants: job.variants.map((item) => ({ ...item, measure, keep: [0] })),
  });
  const [block] = quickBlocks(1);
  if (block === undefined) throw new Error("there is no block");
  return { kind: "result", result: run(block) };
}

describe("the memory of a block's result", () => {
  it.each(["forecast", "comparison"] as const)(
    "changes hands, all of it, under the measure %s",
    async (measure) => {
      const reply = await replyOf(measure);
      const held = buffersOf(reply);
      expect(new Set(held)).toEqual(new Set(buffersIn(reply)));
      expect(held.length).toBeGreaterThan(4);
      structuredClone(reply, { transfer: held as ArrayBuffer[] });
      expect(held.map(({ byteLength }) => byteLength)).toEqual(held.map(() => 0));
    },
  );

  it("is copied where it is part of more: the rest is not the result's to give", async () => {
    const reply = await replyOf("forecast");
    const [outcome] = reply.result.outcomes;
    if (outcome === undefined) throw new Error("there is no outcome");
    const part = new Uint16Array(outcome.ends.length + 1).subarray(1);
    const outcomes = [{ ...outcome, ends: part }];
    expect(buffersOf({ ...reply, result: { ...reply.result, outcomes } })).not.toContain(part.buffer);
  });
});
