import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LIMITS } from "../../src/contracts/limits";
import { jsonPlaces } from "../../src/scenario/json-places";
import { placeAt } from "../../src/scenario/place";

type Path = (string | number)[];

function* pathsOf(value: unknown, path: Path = []): Generator<[Path, unknown]> {
  yield [path, value];
  if (typeof value !== "object" || value === null) return;
  for (const [key, child] of Object.entries(value))
    yield* pathsOf(child, [...path, Array.isArray(value) ? Number(key) : key]);
}

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe("places in JSON", () => {
  it("are those of every value: a key of an object, else the value itself", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), fc.constantFrom(0, 2), (json, indent) => {
        const value: unknown = JSON.parse(json);
        const text = JSON.stringify(value, null, indent);
        const { fault, root, repeated } = jsonPlaces(text);
        expect([fault, repeated]).toEqual([undefined, []]);
        for (const [path, child] of pathsOf(value)) {
          const last = path.at(-1);
          const at = text.slice(placeAt(root, path)?.offset);
          if (typeof last === "string") expect(at.startsWith(JSON.stringify(last))).toBe(true);
          else expect(at[0]).toBe(JSON.stringify(child)[0]);
        }
      }),
    );
  });

  it("find a fault where the language's own parser refuses the text, and nowhere else", () => {
    const edit = fc.record({
      at: fc.nat(),
      remove: fc.nat({ max: 2 }),
      insert: fc.constantFrom(
        "",
        ",",
        "]",
        "}",
        '"',
        "\\",
        "\n",
        "0",
        "-",
        ".",
        "e",
        "t",
        "\u007f",
        "\u2028",
        "{",
        ":",
        "\ufeff",
      ),
    });
    fc.assert(
      fc.property(fc.json({ maxDepth: 3 }), edit, (json, { at, remove, insert }) => {
        const start = at % (json.length + 1);
        const text = json.slice(0, start) + insert + json.slice(start + remove);
        expect(jsonPlaces(text).fault === undefined, text).toBe(parses(text));
      }),
      { numRuns: 2000 },
    );
  });

  it("are not to be had of what is not there", () => {
    expect(placeAt(jsonPlaces('{"a":[1]}').root, ["a", 1])).toBeUndefined();
  });

  it("tell keys that stand twice in one object, not in two, and where they stand again", () => {
    const text = '{"a":1,"b":{"a":2},"a":{"a":3,"b":4},"__proto__":1}';
    expect(jsonPlaces(text).repeated).toEqual([{ path: ["a"], offset: text.indexOf('"a":{') }]);
  });

  it("are those of the first where a key stands twice, whatever the second holds", () => {
    const { root } = jsonPlaces('{"a":{"x":1},"a":{"x":2,"y":3}}');
    expect(placeAt(root, ["a", "x"])?.offset).toBe(6);
    expect(placeAt(root, ["a", "y"])).toBeUndefined();
  });

  it.each([
    ["too-deep", `${"[".repeat(LIMITS.depth)}1${"]".repeat(LIMITS.depth)}`, "1", "[1]"],
    ["too-large", `[${"1,".repeat(LIMITS.nodes - 2)}1]`, "1]", "1,2]"],
  ])("stop where a document is %s, and not one value earlier", (code, text, last, more) => {
    expect(jsonPlaces(text).fault).toBeUndefined();
    expect(jsonPlaces(text.replace(last, more)).fault).toMatchObject({ code });
  });
});
