import type { Forecast } from "../../contracts/forecast";
import type { ResolvedWindow } from "../../contracts/resolution";

/** What a reader of the scores has to know. */
export function notesOf({ provenance }: Forecast, windows: readonly ResolvedWindow[]): string[] {
  const overlap =
    "Windows of twelve months that end in neighbouring months share eleven of them: these scores are nearly one and the same outcome.";
  const conditional =
    "The forecast is about a world in which its interventions are done: if they were not, its scores say nothing about it.";
  const rule = `What came is labelled by the rule "${provenance.rule}" as it is published; a model with a rule of its own under that name is not.`;
  const channels =
    "Channels are those of the record given. Rows of channels that were added after the freeze date have to be left out of it.";
  return [
    ...(windows.length > 1 ? [overlap] : []),
    ...(provenance.interventions > 0 ? [conditional] : []),
    rule,
    channels,
  ];
}
