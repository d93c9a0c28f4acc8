import type { ModelSpec } from "../../contracts/model-spec";
import { type Findings, mustBeUnique, mustKnow, type Names } from "./references";

/** Levers act on factors, channels and levels that are there. */
export function checkLevers(spec: ModelSpec, names: Names, to: Findings): void {
  mustBeUnique(to, ["levers"], names.levers);
  (spec.levers ?? []).forEach((lever, index) => {
    lever.effects.forEach((effect, at) => {
      const path = ["levers", index, "effects", at];
      if ("factor" in effect) mustKnow(to, [...path, "factor"], "a factor", effect.factor, names.factors);
      else if ("channel" in effect)
        mustKnow(to, [...path, "channel"], "a channel", effect.channel, names.channels);
      else if ("level" in effect) mustKnow(to, [...path, "level"], "a level", effect.level, names.levels);
    });
  });
}
