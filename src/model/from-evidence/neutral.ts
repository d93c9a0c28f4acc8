import type { Distribution } from "../../contracts/distribution";
import type { FactorSpec, GateSpec } from "../../contracts/model-spec";
import type { EvidenceRecord } from "../../contracts/tables";
import data from "../data/neutral-state.json";
import type { Framework } from "./framework";
import { tariffOf } from "./tariff";

type Law = Extract<Distribution, { quantiles: unknown }>;

const SOURCE = ["model-judgement"];

/** The neutral level of a factor, by the scale of its family. */
function neutralLaw(frame: Framework, { family: id }: Pick<FactorSpec, "family">): Law & { note: string } {
  const kind = frame.families.find((family) => family.id === id)?.scale.kind;
  const laws: Readonly<Record<string, Law & { note: string }>> = data;
  const law = kind === undefined ? undefined : laws[kind];
  if (law === undefined) throw new RangeError(`no neutral state for factors of family ${id}`);
  return law;
}

/** The factors in the middle of their scales, which is their reference state as well. */
export function neutralFactors(record: EvidenceRecord, frame: Framework): FactorSpec[] {
  return frame.factors.map((factor) => {
    const { quantiles, note } = neutralLaw(frame, factor);
    const tariff = tariffOf(record, factor);
    return {
      ...factor,
      level: { prior: { quantiles }, basis: "judgement", source: SOURCE, note },
      reference: { value: quantiles.p50, basis: "judgement", source: SOURCE, note },
      ...(tariff === undefined ? {} : { tariff }),
    };
  });
}

/** The state that meeting rates are taken to belong to: the neutral one. */
export function neutralRateStates(frame: Framework): GateSpec["rateStates"] {
  const levels = frame.factors.map((factor) => [factor.id, neutralLaw(frame, factor).quantiles.p50] as const);
  return [{ id: "neutral", basis: "judgement", source: SOURCE, levels: Object.fromEntries(levels) }];
}
