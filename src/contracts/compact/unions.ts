import { isObject } from "./containers";
import { isBroken, ofKind, problem, Schema } from "./schema";

export const union = (options: readonly Schema[]): Schema =>
  new Schema({ type: "union", options }, (value) => {
    const results = options.map((option) => option.run(value));
    const sound = results.find(({ issues }) => issues.length === 0);
    if (sound !== undefined) return sound;
    const [nearly, ...others] = results.filter(({ issues }) => !isBroken(issues));
    if (nearly !== undefined && others.length === 0) return nearly;
    return { value, issues: [problem("invalid_union", { errors: results.map(({ issues }) => issues) })] };
  });

/** A union told apart by the value of one key. */
export const discriminatedUnion = (discriminator: string, options: readonly Schema[]): Schema =>
  new Schema({ type: "union", options, discriminator }, (value) => {
    if (!isObject(value)) return { value, issues: [ofKind("object")] };
    const namesOf = (option: Schema) => option.def.shape?.[discriminator]?.def.values ?? [];
    const named = options.find((option) => namesOf(option).includes(value[discriminator]));
    if (named !== undefined) return named.run(value);
    const details = { errors: [], options: options.flatMap(namesOf), path: [discriminator] };
    return { value, issues: [problem("invalid_union", details)] };
  });
