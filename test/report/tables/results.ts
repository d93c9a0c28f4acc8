import type { ResultName } from "../../../src/contracts/results";
import { baselineModel, simulate } from "../../../src/index";
import { comparison, explained, ranked, stormy, swept } from "../analyses";

/** A result, or a part of one, of every kind that has a table. */
export async function results(): Promise<Readonly<Record<ResultName, readonly unknown[]>>> {
  const { comparison: compared } = await comparison();
  const { sweep } = await swept();
  const { tornado } = await stormy();
  const { attribution } = await explained();
  const { ranking } = await ranked();
  const { slow } = compared.alternatives;
  if (slow === undefined) throw new Error("the comparison has no alternative called slow");
  const { forecast } = slow;
  const kept = await simulate(baselineModel(), {
    ...{ horizonMonths: 3, seed: "tables" },
    keepPaths: { series: ["tariffFriction.US-JP"] },
    precision: { halfWidth: 0.4, maxPaths: 64 },
  });
  return {
    forecast: [forecast, kept, JSON.parse(JSON.stringify(forecast))],
    "forecast.pathways": [forecast.pathways],
    "forecast.pathways[id]": [forecast.pathways.damage, forecast.anyDamageByHorizon],
    "forecast.rules": [forecast.rules],
    "forecast.workingLevelBy, damageBy, vetoHolder or rules[name]": [
      ...[forecast.workingLevelBy, forecast.damageBy, forecast.vetoHolder, forecast.rules.base],
    ],
    "forecast.timeline": [forecast.timeline],
    "forecast.timeline[i]": [forecast.timeline[0], forecast.timeline.at(-1)],
    "forecast.factors": [forecast.factors],
    "forecast.factors[i]": [forecast.factors[0]],
    "forecast.channels": [forecast.channels],
    "forecast.channels[i]": [forecast.channels[0]],
    "forecast.events, leaders or acts": [forecast.events, forecast.leaders, forecast.acts],
    "forecast.events[i], leaders[i] or acts[i]": [forecast.events[0], forecast.leaders[0], forecast.acts[0]],
    "forecast.indicators": [forecast.indicators],
    "forecast.indicators[i]": [forecast.indicators[0]],
    "forecast.paths": [kept.paths],
    "forecast.provenance": [forecast.provenance, kept.provenance],
    comparison: [compared],
    "comparison.alternatives": [compared.alternatives],
    "comparison.alternatives[name]": [slow],
    "alternative.pathways": [slow.pathways],
    "alternative.pathways[id]": [slow.pathways.damage],
    "alternative.workingLevelBy": [slow.workingLevelBy, attribution.total],
    "alternative.anyDamageByHorizon or workingLevelBy[id]": [slow.anyDamageByHorizon],
    "alternative.flips": [slow.flips],
    "alternative.flips[i]": [slow.flips[0]],
    "alternative.timeline": [slow.timeline],
    "alternative.timeline[i]": [slow.timeline[0]],
    "alternative.factors": [slow.factors],
    "alternative.factors[i]": [slow.factors[0]],
    "alternative.channels": [slow.channels],
    "alternative.channels[i]": [slow.channels[0]],
    "alternative.events, leaders, acts or indicators": [
      ...[slow.events, slow.leaders, slow.acts, slow.indicators],
    ],
    "alternative.events[i], leaders[i], acts[i] or indicators[i]": [slow.events[0], slow.indicators[0]],
    "comparison.provenance": [compared.provenance, sweep.provenance],
    sweep: [sweep],
    "sweep.base": [sweep.base, attribution.from],
    "sweep.curve": [sweep.curve],
    "sweep.curve[i]": [sweep.curve[0]],
    "sweep.isotonic": [sweep.isotonic],
    "sweep.tipping": [sweep.tipping],
    tornado: [tornado],
    "tornado.inputs": [tornado.inputs],
    "tornado.inputs[i]": [tornado.inputs[0]],
    attribution: [attribution],
    "attribution.items or families": [attribution.items, attribution.families],
    "attribution.items[i] or families[i]": [attribution.items[0]],
    "lever ranking": [ranking],
    "lever ranking.levers": [ranking.levers],
    "lever ranking.levers[i]": [ranking.levers[0]],
    "rows: a list of flat objects": [
      [
        { a: 1, b: "x" },
        { b: null, c: true },
      ],
    ],
  };
}
