import * as z from "zod/mini";
import { once } from "../once";
import {
  analysisProvenance,
  type ByPathway,
  type Difference,
  difference,
  nonNegative,
  probability,
} from "./parts";

const end = () => z.strictObject({ probability: probability(), standardError: nonNegative() });

const shares = () =>
  z.array(
    z.strictObject({
      id: z.string(),
      label: z.string(),
      /** Shapley value: the mean, over all orders of the groups, of what adding this one changes. */
      pathways: z.record(z.string(), difference()),
    }),
  );

export const attributionSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    schemaVersion: z.literal(1),
    from: z.record(z.string(), end()),
    to: z.record(z.string(), end()),
    /** What is to be explained. */
    total: z.record(z.string(), difference()),
    /** By what was changed: interventions and numbers, in groups where there are more than eight. They sum to the total. */
    items: shares(),
    /** By the way it works: through the factors of each family, or directly on meetings, institutions and acts. */
    families: shares(),
    provenance: analysisProvenance(),
  }),
);

type Plain = z.infer<ReturnType<typeof attributionSchema>>;

/** What one group has moved. */
export interface AttributedShare<P extends string = string> {
  readonly id: string;
  readonly label: string;
  readonly pathways: ByPathway<P, Difference>;
}

/** What moved a forecast, item by item and family by family. */
export type Attribution<P extends string = string> = Pick<Plain, "schemaVersion" | "provenance"> & {
  readonly from: ByPathway<P, Plain["from"][string]>;
  readonly to: ByPathway<P, Plain["to"][string]>;
  readonly total: ByPathway<P, Difference>;
  readonly items: readonly AttributedShare<P>[];
  readonly families: readonly AttributedShare<P>[];
};
