import type { ModelSpec } from "../../contracts/model-spec";
import {
  DEFAULT_HORIZON_MONTHS,
  DEFAULT_PATHS,
  DEFAULT_SEED,
  type EngineName,
} from "../../contracts/options";
import { type Settings, sizes } from "../../simulation/options";
import type { Preset, Question } from "../protocol";

/** Options of a question, which was checked before it was sent. A scenario may name its horizon. */
export function settingsOf(
  { horizonMonths, seed, paths }: Question,
  { horizonMonths: own }: ModelSpec,
  engine: EngineName,
  { whyNotSimd }: Preset,
): Settings {
  return {
    ...sizes({ paths: paths ?? DEFAULT_PATHS }, []),
    engine,
    whyNotSimd,
    horizonMonths: horizonMonths ?? own ?? DEFAULT_HORIZON_MONTHS,
    seed: seed ?? DEFAULT_SEED,
    precision: undefined,
    keep: undefined,
  };
}
