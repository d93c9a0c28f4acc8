import type { ModelSpec } from "../../contracts/model-spec";
import { type Findings, mustCover, mustKnow, type Names, report } from "./references";

export function checkGate(spec: ModelSpec, names: Names, to: Findings): void {
  spec.gate.terms.forEach((term, index) => {
    mustKnow(to, ["gate", "terms", index, "family"], "a family", term.family, names.families);
  });
  if (spec.gate.misalignment !== undefined) {
    mustKnow(
      to,
      ["gate", "misalignment", "family"],
      "a family",
      spec.gate.misalignment.family,
      names.families,
    );
  }
  spec.gate.rateStates.forEach((state, index) => {
    for (const factor of Object.keys(state.levels)) {
      mustKnow(to, ["gate", "rateStates", index, "levels", factor], "a factor", factor, names.factors);
    }
  });
}

export function checkChannels(spec: ModelSpec, names: Names, to: Findings): void {
  spec.channels.forEach((channel, index) => {
    mustKnow(to, ["channels", index, "level"], "a level", channel.level, names.levels);
    if (channel.lastMet !== undefined && channel.lastMet > spec.asOf) {
      report(
        to,
        "out-of-range",
        ["channels", index, "lastMet"],
        `a month up to ${spec.asOf}`,
        channel.lastMet,
        "Nothing after asOf is known.",
      );
    }
  });
  const { summit } = spec;
  if (summit === undefined) return;
  mustKnow(to, ["summit", "channel"], "a channel", summit.channel, names.channels);
  mustKnow(to, ["summit", "attendance", "country"], "a country", summit.attendance.country, names.countries);
  mustCover(to, ["summit", "attendance", "byStance"], "stance", summit.attendance.byStance, names.stances);
  const channel = spec.channels.findIndex((item) => item.id === summit.channel);
  if (spec.channels[channel]?.ratePerYear !== undefined) {
    report(
      to,
      "contradiction",
      ["channels", channel, "ratePerYear"],
      "no rate: summits come from venues",
      "a rate",
      "Remove it.",
    );
  }
}
