import { describe, expect, it } from "vitest";
import { Words } from "../../src/widget/words";
import { STRINGS } from "./texts";

/** Words whose files come when they are let. */
function setUp() {
  const loads: { name: string; come: (text: string) => void; fail: () => void }[] = [];
  let changes = 0;
  const load = (name: string) =>
    new Promise<string>((come, reject) => {
      loads.push({ name, come, fail: () => reject(new TypeError("not there")) });
    });
  const words = new Words(load, () => {
    changes += 1;
  });
  const settled = () => new Promise((done) => setTimeout(done));
  return { words, loads, settled, changes: () => changes };
}

const japanese = JSON.stringify(STRINGS.ja);
const korean = JSON.stringify(STRINGS.ko);

describe("the words of an element", () => {
  it("are loaded in one language, once, and there is none in another before they come", async () => {
    const { words, loads, settled, changes } = setUp();
    expect([words.in("ja-JP"), words.in("ja")]).toEqual([undefined, undefined]);
    expect(loads.map(({ name }) => name)).toEqual(["strings/ja"]);
    loads[0]?.come(japanese);
    await settled();
    expect(changes()).toBe(1);
    expect(words.in("ja")).toMatchObject({ language: "ja", strings: STRINGS.ja });
    expect(words.failure).toBeUndefined();
  });

  it("stay what they were until those of another language come", async () => {
    const { words, loads, settled } = setUp();
    words.in("ja");
    loads[0]?.come(japanese);
    await settled();
    expect(words.in("ko")?.language).toBe("ja");
    loads[1]?.come(korean);
    await settled();
    expect(words.in("ko")?.language).toBe("ko");
  });

  it("are those asked for last, in whatever order they come", async () => {
    const { words, loads, settled, changes } = setUp();
    words.in("ja");
    words.in("ko");
    loads[1]?.come(korean);
    await settled();
    loads[0]?.come(japanese);
    await settled();
    expect(words.in("ko")?.language).toBe("ko");
    expect(changes()).toBe(1);
  });

  it.each([
    ["do not load", ({ fail }: { fail: () => void }) => fail()],
    ["are no JSON", ({ come }: { come: (text: string) => void }) => come("<!doctype html>")],
  ])("say what to do where they %s", async (_, end) => {
    const { words, loads, settled, changes } = setUp();
    words.in("en");
    const [load] = loads;
    if (load !== undefined) end(load);
    await settled();
    expect(changes()).toBe(1);
    expect(words.in("en")).toBeUndefined();
    expect(loads).toHaveLength(1);
    expect(JSON.stringify(words.failure)).toContain("script-src 'self'");
  });
});
