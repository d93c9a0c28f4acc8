/** The states of the record that the library carries a model of. */
export const PRESETS = ["baseline-2025", "camp-david-2023", "low-point-2019", "mean-2008-2025"] as const;

export type PresetName = (typeof PRESETS)[number];
