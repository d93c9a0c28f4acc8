import type { Forecast } from "../contracts/forecast";
import type { Differences, Facts, Failure } from "./protocol";
import type { SliderValues } from "./slider-values";

/** What a forecast is shown beside, and how the two differ. */
export interface Beside {
  /** Whether it is what was before the sliders moved; else it is the world without the scenario. */
  readonly isMoved: boolean;
  readonly forecast: Forecast;
  readonly differences: Differences | undefined;
}

/** What an element shows. */
export interface State {
  readonly failure?: Failure | undefined;
  readonly forecast?: Forecast | undefined;
  /** Whether all paths are in. */
  readonly isFinal: boolean;
  readonly facts?: Facts | undefined;
  /** The forecast before any slider moved. */
  readonly base?: Forecast | undefined;
  /** The forecast of the world without the scenario, where there is one. */
  readonly world?: Forecast | undefined;
  /** What the forecast changes against what it is compared with; undefined until that is known. */
  readonly differences?: Differences | undefined;
  /** Whether the baseline is asked for as it is, of which calibrated editions are published; never so of a ready forecast. */
  readonly isBaseline: boolean;
  readonly values: SliderValues;
  /** Whether sliders could not say what they change: the model of a ready forecast is not at hand. */
  readonly isFixed: boolean;
}

export const EMPTY: State = { isFinal: false, isBaseline: false, values: {}, isFixed: false };

export const isMoved = (values: SliderValues): boolean =>
  Object.values(values).some((points) => points !== 0);

/** What the forecast of a state is shown beside: what it was before the sliders moved, else the world without the scenario. */
export function besideOf({ values, base, world, differences }: State): Beside | undefined {
  const moved = isMoved(values);
  const forecast = moved ? base : world;
  return forecast && { isMoved: moved, forecast, differences };
}
