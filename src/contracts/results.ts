import * as z from "zod/mini";
import { attributionSchema } from "./analysis/attribution";
import { comparisonSchema } from "./analysis/comparison";
import { leverRankingSchema } from "./analysis/lever-ranking";
import { sweepSchema } from "./analysis/sweep";
import { tornadoSchema } from "./analysis/tornado";
import { forecastSchema } from "./forecast";
import { once } from "./once";

/** What a list holds. */
const one = <T extends z.core.$ZodType>(list: z.ZodMiniArray<T>): T => list._zod.def.element;

/** What a record holds. */
const named = <T extends z.core.$ZodType>(record: z.ZodMiniRecord<z.ZodMiniString, T>): T =>
  record._zod.def.valueType;

function forecastParts() {
  const { shape } = forecastSchema();
  return {
    forecast: forecastSchema(),
    "forecast.pathways": shape.pathways,
    "forecast.pathways[id]": named(shape.pathways),
    "forecast.timeline": shape.timeline,
    "forecast.timeline[i]": one(shape.timeline),
    "forecast.factors": shape.factors,
    "forecast.factors[i]": one(shape.factors),
    "forecast.channels": shape.channels,
    "forecast.channels[i]": one(shape.channels),
    "forecast.events, leaders or acts": shape.events,
    "forecast.events[i], leaders[i] or acts[i]": one(shape.events),
    "forecast.indicators": shape.indicators,
    "forecast.indicators[i]": one(shape.indicators),
    "forecast.paths": shape.paths._zod.def.innerType,
    "forecast.provenance": shape.provenance,
  };
}

function comparisonParts() {
  const { shape } = comparisonSchema();
  const alternative = named(shape.alternatives);
  const parts = alternative.shape;
  return {
    comparison: comparisonSchema(),
    "comparison.alternatives": shape.alternatives,
    "comparison.alternatives[name]": alternative,
    "alternative.pathways": parts.pathways,
    "alternative.pathways[id]": named(parts.pathways),
    "alternative.workingLevelBy": parts.workingLevelBy,
    "alternative.anyDamageByHorizon or workingLevelBy[id]": named(parts.workingLevelBy),
    "alternative.flips": parts.flips,
    "alternative.flips[i]": one(parts.flips),
    "alternative.timeline": parts.timeline,
    "alternative.timeline[i]": one(parts.timeline),
    "alternative.factors": parts.factors,
    "alternative.factors[i]": one(parts.factors),
    "alternative.channels": parts.channels,
    "alternative.channels[i]": one(parts.channels),
    "alternative.events, leaders, acts or indicators": parts.events,
    "alternative.events[i], leaders[i], acts[i] or indicators[i]": one(parts.events),
    "comparison.provenance": shape.provenance,
  };
}

function analysisParts() {
  const sweep = sweepSchema().shape;
  const tornado = tornadoSchema().shape;
  const attribution = attributionSchema().shape;
  const ranking = leverRankingSchema().shape;
  return {
    sweep: sweepSchema(),
    "sweep.base": sweep.base,
    "sweep.curve": sweep.curve,
    "sweep.curve[i]": one(sweep.curve),
    "sweep.isotonic": sweep.isotonic,
    "sweep.tipping": sweep.tipping,
    tornado: tornadoSchema(),
    "tornado.inputs": tornado.inputs,
    "tornado.inputs[i]": one(tornado.inputs),
    attribution: attributionSchema(),
    "attribution.items or families": attribution.items,
    "attribution.items[i] or families[i]": one(attribution.items),
    "lever ranking": leverRankingSchema(),
    "lever ranking.levers": ranking.levers,
    "lever ranking.levers[i]": one(ranking.levers),
  };
}

const isFilled = (inner: object): boolean => Object.keys(inner).length > 0;

/** Parts that say little of themselves: what they hold may be read as one of them only where it is nothing else. */
function vagueParts() {
  const { shape } = forecastSchema();
  return {
    "forecast.rules": shape.rules.check(z.refine((rules) => Object.values(rules).every(isFilled))),
    "forecast.workingLevelBy, damageBy, vetoHolder or rules[name]": shape.workingLevelBy,
    "rows: a list of flat objects": z.array(z.record(z.string(), cell())),
  };
}

/** A cell of a table. */
const cell = () => z.nullable(z.union([z.string(), z.number(), z.boolean()]));

/** Every result, and every part of one, that can be told by its shape alone; the first that fits is the one. */
export const resultSchemas = /* @__PURE__ */ once(() => ({
  ...forecastParts(),
  ...comparisonParts(),
  ...analysisParts(),
  ...vagueParts(),
}));

type Schemas = ReturnType<typeof resultSchemas>;

/** What a result or part is called. */
export type ResultName = keyof Schemas;

/** Results and parts by what they are called. */
export type Results = { readonly [N in ResultName]: z.infer<Schemas[N]> };

/** What a value is called; undefined where it is no result and no part of one. */
export function resultName(value: unknown): ResultName | undefined {
  const schemas = resultSchemas();
  return (Object.keys(schemas) as ResultName[]).find((name) => z.safeParse(schemas[name], value).success);
}
