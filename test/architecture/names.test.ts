import { readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { assembly, type Module, modulesIn, parse, placeOf } from "./modules";

interface Named {
  readonly countries: readonly { readonly id: string }[];
  readonly families: readonly { readonly id: string }[];
}

const framework = JSON.parse(readFileSync("src/model/data/framework.json", "utf8")) as Named;

/** Countries and families of the built-in model. The engine knows none of them: they come to it as data. */
const NAMES = [...framework.countries, ...framework.families].map(({ id }) => id);

/** One of the names as a word: `US` in `rates.US` and `US_RATE`, not in `STATUS`. */
const WORD = new RegExp(`(?<![A-Za-z0-9])(?:${NAMES.join("|")})(?![A-Za-z0-9])`);

function isWritten(node: ts.Node): node is ts.Identifier | ts.LiteralLikeNode {
  return (
    ts.isIdentifier(node) ||
    ts.isPrivateIdentifier(node) ||
    ts.isLiteralExpression(node) ||
    ts.isTemplateLiteralToken(node)
  );
}

/** Identifiers, property names, strings and parts of templates that hold a name; comments may. */
function namesIn(module: Module): string[] {
  const source = parse(module);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isWritten(node) && WORD.test(node.text)) found.push(`${placeOf(module, source, node)} ${node.text}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const probe = (text: string): number => namesIn({ file: "probe.ts", room: "probe", text }).length;

describe("the engine", () => {
  it("names no country and no family", () => {
    expect([...modulesIn("kernel", "simulation"), ...assembly].flatMap(namesIn)).toEqual([]);
  });

  it("would be caught naming one: the check sees every way to write a name", () => {
    expect(NAMES).toEqual(
      expect.arrayContaining([
        "US",
        "JP",
        "KR",
        "leaderCommitment",
        "threatPerception",
        "domesticOpinion",
        "tariffFriction",
      ]),
    );
    const caught = [
      'const a = "US";',
      "const a = { tariffFriction: 1 };",
      "a.JP = 1;",
      'const a = "threatPerception.US.CN";',
      "const a = `KR`;",
      `const a = \`\${b} KR\`;`,
      "const US_RATE = 1;",
      'type A = "KR";',
    ];
    expect(caught.map(probe)).toEqual(caught.map(() => 1));
    const free = ["// US and JP", 'const STATUS = "BUS";', "const leaderCommitments = 1;"];
    expect(free.map(probe)).toEqual(free.map(() => 0));
  });
});
