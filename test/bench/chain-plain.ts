import type { Chain, RunChain } from "./chain";
import { HORIZON_MONTHS } from "./setting";

/** Box and Muller as it is usually written, the second number kept for the next call. */
function plainNormals(): () => number {
  let spare = Number.NaN;
  return () => {
    if (!Number.isNaN(spare)) {
      const kept = spare;
      spare = Number.NaN;
      return kept;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - Math.random()));
    const angle = 2 * Math.PI * Math.random();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
}

/** The same chain as a person would write it in JavaScript: path by path, on Math.random and Math.log. */
export function plainChain(chain: Chain): RunChain {
  const reference = Float64Array.from(chain.reference);
  const meanDecay = Float64Array.from(chain.meanDecay);
  const decay = Float64Array.from(chain.decay);
  const common = Float64Array.from(chain.common);
  const own = Float64Array.from(chain.own);
  const family = Int32Array.from(chain.family);
  const shocks = new Float64Array(chain.families);
  const x = new Float64Array(family.length);
  const mu = new Float64Array(family.length);
  const normal = plainNormals();

  function stepMonth(): void {
    for (let i = 0; i < shocks.length; i++) shocks[i] = normal();
    for (let i = 0; i < x.length; i++) {
      const m = reference[i]! + meanDecay[i]! * (mu[i]! - reference[i]!);
      mu[i] = m;
      x[i] = m + decay[i]! * (x[i]! - m) + common[i]! * shocks[family[i]!]! + own[i]! * normal();
    }
  }

  return (paths) => {
    let sum = 0;
    for (let path = 0; path < paths; path++) {
      x.set(chain.start);
      mu.set(chain.mean);
      for (let month = 1; month <= HORIZON_MONTHS; month++) stepMonth();
      for (const value of x) sum += value;
    }
    return sum / paths / x.length;
  };
}
