import ts from "typescript";
import { describe, expect, it } from "vitest";
import { type Module, modules, parse, placeOf } from "./modules";

/** Programs: they are run, not imported. Some are part of a worker or of a bundle. */
const PROGRAMS = [
  "cli/main.ts",
  "generate/main.ts",
  "generate/docs-main.ts",
  "generate/headline-main.ts",
  "generate/calibrate-main.ts",
  "generate/calibrate-worker.ts",
  "generate/half-lives-main.ts",
  "generate/nowcast-main.ts",
  "execution/worker.ts",
  "execution/builtin-threads.ts",
  "entries/widget-auto.ts",
  "widget/worker.ts",
  "widget/worker-scenario.ts",
  "widget/worker-reference.ts",
  "widget/reader.ts",
  "widget/no-document.ts",
];

/** Calls that only make a value, whose arguments are looked into as well. */
const PURE_CALLS = ["Symbol.for", "Object.freeze", "once", "keptBy", "shared"];
const PURE_CONSTRUCTIONS = ["Set", "Map"];
/** Arithmetic on constants; all but random numbers. */
const isArithmetic = (name: string): boolean => /^Math\.(?!random$)\w+$/.test(name);

function isPure(node: ts.CallExpression | ts.NewExpression): boolean {
  const name = node.expression.getText();
  if (ts.isNewExpression(node)) return PURE_CONSTRUCTIONS.includes(name);
  return PURE_CALLS.includes(name) || isArithmetic(name);
}

const isStatic = (node: ts.ClassElement): boolean =>
  ts.canHaveModifiers(node) &&
  (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword);

/** What an expression does when it is evaluated; bodies of functions wait until they are called. */
function workIn(node: ts.Node): ts.Node[] {
  if (ts.isTypeNode(node) || (ts.isFunctionLike(node) && !ts.isClassElement(node))) return [];
  if (ts.isClassLike(node)) return workInClass(node);
  if (ts.isMethodDeclaration(node) || ts.isAccessor(node))
    return node.name === undefined ? [] : workIn(node.name);
  const own =
    ((ts.isCallExpression(node) || ts.isNewExpression(node)) && !isPure(node)) ||
    ts.isTaggedTemplateExpression(node) ||
    ts.isAwaitExpression(node) ||
    ts.isDeleteExpression(node) ||
    isChange(node);
  const inside: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    inside.push(...workIn(child));
  });
  return own ? [node, ...inside] : inside;
}

function isChange(node: ts.Node): boolean {
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken;
    return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
  }
  if (!ts.isPrefixUnaryExpression(node) && !ts.isPostfixUnaryExpression(node)) return false;
  return node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken;
}

function workInClass(node: ts.ClassLikeDeclaration): ts.Node[] {
  const heritage = (node.heritageClauses ?? []).flatMap((clause) =>
    clause.types.flatMap((type) => workIn(type.expression)),
  );
  const members = node.members.flatMap((member) => {
    if (ts.isClassStaticBlockDeclaration(member)) return [member];
    if (ts.isPropertyDeclaration(member) && isStatic(member) && member.initializer)
      return workIn(member.initializer);
    return [];
  });
  return [...heritage, ...members];
}

/** `declare` tells the compiler of something and leaves nothing in what runs. */
const isAmbient = (node: ts.Statement): boolean =>
  ts.canHaveModifiers(node) &&
  (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword);

/** What a statement at the top of a module does when the module is imported. */
function workAtImport(statement: ts.Statement): ts.Node[] {
  if (isAmbient(statement)) return [];
  if (ts.isVariableStatement(statement)) {
    // A variable is state of the module.
    const isConstant = (statement.declarationList.flags & ts.NodeFlags.Const) !== 0;
    return isConstant ? workIn(statement.declarationList) : [statement];
  }
  if (ts.isClassDeclaration(statement)) return workInClass(statement);
  if (ts.isExportAssignment(statement)) return workIn(statement.expression);
  const isDeclaration =
    ts.isImportDeclaration(statement) ||
    ts.isExportDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isFunctionDeclaration(statement);
  return isDeclaration ? [] : [statement];
}

function workOf(module: Module): string[] {
  const source = parse(module);
  const work = source.statements.flatMap(workAtImport);
  return work.map((node) => `${placeOf(module, source, node)} ${node.getText(source).split("\n")[0]}`);
}

const probe = (text: string): number => workOf({ file: "probe.ts", room: "probe", text }).length;

describe("importing the library", () => {
  it("does no work", () => {
    expect(modules.filter(({ file }) => !PROGRAMS.includes(file)).flatMap(workOf)).toEqual([]);
  });

  it("would be caught working: the check sees every way to work at the top of a module", () => {
    const caught = [
      "const a = build();",
      "const a = { b: [build()] };",
      "const a = new Thing();",
      "export const a = once(build());",
      "const a = keptBy(build());",
      "let a = 1;",
      "register();",
      "a.b = 1;",
      "if (a) b();",
      "for (const a of b) c();",
      "const a = tag`b`;",
      "const a = await b;",
      "const a = (b = 1);",
      "const { a } = build();",
      "const a = (() => 1)();",
      "class A { static b = build(); }",
      "class A { static { build(); } }",
      "class A extends mixin(B) {}",
      "export default build();",
      "const a = Math.random();",
      "enum A { B }",
      "namespace A { build(); }",
    ];
    expect(caught.filter((text) => probe(text) === 0)).toEqual([]);
  });

  it("may make constants and declare what waits to be called", () => {
    const free = [
      'const a = Symbol.for("a");',
      "const a = once(() => build());",
      "const a = keptBy((b) => build(b));",
      "const a = new Set([1, 2]);",
      "const a = Object.freeze({ b: () => build() });",
      "const a = { get b() { return build(); }, c() { build(); } };",
      "class A { b = build(); c() { build(); } static d = 1; }",
      "class A extends Error {}",
      "const a = Math.floor(2 ** 3) - -1;",
      "type A = ReturnType<typeof build>;",
      "declare global { interface A { b: number } }",
      "declare let a: number;",
      "export function a() { let b = 0; b += build(); }",
    ];
    expect(free.filter((text) => probe(text) > 0)).toEqual([]);
  });
});
