import { ofKind, problem, Schema } from "./schema";

type Guard = (value: unknown) => boolean;

const kind = (type: string, fits: Guard): Schema =>
  new Schema({ type }, (value) => ({ value, issues: fits(value) ? [] : [ofKind(type)] }));

export const string = (): Schema => kind("string", (value) => typeof value === "string");
export const boolean = (): Schema => kind("boolean", (value) => typeof value === "boolean");
export const number = (): Schema => kind("number", Number.isFinite);

function unsafe(value: number) {
  const [code, bound] = value > 0 ? ["too_big", "maximum"] : ["too_small", "minimum"];
  const most = Math.sign(value) * Number.MAX_SAFE_INTEGER;
  return {
    ...problem(code as string, { [bound as string]: most, origin: "int", inclusive: true }),
    goesOn: true,
  };
}

export const int = (): Schema =>
  new Schema({ type: "number" }, (value) => {
    if (!Number.isFinite(value)) return { value, issues: [ofKind("number")] };
    if (!Number.isInteger(value)) return { value, issues: [ofKind("int")] };
    return { value, issues: Number.isSafeInteger(value) ? [] : [unsafe(value as number)] };
  });

export function literal(allowed: unknown): Schema {
  const values = Array.isArray(allowed) ? allowed : [allowed];
  return new Schema({ type: "literal", values }, (value) => ({
    value,
    issues: values.includes(value) ? [] : [problem("invalid_value", { values })],
  }));
}
