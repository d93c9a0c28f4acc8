import { type InterventionType, interventionTypes } from "../contracts/scenario/interventions";
import { MOST_INDICATORS } from "../contracts/scenario/scenario";
import { INTERVENTION_KEY_TEXTS, INTERVENTION_TEXTS, SCENARIO_TEXTS } from "./scenario-texts";

/** The parts of a JSON Schema that this reads and adds to. */
interface Schema {
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly [keyword: string]: unknown;
}

/** Keys of which an intervention has exactly one: zod checks that by a function, which it cannot translate. */
const EXACTLY_ONE: Readonly<Partial<Record<InterventionType, readonly string[]>>> = {
  "scale-cadence": ["channel", "level"],
  "set-parameter": ["value", "prior"],
};

function describeKeys(schema: Schema, texts: Readonly<Record<string, string>>): void {
  for (const [key, property] of Object.entries(schema.properties ?? {})) {
    if (Object.hasOwn(texts, key)) Object.assign(property, { description: texts[key] });
  }
}

function describeIntervention(schema: Schema): void {
  const type = schema.properties?.type?.const as InterventionType;
  const one = EXACTLY_ONE[type]?.map((key) => ({ required: [key] }));
  Object.assign(schema, { description: INTERVENTION_TEXTS[type] }, one && { oneOf: one });
  describeKeys(schema, INTERVENTION_KEY_TEXTS);
}

/** Editors offer the types, and with each its meaning, before any other key is written. */
function describeInterventions(schema: Schema): void {
  const type = { enum: interventionTypes(), description: "What is done." };
  Object.assign(schema, { type: "object", properties: { type }, required: ["type"] });
}

/** What is added where; a place is written with its list indices as `*`. */
const ADDITIONS: Readonly<Record<string, (schema: Schema) => void>> = {
  "": (schema) => describeKeys(schema, SCENARIO_TEXTS),
  "properties/indicators": (schema) => Object.assign(schema, { maxProperties: MOST_INDICATORS }),
  "properties/interventions/items": describeInterventions,
  "properties/interventions/items/oneOf/*": describeIntervention,
};

/** Adds to the JSON Schema of a scenario what editors show, and what zod cannot translate. */
export function describeScenario(context: {
  readonly jsonSchema: object;
  readonly path: readonly (string | number)[];
}): void {
  const place = context.path.map((key) => (typeof key === "number" ? "*" : key)).join("/");
  ADDITIONS[place]?.(context.jsonSchema as Schema);
}
