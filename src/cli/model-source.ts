import { ModelError } from "../contracts/errors";
import { once } from "../contracts/once";
import type { Edition } from "../contracts/posterior";
import { loadPosterior } from "../inference/editions/load";
import { posteriorModel } from "../inference/editions/posterior-model";
import { defineModel, type Model } from "../model/define";
import { type PresetName, presetModel } from "../model/presets";
import { type Document, readDocument } from "./document";

/** Options that name the model of a command. */
export interface ModelOptions {
  readonly edition?: Edition;
  readonly preset?: string;
  readonly model?: string;
}

/** A model with the words of a command that name it. */
export interface NamedModel {
  readonly model: Model;
  readonly words: readonly string[];
  /** The edition of the calibration that it is, if it is one. */
  readonly edition?: Edition;
}

/** What is forecast from where nothing is named: the calibration that heeds all there is. */
export const DEFAULT_EDITION: Edition = "data+judgement";

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

const madeFrom = async (edition: Edition): Promise<Model> =>
  posteriorModel(await loadPosterior(edition)) as Model;

const EDITION_MODELS: Readonly<Record<Edition, () => Promise<Model>>> = {
  data: once(() => madeFrom("data")),
  "data+judgement": once(() => madeFrom("data+judgement")),
};

/** The built-in model from an edition of the calibration, made once: reading a scenario and running it both ask. */
export const editionModel = (edition: Edition): Promise<Model> => EDITION_MODELS[edition]();

/** Whether a command was told which model it is about. */
export const namesModel = ({ edition, preset, model }: ModelOptions): boolean =>
  (edition ?? preset ?? model) !== undefined;

/** The model of a command: that of a file, a preset, or an edition of the calibration. */
export async function namedModel({ edition, preset, model }: ModelOptions): Promise<NamedModel> {
  if (model !== undefined)
    return { model: modelFromDocument(readDocument(model)), words: ["--model", model] };
  if (preset !== undefined)
    return { model: presetModel(preset as PresetName) as Model, words: ["--preset", preset] };
  const named = edition ?? DEFAULT_EDITION;
  return { model: await editionModel(named), words: ["--edition", named], edition: named };
}
