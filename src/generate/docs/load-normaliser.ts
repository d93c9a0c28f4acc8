import { loadMeanWithError } from "../../kernel/load-sample";
import { allocateTheta } from "../../kernel/theta";
import { compile } from "../../model/compile/compile";
import { climatology, type Model } from "../../model/define";
import { places } from "../../report/format";
import { table } from "./markdown";

/** E[exp(load)] of every author over the climatology, at prior medians, with its Monte Carlo error. */
export function loadNormaliserText(model: Model): string {
  const sample = climatology(model);
  if (sample === undefined) throw new Error(`${model.spec.id} has no acts, so there is nothing to normalise`);
  const compiled = compile(model.spec, 1, sample);
  const theta = allocateTheta(compiled.program.shape);
  compiled.fillMedians(theta);
  const rows = model.spec.countries.map(({ label }, author) => {
    const { mean, standardError } = loadMeanWithError(sample, theta, author);
    return [label, places(mean, 3), places(standardError, 3), `${places((100 * standardError) / mean, 1)} %`];
  });
  return table(["author", "E[exp(load)]", "standard error", "relative"], rows, [1, 2, 3]);
}
