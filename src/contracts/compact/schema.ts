type Path = readonly (string | number)[];

/** A problem as zod words it. One that goes on leaves the value fit for further checks. */
export interface Problem {
  readonly code: string;
  readonly path: Path;
  readonly message: string;
  readonly goesOn?: boolean;
  readonly [detail: string]: unknown;
}

export interface Result {
  readonly value: unknown;
  readonly issues: readonly Problem[];
}

/** What is asked of a value beyond its kind. */
export interface Check {
  readonly find: (value: never) => Problem | undefined;
  /** Whether it is asked of whatever has a length, also where something else is wrong already. */
  readonly ofLength?: boolean;
}

/** What a schema is made of, in zod's words. */
export interface Definition {
  readonly type: string;
  readonly values?: readonly unknown[];
  readonly innerType?: Schema;
  readonly options?: readonly Schema[];
  readonly discriminator?: string;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly element?: Schema;
  readonly valueType?: Schema;
}

export const problem = (code: string, details: object = {}): Problem => ({
  code,
  path: [],
  message: "Invalid input",
  ...details,
});

export const ofKind = (expected: string): Problem => problem("invalid_type", { expected });

export const within = (key: string | number, issues: readonly Problem[]): Problem[] =>
  issues.map((item) => ({ ...item, path: [key, ...item.path] }));

/** Whether no more can be asked of a value. */
export const isBroken = (issues: readonly Problem[]): boolean => issues.some(({ goesOn }) => !goesOn);

const hasLength = (value: unknown): boolean => (value as { length?: number } | null)?.length !== undefined;

/** A schema: what a value must be, then what is checked of it. */
export class Schema {
  /** Where zod keeps the same. */
  readonly _zod: { readonly def: Definition; readonly propValues?: Readonly<Record<string, Set<unknown>>> };

  constructor(
    readonly def: Definition,
    private readonly parse: (value: unknown) => Result,
    private readonly checks: readonly Check[] = [],
  ) {
    this._zod = {
      def,
      get propValues() {
        const literals = Object.entries(def.shape ?? {}).filter(([, { def: of }]) => of.values);
        return Object.fromEntries(literals.map(([key, { def: of }]) => [key, new Set(of.values)]));
      },
    };
  }

  check(...more: readonly Check[]): Schema {
    return new Schema(this.def, this.parse, [...this.checks, ...more]);
  }

  run(received: unknown): Result {
    const { value, issues } = this.parse(received);
    const all = [...issues];
    for (const { find, ofLength } of this.checks) {
      if (ofLength ? !hasLength(value) : isBroken(all)) continue;
      const found = find(value as never);
      if (found !== undefined) all.push({ ...found, goesOn: true });
    }
    return { value, issues: all };
  }
}
