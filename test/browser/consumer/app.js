// What a user of the package writes: a forecast over workers, and its probability on the page.
import { baselineModel, simulate } from "trilateral-pathways";
import { workerExecutor } from "trilateral-pathways/workers";
import { FORECAST, textOf } from "./forecast.js";

export async function showForecast(options) {
  const executor = await workerExecutor({ workers: 2, ...options });
  const forecast = await simulate(baselineModel(), { ...FORECAST, executor });
  await executor.close();
  document.querySelector("output").textContent = textOf(forecast);
}
