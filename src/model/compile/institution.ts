import { ln } from "../../numeric/elementary";
import { planParameter } from "../draws";
import type { Context } from "./context";

/** The institutional stock: where it starts, what it keeps, and the mean it is measured against. */
export function compileInstitution({ spec, reals, draws, fills }: Context): void {
  const { institution } = spec;
  reals.initialStock = [institution.initial.value];
  const retention = planParameter(draws, "institution.retention", institution.retention);
  const lnMean = ln(1 + institution.mean.value);
  fills.push((values, theta) => {
    theta.retention[0] = values[retention] ?? 0;
    theta.lnStockMean[0] = lnMean;
  });
}
