import * as z from "zod/mini";
import { once } from "./once";

/**
 * What is believed of a number before it is learned from data. One key names the law:
 *
 * - `fixed`: known, or deliberately without a spread;
 * - `normal`, `uniform`, `beta`: as usual; `gamma` by shape and rate (mean shape / rate); `poisson` by its mean;
 * - `logNormal` by its median and the standard deviation of its logarithm;
 * - `quantiles`: the 5, 50 and 95 per cent points of a factor in shown units, read as a normal on the latent scale with
 *   median p50 and standard deviation (p95 - p05) / 3.29.
 */
export type Distribution =
  | { readonly fixed: number }
  | { readonly normal: { readonly mean: number; readonly sd: number } }
  | { readonly logNormal: { readonly median: number; readonly logSd: number } }
  | { readonly beta: { readonly alpha: number; readonly beta: number } }
  | { readonly gamma: { readonly shape: number; readonly rate: number } }
  | { readonly uniform: { readonly low: number; readonly high: number } }
  | { readonly poisson: { readonly mean: number } }
  | { readonly quantiles: { readonly p05: number; readonly p50: number; readonly p95: number } };

export const BASES = ["data", "literature", "judgement"] as const;

/** Where a number comes from: counted or fitted from the cited tables, taken from published work, or judged. */
export type Basis = (typeof BASES)[number];

/** A number of the model: what is believed of it, on what ground, from which source keys. */
export interface Parameter {
  readonly prior: Distribution;
  readonly basis: Basis;
  readonly source: readonly string[];
  readonly note?: string | undefined;
}

/** A number that is taken as known, with where it comes from. */
export interface Datum {
  readonly value: number;
  readonly basis: Basis;
  readonly source: readonly string[];
  readonly note?: string | undefined;
}

/** The values a parameter may take; a prior must put all its mass there. */
export type Domain = "real" | "nonNegative" | "positive" | "probability";

const DOMAINS: Record<
  Domain,
  { readonly low: number; readonly high: number; readonly open: boolean; readonly text: string }
> = {
  real: { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY, open: false, text: "a number" },
  nonNegative: { low: 0, high: Number.POSITIVE_INFINITY, open: false, text: "at least 0" },
  positive: { low: 0, high: Number.POSITIVE_INFINITY, open: true, text: "more than 0" },
  probability: { low: 0, high: 1, open: false, text: "between 0 and 1" },
};

/** The smallest and largest value a prior can give; of a level, its 5 and 95 per cent points. */
export function supportOf(prior: Distribution): readonly [number, number] {
  if ("fixed" in prior) return [prior.fixed, prior.fixed];
  if ("uniform" in prior) return [prior.uniform.low, prior.uniform.high];
  if ("beta" in prior) return [0, 1];
  if ("normal" in prior) return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  if ("quantiles" in prior) return [prior.quantiles.p05, prior.quantiles.p95];
  return [0, Number.POSITIVE_INFINITY];
}

/** Why a prior does not suit a domain, or undefined where it does. */
function misfit(prior: Distribution, domain: Domain): string | undefined {
  const { low, high, open, text } = DOMAINS[domain];
  const [least, most] = supportOf(prior);
  const onlyFixed = "fixed" in prior || "uniform" in prior;
  const below = least < low || (open && onlyFixed && least === low);
  return below || most > high ? `a value ${text}` : undefined;
}

const finite = () => z.number();
const positive = () => z.number().check(z.positive());

export const distributionSchema = /* @__PURE__ */ once((): z.ZodMiniType<Distribution> => {
  const laws = z.strictObject({
    fixed: z.optional(finite()),
    normal: z.optional(z.strictObject({ mean: finite(), sd: positive() })),
    logNormal: z.optional(z.strictObject({ median: positive(), logSd: positive() })),
    beta: z.optional(z.strictObject({ alpha: positive(), beta: positive() })),
    gamma: z.optional(z.strictObject({ shape: positive(), rate: positive() })),
    uniform: z.optional(z.strictObject({ low: finite(), high: finite() })),
    poisson: z.optional(z.strictObject({ mean: positive() })),
    quantiles: z.optional(z.strictObject({ p05: finite(), p50: finite(), p95: finite() })),
  });
  const one = laws.check(
    z.refine((value) => Object.keys(value).length === 1, {
      error: "exactly one law, e.g. { fixed: 0.5 } or { gamma: { shape: 8.5, rate: 216 } }",
    }),
    z.refine(({ uniform }) => uniform === undefined || uniform.low < uniform.high, {
      error: "low < high",
      path: ["uniform"],
    }),
    z.refine(({ quantiles: q }) => q === undefined || (q.p05 <= q.p50 && q.p50 < q.p95), {
      error: "p05 <= p50 < p95",
      path: ["quantiles"],
    }),
  );
  return one as unknown as z.ZodMiniType<Distribution>;
});

const basisFields = () => ({
  basis: z.literal(BASES),
  source: z.array(z.string().check(z.minLength(1), z.maxLength(100))).check(z.maxLength(50)),
  note: z.optional(z.string().check(z.maxLength(2000))),
});

/** A parameter whose prior keeps within a domain. */
export function parameterSchema(domain: Domain): z.ZodMiniType<Parameter> {
  const shape = z.strictObject({ prior: distributionSchema(), ...basisFields() });
  return shape.check(
    z.refine((parameter) => misfit(parameter.prior, domain) === undefined, {
      error: `a prior with ${DOMAINS[domain].text} only`,
      path: ["prior"],
    }),
  ) as unknown as z.ZodMiniType<Parameter>;
}

/** The level of a factor: its 5, 50 and 95 per cent points in shown units, or a value taken as known. */
export const levelSchema = /* @__PURE__ */ once((): z.ZodMiniType<Parameter> => {
  const shape = z.strictObject({ prior: distributionSchema(), ...basisFields() });
  return shape.check(
    z.refine(({ prior }) => "fixed" in prior || "quantiles" in prior, {
      error: "{ quantiles: { p05, p50, p95 } } in shown units, or { fixed }",
      path: ["prior"],
    }),
  ) as unknown as z.ZodMiniType<Parameter>;
});

export const datumSchema = /* @__PURE__ */ once(
  (): z.ZodMiniType<Datum> =>
    z.strictObject({ value: finite(), ...basisFields() }) as unknown as z.ZodMiniType<Datum>,
);
