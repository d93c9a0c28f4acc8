import { join } from "node:path";
import * as z from "zod/mini";
import { attributionSchema } from "../contracts/analysis/attribution";
import { comparisonSchema } from "../contracts/analysis/comparison";
import { leverRankingSchema } from "../contracts/analysis/lever-ranking";
import { sweepSchema } from "../contracts/analysis/sweep";
import { tornadoSchema } from "../contracts/analysis/tornado";
import { backtestSchema } from "../contracts/backtest";
import { distributionSchema } from "../contracts/distribution";
import { forecastSchema } from "../contracts/forecast";
import { logEntrySchema } from "../contracts/forecast-log";
import { headlineSchema } from "../contracts/headline";
import { ledgerBetweenSchema } from "../contracts/ledger-between";
import { modelSpecSchema } from "../contracts/model-spec";
import { nowcastSchema } from "../contracts/nowcast";
import { evidenceDocumentSchema } from "../contracts/observe/evidence-document";
import { ledgerSchema } from "../contracts/observe/observation";
import { simulateOptionsSchema } from "../contracts/options";
import { posteriorSchema } from "../contracts/posterior";
import { resolutionSchema } from "../contracts/resolution";
import { scenarioDocumentSchema } from "../contracts/scenario/scenario";
import { structuralRangeSchema } from "../contracts/structural-range";
import { describeScenario } from "./scenario-schema";
import { writeWhenChanged } from "./write";

/** Every document that has a JSON Schema in the package. */
const SCHEMAS = {
  model: modelSpecSchema,
  forecast: forecastSchema,
  options: simulateOptionsSchema,
  scenario: scenarioDocumentSchema,
  comparison: comparisonSchema,
  sweep: sweepSchema,
  tornado: tornadoSchema,
  attribution: attributionSchema,
  "lever-ranking": leverRankingSchema,
  nowcast: nowcastSchema,
  posterior: posteriorSchema,
  resolution: resolutionSchema,
  evidence: evidenceDocumentSchema,
  "evidence-ledger": ledgerSchema,
  "ledger-between": ledgerBetweenSchema,
  "forecast-log-entry": logEntrySchema,
  backtest: backtestSchema,
  "structural-range": structuralRangeSchema,
  headline: headlineSchema,
} as const;

/** What each document is, for editors that show it. */
const TITLES: Readonly<Record<keyof typeof SCHEMAS, string>> = {
  model: "A model of trilateral-pathways",
  forecast: "A forecast of trilateral-pathways",
  options: "Options of a run of trilateral-pathways",
  scenario: "A scenario of trilateral-pathways",
  comparison: "A comparison of trilateral-pathways",
  sweep: "A sweep of trilateral-pathways",
  tornado: "A tornado of trilateral-pathways",
  attribution: "An attribution of trilateral-pathways",
  "lever-ranking": "A ranking of levers of trilateral-pathways",
  nowcast: "A nowcast of trilateral-pathways",
  posterior: "A posterior of trilateral-pathways",
  "forecast-log-entry": "A line of a log of forecasts of trilateral-pathways",
  backtest: "A backtest of trilateral-pathways",
  "structural-range": "A forecast of trilateral-pathways under several structures",
  headline: "The published forecasts of trilateral-pathways",
  evidence: "Evidence for a model of trilateral-pathways",
  "evidence-ledger": "A ledger of evidence of trilateral-pathways",
  "ledger-between": "A ledger of what came on record between two months of trilateral-pathways",
  resolution: "A resolution of a forecast of trilateral-pathways",
};

type Override = NonNullable<NonNullable<Parameters<typeof z.toJSONSchema>[1]>["override"]>;

/** What zod checks by a function and cannot translate: a prior has one law. */
const oneLaw: Override = ({ zodSchema, jsonSchema }) => {
  if (zodSchema === (distributionSchema() as unknown))
    Object.assign(jsonSchema, { minProperties: 1, maxProperties: 1 });
};

/** What is added to the JSON Schemas of single documents. */
const ADDITIONS: Readonly<Partial<Record<keyof typeof SCHEMAS, Override>>> = { scenario: describeScenario };

/** The JSON Schema of a document. */
function jsonSchemaOf(name: keyof typeof SCHEMAS): object {
  const schema = z.toJSONSchema(SCHEMAS[name](), {
    target: "draft-2020-12",
    io: "input",
    unrepresentable: "any",
    override: (context) => {
      oneLaw(context);
      ADDITIONS[name]?.(context);
    },
  });
  return { title: TITLES[name], ...schema };
}

/** Writes a JSON Schema of every document, generated from its zod schema. */
export function generateSchemas(folder: string): void {
  for (const name of Object.keys(SCHEMAS) as (keyof typeof SCHEMAS)[]) {
    writeWhenChanged(join(folder, `${name}.json`), `${JSON.stringify(jsonSchemaOf(name), null, 2)}\n`);
  }
}
