import { allocateTheta } from "../../src/kernel/theta";
import { compile } from "../../src/model/compile/compile";
import { climatology, type Model } from "../../src/model/define";
import { drawnParts } from "../../src/model/ensemble/names";
import type { Ensemble } from "../../src/model/ensemble/with-ensemble";
import { placedParameters } from "../../src/model/parameters";
import { parameterSlot } from "../../src/random/counter";
import { quantileFunction } from "../../src/random/distribution";
import { streamKey } from "../../src/random/seed";
import { parameterUniform } from "../../src/random/stream";

const GROUND = { id: "prior", basis: "judgement", source: [] } as const;

/** The draws of a model under a seed, as an ensemble: parameters by their laws, levels and the gate as the kernel has them. */
export function priorEnsemble(model: Model, seed: string, draws: number): Ensemble {
  const key = streamKey(seed);
  const { program, drawer } = compile(model.spec, 1, climatology(model));
  const fill = drawer(key);
  const thetas = Array.from({ length: draws }, (_, draw) => {
    const theta = allocateTheta(program.shape);
    fill(draw, theta);
    return theta;
  });
  const laws = new Map(placedParameters(model.spec).map(({ name, part }) => [name, part.prior]));
  const words = new Uint32Array(2);
  const columnFor = (name: string): number[] => {
    const factor = model.spec.factors.findIndex(({ id }) => name.startsWith(`factors.${id}.level`));
    const field = name.endsWith("#mean") ? "mean" : "start";
    if (factor >= 0) return thetas.map((theta) => theta[field][factor] ?? Number.NaN);
    if (name === "gate.atRate") return thetas.map(({ gateAtRate }) => gateAtRate[0] ?? Number.NaN);
    const prior = laws.get(name);
    if (prior === undefined || "quantiles" in prior) throw new Error(`no law for ${name}`);
    const quantile = quantileFunction(prior);
    const slot = parameterSlot(name.replace(".term.alternation", ".alternation"));
    return thetas.map((_, draw) => quantile(parameterUniform(key, draw, slot, words)));
  };
  const names = [...drawnParts(model.spec).keys()];
  return { ...GROUND, columns: Object.fromEntries(names.map((name) => [name, columnFor(name)])) };
}
