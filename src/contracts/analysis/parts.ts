import * as z from "zod/mini";

export const monthText = () => z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/));
export const nonNegative = () => z.number().check(z.minimum(0));
export const probability = () => z.number().check(z.minimum(0), z.maximum(1));
export const interval = () => z.tuple([z.number(), z.number()]);

/** A paired difference: its mean over parameter draws, with the error clustered by draw and the 95 % interval of that mean. */
export const differenceFields = () => ({
  difference: z.number(),
  standardError: nonNegative(),
  interval: interval(),
});

export const difference = () => z.strictObject(differenceFields());

/**
 * The same, with how far the difference itself could move if the parameters became known (5 and 95 % over draws); null where
 * the spread across draws cannot be told from the noise of the paths in them: run more paths.
 */
export const rangedDifference = () =>
  z.strictObject({ ...differenceFields(), parameterRange: z.nullable(interval()) });

/** Where the numbers of an analysis come from. */
export const analysisProvenance = () =>
  z.strictObject({
    asOf: monthText(),
    horizonMonths: z.int(),
    model: z.string(),
    modelFingerprint: z.string(),
    dataFingerprint: z.nullable(z.string()),
    library: z.string(),
    seed: z.string(),
    paths: z.int(),
    draws: z.int(),
    engine: z.string(),
    rule: z.string(),
    /** Models run on the same paths, the base included. */
    models: z.int(),
    warnings: z.array(z.string()),
  });

/** A record by pathway whose ids are known to the compiler. */
export type ByPathway<P extends string, T> = Readonly<Record<P, T>>;

export type Difference = z.infer<ReturnType<typeof difference>>;
export type RangedDifference = z.infer<ReturnType<typeof rangedDifference>>;
export type AnalysisProvenance = z.infer<ReturnType<typeof analysisProvenance>>;
