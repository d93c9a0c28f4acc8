import { chartDrawer } from "../../../src/cli/charts";
import { once } from "../../../src/contracts/once";
import type { Intervention, ModelSpec } from "../../../src/index";
import { baselineModel, compare, defineModel, type Model, simulate } from "../../../src/index";
import type { BriefInput } from "../../../src/report/brief/input";
import type { ComparisonPageInput } from "../../../src/report/html/compare/input";
import { comparisonPage } from "../../../src/report/html/comparison-page";
import { forecastPage } from "../../../src/report/html/forecast-page";
import { comparison } from "../analyses";
import { builtIn } from "../forecasts";
import { madeUpSpec } from "../made-up-model";

/** Text that does harm wherever it is taken for markup, in a tag, in an attribute or in a style. */
export const HARM = `"'><script>alert(1)</script><img src=x onerror=alert(1)>&amp;\u202e`;

/** The made-up model with harm in every text that it may hold. */
const harmful: ModelSpec = {
  ...madeUpSpec,
  label: `Label ${HARM}`,
  countries: madeUpSpec.countries.map((country) => ({ ...country, label: `Country ${HARM}` })),
  pathways: madeUpSpec.pathways.map(({ id }) => ({ id, label: `${id}${HARM}: ${HARM}` })),
  indices: madeUpSpec.indices.map((index) => ({ ...index, label: `Index ${HARM}`, unit: HARM })),
  channels: madeUpSpec.channels.map((channel) => ({ ...channel, label: `Channel ${HARM}` })),
};

const SHIFT: Intervention = {
  type: "shift-factor",
  factor: "trust.east",
  by: 20,
  from: "2024-09",
  note: `Note ${HARM}`,
};

const harmfulModel = once(() => defineModel(harmful));

const RUN = { paths: 64, horizonMonths: 6, seed: `seed ${HARM}` };

/** A forecast of a scenario on it. */
export const harmfulForecast = once(async (): Promise<BriefInput> => {
  const scenario = { schemaVersion: 1 as const, name: `Scenario ${HARM}`, interventions: [SHIFT] };
  const model = harmfulModel().with(scenario) as Model;
  return {
    forecast: await simulate(model, RUN),
    against: (await harmfulComparison()).comparison,
    spec: model.spec,
    modelWords: ["--model", `model ${HARM}.json`],
    scenario: { file: `scenario ${HARM}.yaml`, numbersSet: 0 },
  };
});

/** A comparison on it. */
export const harmfulComparison = once(async (): Promise<ComparisonPageInput> => {
  const model = harmfulModel();
  const name = `Alternative ${HARM}`;
  return {
    comparison: await compare(model, { [name]: [SHIFT] }, RUN),
    spec: model.spec,
    about: { [name]: { title: `Title ${HARM}`, interventions: [SHIFT] } },
    words: ["compare", `${name}.yaml`],
    modelWords: ["--model", `model ${HARM}.json`],
    files: { [name]: `${name}.yaml` },
  };
});

/** A comparison of the built-in model. */
export const plainComparison = once(
  async (): Promise<ComparisonPageInput> => ({
    ...(await comparison()),
    modelWords: ["--preset", "baseline-2025"],
    files: { slow: "slow.yaml", summit: "summit.yaml" },
  }),
);

const SUMMIT: Intervention = {
  type: "schedule-meeting",
  channel: "leaders-summit",
  month: "2026-06",
  note: "As was agreed.",
  source: ["chatham-house-2025-12"],
};

/** A forecast of a scenario with a question on the built-in model. */
export const scenarioForecast = once(async (): Promise<BriefInput> => {
  const model = baselineModel().with({
    schemaVersion: 1,
    name: "A summit",
    indicators: { summit: { apply: ">=", to: [{ name: "summits" }, { constant: 1 }] } },
    interventions: [SUMMIT],
  }) as Model;
  return {
    forecast: await simulate(model, { paths: 64, horizonMonths: 6, seed: "reports" }),
    spec: model.spec,
    modelWords: ["--preset", "baseline-2025"],
    scenario: { file: "summit.yaml", numbersSet: 0 },
  };
});

/** Every page that the laws of pages are tried on, by what it is of. */
export const pages = once(async (): Promise<Readonly<Record<string, string>>> => {
  const draw = await chartDrawer();
  return {
    "a forecast": await forecastPage(await builtIn(), draw),
    "a forecast of a scenario": await forecastPage(await scenarioForecast(), draw),
    "a harmful forecast": await forecastPage(await harmfulForecast(), draw),
    "a comparison": await comparisonPage(await plainComparison(), draw),
    "a summary": await comparisonPage({ ...(await plainComparison()), summaryOnly: true }, draw),
    "a harmful comparison": await comparisonPage(await harmfulComparison(), draw),
  };
});
