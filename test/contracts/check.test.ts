import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { checkShape } from "../../src/contracts/check";

const shapes = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("circle"), radius: z.number() }),
  z
    .strictObject({ kind: z.literal("box"), width: z.number(), height: z.optional(z.number()) })
    .check(z.refine(({ width }) => width > 0, { error: "a box that is not empty" })),
]);

interface Tree {
  readonly leaf?: number;
  readonly branch?: readonly Tree[];
}

const tree: z.ZodMiniType<Tree> = z.lazy(() =>
  z.union([z.strictObject({ leaf: z.number() }), z.strictObject({ branch: z.array(tree) })]),
) as never;

const schema = z.strictObject({
  version: z.literal(1),
  colour: z.optional(z.enum(["red", "green"])),
  side: z.optional(z.union([z.literal("left"), z.literal("right")])),
  size: z.optional(z.union([z.string().check(z.minLength(2)), z.array(z.number())])),
  anything: z.optional(z.union([z.string(), z.boolean(), z.number(), tree])),
  byId: z.optional(z.record(z.string().check(z.regex(/^[a-z]+$/)), z.int())),
  shapes: z.optional(z.array(shapes)),
});

const found = (document: object) =>
  checkShape(schema as never, document).issues.map(
    ({ code, path, expected, received, remedy }) =>
      `${path.join(".")}: ${code}: ${expected}; ${received}; ${remedy}`,
  );

/** The one issue of a document that is right but for some keys. */
const foundIn = (keys: object) => found({ version: 1, ...keys });

describe("a check of the shape of a document", () => {
  it.each<[string, object, string]>([
    [
      "a misspelt value of a list of texts is told the nearest",
      { colour: "gren" },
      'colour: invalid-value: one of "red", "green"; "gren"; Did you mean "green"?',
    ],
    [
      "a value far from all is told to choose",
      { colour: 5 },
      'colour: invalid-value: one of "red", "green"; 5; Choose one of these.',
    ],
    [
      "the values of a union are told together",
      { side: "lefft" },
      'side: invalid-value: one of "left", "right"; "lefft"; Did you mean "left"?',
    ],
    [
      "the kinds of a union are told together",
      { anything: null },
      "anything: invalid-type: a string, a boolean, a number or an object; null; Give a value of that kind.",
    ],
    [
      "of a union the branch of the right kind speaks",
      { size: "x" },
      'size: too-small: at least 2 characters; "x"; Give a larger value.',
    ],
    [
      "a number that is not finite says so",
      { anything: { leaf: Number.NaN } },
      "anything.leaf: invalid-type: a finite number; NaN; Give a value of that kind.",
    ],
    [
      "a whole number that is not",
      { byId: { a: 1.5 } },
      "byId.a: invalid-type: a whole number; 1.5; Give a value of that kind.",
    ],
    [
      "a key that is no id is shown, not its value",
      { byId: { "A b": 1 } },
      'byId.A b: invalid-key: a key that is an id; the key "A b"; Rename it: a letter, then letters, digits, dots, hyphens or underscores.',
    ],
    [
      "an unknown key of a kind is told the keys of that kind",
      { shapes: [{ kind: "box", width: 1, hight: 2 }] },
      'shapes.0.hight: unknown-key: a key of the schema; the key "hight"; Did you mean "height"?',
    ],
    [
      "and not those of another",
      { shapes: [{ kind: "circle", radius: 1, widht: 2 }] },
      'shapes.0.widht: unknown-key: a key of the schema; the key "widht"; Known: kind, radius.',
    ],
    [
      "an unknown key of a branch is told the keys of all of them",
      { anything: { branch: [{ leaf: 1, brnch: [] }] } },
      'anything.branch.0.brnch: unknown-key: a key of the schema; the key "brnch"; Did you mean "branch"?',
    ],
    [
      "an unknown kind is one issue at its key",
      { shapes: [{ kind: "circel", radios: 1 }] },
      'shapes.0.kind: invalid-value: one of "circle", "box"; "circel"; Did you mean "circle"?',
    ],
    [
      "a missing kind is one issue at its key",
      { shapes: [{ radius: 1 }] },
      'shapes.0.kind: missing: one of "circle", "box"; nothing; Add it.',
    ],
    [
      "what is no object has no kind",
      { shapes: [1] },
      "shapes.0: invalid-type: an object; 1; Give a value of that kind.",
    ],
    [
      "a rule of one's own keeps its words",
      { shapes: [{ kind: "box", width: 0 }] },
      "shapes.0: custom: a box that is not empty; an object; Change it so that it does.",
    ],
  ])("%s", (_, keys, expected) => {
    expect(foundIn(keys)).toEqual([expected]);
  });

  it("says of every key that is missing that it is, whatever it has to hold", () => {
    expect(found({ shapes: [{ kind: "circle" }] })).toEqual([
      "version: missing: 1; nothing; Add it.",
      "shapes.0.radius: missing: a number; nothing; Add it.",
    ]);
    expect(found({ version: 2 })).toEqual(["version: invalid-value: 1; 2; Write 1."]);
  });

  it("does not take what every object inherits for a value of the document", () => {
    const inherits = z.strictObject({ toString: z.string() });
    expect(checkShape(inherits as never, {}).issues).toMatchObject([
      { code: "missing", received: "nothing" },
    ]);
  });

  it("gives the value where nothing is wrong, and only there", () => {
    const document = { version: 1, shapes: [{ kind: "box", width: 1 }], anything: { branch: [{ leaf: 1 }] } };
    expect(checkShape(schema as never, document)).toEqual({ value: document, issues: [] });
    expect(checkShape(schema as never, { ...document, version: 2 }).value).toBeUndefined();
  });
});
