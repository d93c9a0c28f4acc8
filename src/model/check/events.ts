import type { EventTypeSpec, ModelSpec } from "../../contracts/model-spec";
import { type Findings, mustCover, mustKnow, type Names, report } from "./references";

export function checkEvents(spec: ModelSpec, names: Names, to: Findings): void {
  const centred = new Set(spec.families.filter((family) => family.centredJumps).map((family) => family.id));
  const familyOf = new Map(spec.factors.map((factor) => [factor.id, factor.family]));
  spec.events.forEach((event: EventTypeSpec, index) => {
    const path = ["events", index];
    if (!("prior" in event.rate)) {
      mustKnow(
        to,
        [...path, "rate", "country"],
        "a country with turnover",
        event.rate.country,
        names.turnover,
      );
      mustCover(to, [...path, "rate", "byStance"], "stance", event.rate.byStance, names.stances);
    }
    event.impacts.forEach((impact, i) => {
      impact.effects.forEach((effect, j) => {
        const place = [...path, "impacts", i, "effects", j];
        mustKnow(to, [...place, "factor"], "a factor", effect.factor, names.factors);
        if (effect.operation === "shrink" && centred.has(familyOf.get(effect.factor) ?? "")) {
          const remedy = "Add a size instead, or set centredJumps of the family to false.";
          report(
            to,
            "contradiction",
            [...place, "operation"],
            "add, in a family with centred jumps",
            "shrink",
            remedy,
          );
        }
        if ("quantiles" in effect.size.prior) {
          report(
            to,
            "not-allowed",
            [...place, "size", "prior"],
            "a law on the latent scale",
            "quantiles",
            "Use normal, logNormal or fixed.",
          );
        }
      });
    });
  });
}
