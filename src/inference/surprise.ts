import type { Month } from "../contracts/month";
import type { Nowcast } from "../contracts/nowcast";
import type { Filtered } from "../kernel/filter/filter";
import { sortedQuantile } from "../statistics/quantile";

/** How well draws of the parameters, and the particles of each, explain the months of a record. */
export class Surprise {
  private readonly effective: Float64Array;
  private readonly lnLikelihoods: number[] = [];

  constructor(months: number) {
    this.effective = new Float64Array(months + 1);
  }

  add({ lnLikelihoods, effective }: Filtered): void {
    this.lnLikelihoods.push(lnLikelihoods.reduce((sum, value) => sum + value, 0));
    effective.forEach((value, month) => {
      this.effective[month] = (this.effective[month] ?? 0) + value;
    });
  }

  summary(monthOf: (month: number) => Month): Nowcast["record"] {
    const draws = this.lnLikelihoods.length;
    const mean = this.lnLikelihoods.reduce((sum, value) => sum + value, 0) / draws;
    const squares = this.lnLikelihoods.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
    const months = this.effective.slice(1).map((sum) => sum / draws);
    const least = months.reduce((found, value, at) => (value < (months[found] ?? 0) ? at : found), 0);
    return {
      from: monthOf(1),
      months: months.length,
      lnLikelihood: { mean, sd: Math.sqrt(squares / Math.max(1, draws - 1)) },
      effective: {
        median: sortedQuantile(Float64Array.from(months).sort(), 0.5),
        least: months[least] ?? 0,
        leastMonth: monthOf(least + 1),
      },
    };
  }
}
