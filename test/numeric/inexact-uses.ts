import ts from "typescript";

/**
 * Members of `Math` that the language specifies to the bit: an engine may use these. Rounding to whole numbers (`floor`,
 * `ceil`, `round`, `trunc`) and `sign` are among them; `exp`, `log`, `sin`, `pow`, `cbrt`, `hypot` and the like are not, and differ
 * between JavaScript engines.
 */
const EXACT = new Set([
  "abs",
  "ceil",
  "clz32",
  "floor",
  "fround",
  "imul",
  "max",
  "min",
  "round",
  "sign",
  "sqrt",
  "trunc",
]);

/** A use of arithmetic that is not the same on every machine, and the line it stands on. */
export interface InexactUse {
  readonly line: number;
  readonly text: string;
}

/** Names a file binds once to an expression: `const NAME = expression`. */
function constants(file: ts.SourceFile): Map<string, ts.Expression> {
  const found = new Map<string, ts.Expression>();
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement) || !(statement.declarationList.flags & ts.NodeFlags.Const))
      continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (ts.isIdentifier(name) && initializer) found.set(name.text, initializer);
    }
  }
  return found;
}

const WHOLE_OPERATIONS = [ts.SyntaxKind.PlusToken, ts.SyntaxKind.MinusToken, ts.SyntaxKind.AsteriskToken];

/** Whether an expression is a whole number known before the program runs. */
function isWholeConstant(node: ts.Expression, known: Map<string, ts.Expression>): boolean {
  if (ts.isNumericLiteral(node)) return Number.isInteger(Number(node.text));
  if (ts.isParenthesizedExpression(node)) return isWholeConstant(node.expression, known);
  if (ts.isPrefixUnaryExpression(node)) {
    return node.operator === ts.SyntaxKind.MinusToken && isWholeConstant(node.operand, known);
  }
  if (ts.isBinaryExpression(node)) {
    const whole = isWholeConstant(node.left, known) && isWholeConstant(node.right, known);
    return whole && WHOLE_OPERATIONS.includes(node.operatorToken.kind);
  }
  const value = ts.isIdentifier(node) ? known.get(node.text) : undefined;
  return value !== undefined && isWholeConstant(value, known);
}

/** A power other than 2 to a constant whole number, which every engine gives exactly. */
function isInexactPower(node: ts.Node, known: Map<string, ts.Expression>): boolean {
  if (!ts.isBinaryExpression(node)) return false;
  if (node.operatorToken.kind === ts.SyntaxKind.AsteriskAsteriskEqualsToken) return true;
  if (node.operatorToken.kind !== ts.SyntaxKind.AsteriskAsteriskToken) return false;
  return !(ts.isNumericLiteral(node.left) && node.left.text === "2" && isWholeConstant(node.right, known));
}

/** `Math` used otherwise than by reading one of its exact members by name. */
function isInexactMath(node: ts.Node): boolean {
  if (!ts.isIdentifier(node) || node.text !== "Math") return false;
  const { parent } = node;
  return !(
    ts.isPropertyAccessExpression(parent) &&
    parent.expression === node &&
    EXACT.has(parent.name.text)
  );
}

function isMathRandom(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node))
    return node.expression.getText() === "Math" && node.name.text === "random";
  if (!ts.isElementAccessExpression(node) || node.expression.getText() !== "Math") return false;
  return ts.isStringLiteralLike(node.argumentExpression) && node.argumentExpression.text === "random";
}

/** seedrandom's switch that replaces Math.random for everybody. */
function isGlobalSwitch(node: ts.Node): boolean {
  return ts.isPropertyAssignment(node) && /^["']?global["']?$/.test(node.name.getText());
}

function collect(
  text: string,
  isFault: (node: ts.Node, known: Map<string, ts.Expression>) => boolean,
): InexactUse[] {
  const file = ts.createSourceFile("file.ts", text, ts.ScriptTarget.Latest, true);
  const known = constants(file);
  const found: InexactUse[] = [];
  const visit = (node: ts.Node): void => {
    if (isFault(node, known)) {
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push({ line, text: (ts.isIdentifier(node) ? node.parent : node).getText() });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Uses of functions whose last bits differ between engines. */
export const inexactUses = (text: string): InexactUse[] =>
  collect(text, (node, known) => isInexactMath(node) || isInexactPower(node, known));

/** Libraries of AssemblyScript: its own elementary functions, and those of the machine. */
const ASSEMBLY_LIBRARIES = new Set(["Math", "Mathf", "NativeMath", "NativeMathf", "JSMath"]);

/** Vector operations whose result WebAssembly leaves to the processor. */
const RELAXED = /^relaxed_/;

const POWERS = [ts.SyntaxKind.AsteriskAsteriskToken, ts.SyntaxKind.AsteriskAsteriskEqualsToken];

function isInexactAssembly(node: ts.Node): boolean {
  if (ts.isIdentifier(node)) return ASSEMBLY_LIBRARIES.has(node.text) || RELAXED.test(node.text);
  if (ts.isStringLiteralLike(node)) return RELAXED.test(node.text);
  return ts.isBinaryExpression(node) && POWERS.includes(node.operatorToken.kind);
}

/**
 * Uses in AssemblyScript of what WebAssembly does not fix to the bit, or what its compiler may work out in another way in its
 * next version: libraries of functions, powers, relaxed operations on vectors.
 */
export const inexactAssemblyUses = (text: string): InexactUse[] => collect(text, isInexactAssembly);

/** Uses of the process's own generator, or of the switch that seeds it. */
export const globalRandomUses = (text: string): InexactUse[] =>
  collect(text, (node) => isMathRandom(node) || isGlobalSwitch(node));
