import { describe, expect, it } from "vitest";
import { createStopper } from "../../src/execution/stop";
import { turns } from "../../src/execution/turns";

const never = createStopper();

describe("turns", () => {
  it("hand things to whoever asked first", async () => {
    const held = turns(["a"]);
    const thing = await held.take(never);
    const order: string[] = [];
    const asked = ["first", "second", "third"].map((name) =>
      held.take(never).then((got) => {
        order.push(name);
        held.give(got);
      }),
    );
    held.give(thing);
    await Promise.all(asked);
    expect(order).toEqual(["first", "second", "third"]);
  });

  it("pass over who gave up, and lose nothing by it", async () => {
    const held = turns(["a"]);
    const thing = await held.take(never);
    const stopper = createStopper();
    const impatient = held.take(stopper);
    const patient = held.take(never);
    stopper.stop(new Error("enough"));
    await expect(impatient).rejects.toThrow("enough");
    held.give(thing);
    expect(await patient).toBe("a");
  });
});
