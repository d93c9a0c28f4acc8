import { ModelError } from "../contracts/errors";
import { defineModel, type Model } from "../model/define";
import { type PresetName, presetModel } from "../model/presets";
import { type Document, readDocument } from "./document";

/** Options that name the model of a command. */
export interface ModelOptions {
  readonly preset?: string;
  readonly model?: string;
}

/** A model with the words of a command that name it. */
export interface NamedModel {
  readonly model: Model;
  readonly words: readonly string[];
}

export const DEFAULT_PRESET: PresetName = "baseline-2025";

/**
 * The model that a document describes.
 *
 * @throws ModelError with every problem, each with file, line and column.
 */
export function modelFromDocument(document: Document): Model {
  try {
    const model = defineModel(document.value);
    if (document.issues.length === 0) return model;
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    throw new ModelError("The model cannot be used", document.locate([...document.issues, ...error.issues]));
  }
  throw new ModelError("The model cannot be used", document.locate(document.issues));
}

/** The model of a command: that of a file, or a preset. */
export function namedModel({ preset = DEFAULT_PRESET, model }: ModelOptions): NamedModel {
  if (model !== undefined)
    return { model: modelFromDocument(readDocument(model)), words: ["--model", model] };
  return { model: presetModel(preset as PresetName) as Model, words: ["--preset", preset] };
}
