import type { Forecast } from "../../src/contracts/forecast";
import { once } from "../../src/contracts/once";
import { baselineModel } from "../../src/model/presets";
import { simulate } from "../../src/simulation/simulate";

/** A small forecast of the built-in model. */
export const smallForecast = once(
  (): Promise<Forecast> => simulate(baselineModel(), { paths: 512, horizonMonths: 14, seed: "widget" }),
);
