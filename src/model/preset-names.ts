/** The built-in model: its state is filtered from the record. */
export const BASELINE = "baseline-2025";

/** The same with the state that was set by hand before there was a filter. */
export const HAND_SET = "hand-set-2025";

/** The models that the library carries: the baseline, and states set by hand. */
export const PRESETS = [BASELINE, HAND_SET, "camp-david-2023", "low-point-2019", "mean-2008-2025"] as const;

export type PresetName = (typeof PRESETS)[number];
