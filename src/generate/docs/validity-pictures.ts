import { backtestChart } from "../../report/charts/backtest-chart";
import { backtestForecastChart } from "../../report/charts/backtest-forecast-chart";
import type { ChartSpec } from "../../report/charts/spec";
import { readBacktest } from "./backtest-data";

/** The charts of docs/validity.md, by the name of their picture. */
export function validityCharts(): Readonly<Record<string, ChartSpec>> {
  const report = readBacktest();
  return {
    backtestScores: backtestChart(report),
    backtestForecasts: backtestForecastChart(report, { forecasters: ["model", "markov", "persistence"] }),
  };
}
