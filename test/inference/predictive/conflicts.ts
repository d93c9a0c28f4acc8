import type { ModelSpec } from "../../../src/contracts/model-spec";
import type { Posterior } from "../../../src/contracts/posterior";
import type { Conflict } from "../../../src/generate/docs/verification-data";
import { type Unknown, unknownsOf } from "../../../src/inference/calibrate/unknowns";
import { columnsAsWritten } from "../../../src/model/ensemble/columns";
import { normalUpper } from "../../../src/numeric/normal-distribution";
import { orNull } from "./compare";

const FARTHEST = 8;
const BISECTIONS = 50;

/** A record that tells less than this cannot be held against what it would have told (judgement). */
const LEAST_TOLD = 0.1;

/** The standard normal number at which an unknown has a value. */
export function normalOf({ value: of }: Pick<Unknown, "value">, value: number): number {
  const rises = of(1) > of(-1);
  let low = -FARTHEST;
  let high = FARTHEST;
  for (let i = 0; i < BISECTIONS; i++) {
    const middle = (low + high) / 2;
    if (of(middle) < value === rises) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * How far the record moves the middle of a standard normal prior. Were the record one of the model under its priors, that would
 * have mean 0 and, where records tell about as much as this one, a variance of what is told (Evans and Moshonov 2006).
 */
export function conflictOf(id: string, zs: readonly number[]): Conflict {
  const shift = zs.reduce((sum, z) => sum + z, 0) / zs.length;
  const told = 1 - zs.reduce((sum, z) => sum + (z - shift) ** 2, 0) / (zs.length - 1);
  const tail = told < LEAST_TOLD ? null : orNull(2 * normalUpper(Math.abs(shift) / Math.sqrt(told)));
  return { id, shift: Number(shift.toPrecision(5)), told: Number(told.toPrecision(5)), tail };
}

/** Prior-data conflict of every unknown of a calibration. */
export function conflicts(spec: ModelSpec, { ensemble }: Posterior): Conflict[] {
  const columns = columnsAsWritten(ensemble);
  return unknownsOf(spec).map((unknown) => {
    const column = columns.get(unknown.names[0] ?? "") ?? [];
    return conflictOf(
      unknown.id,
      Array.from(column, (value) => normalOf(unknown, value)),
    );
  });
}
