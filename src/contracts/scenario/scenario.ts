import * as z from "zod/mini";
import { type Expr, expressionSchema } from "../expression";
import { byId, id, listOf, wholeNumber } from "../model/fields";
import { once } from "../once";
import { MOST_HORIZON_MONTHS } from "../options";
import { type Intervention, interventionsSchema } from "./interventions";

const text = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));

/** Most indicators of a scenario or a model. */
export const MOST_INDICATORS = 50;

/** An entry of a rule: the pathway of every window for which no earlier entry holds and this one does. */
export interface RuleEntry<E> {
  readonly pathway: string;
  readonly when: E;
}

/**
 * A what-if as a document: what is done to the world, and what is asked of it. `E` is how an expression stands in it:
 * text in a file, a closed tree once parsed.
 */
export interface ScenarioOf<E> {
  readonly schemaVersion: 1;
  readonly $schema?: string | undefined;
  readonly name: string;
  readonly description?: string | undefined;
  readonly sources?: readonly string[] | undefined;
  /** The preset it was written for. */
  readonly model?: string | undefined;
  /** Months ahead that it asks about, 1 to 120. */
  readonly horizonMonths?: number | undefined;
  /** The pathway rule of the headline: the name of a published one, or entries of its own, of which the first that holds wins. */
  readonly rule?: string | readonly RuleEntry<E>[] | undefined;
  /** Questions about every window of twelve months, by id. */
  readonly indicators?: Readonly<Record<string, E>> | undefined;
  readonly interventions: readonly Intervention[];
}

/** A scenario with its expressions parsed: what the core takes. */
export type Scenario = ScenarioOf<Expr>;

/** An expression as a document may hold it: text, a truth value or number, or a parsed tree. */
export type WrittenExpression = string | boolean | number | Expr;

/** A scenario as it is written in YAML or JSON. */
export type ScenarioDocument = ScenarioOf<WrittenExpression>;

const shapeWith = <E>(expression: () => z.ZodMiniType<E>) =>
  z.strictObject({
    schemaVersion: z.literal(1),
    $schema: z.optional(text(1000)),
    name: text(200),
    description: z.optional(text(10000)),
    sources: z.optional(z.array(text(1000)).check(z.maxLength(100))),
    model: z.optional(id()),
    horizonMonths: z.optional(wholeNumber(1, MOST_HORIZON_MONTHS)),
    rule: z.optional(z.union([id(), listOf(z.strictObject({ pathway: id(), when: expression() }), 1)])),
    indicators: z.optional(
      byId(expression()).check(
        z.refine((indicators) => Object.keys(indicators as object).length <= MOST_INDICATORS, {
          error: `at most ${MOST_INDICATORS} indicators`,
        }),
      ),
    ),
    interventions: interventionsSchema(),
  });

export const scenarioSchema = /* @__PURE__ */ once(
  (): z.ZodMiniType<Scenario> => shapeWith(expressionSchema) as unknown as z.ZodMiniType<Scenario>,
);

export const scenarioDocumentSchema = /* @__PURE__ */ once((): z.ZodMiniType<ScenarioDocument> => {
  const written = () => z.union([z.string(), z.boolean(), z.number(), expressionSchema()]);
  return shapeWith(written) as unknown as z.ZodMiniType<ScenarioDocument>;
});

/** Interventions alone, at the place they have in a scenario. */
export const listedSchema = /* @__PURE__ */ once(() =>
  z.strictObject({ interventions: interventionsSchema() }),
);
