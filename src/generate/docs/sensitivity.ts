import type { Forecast } from "../../contracts/forecast";
import { code, paragraphs, table } from "./markdown";
import { difference, probability } from "./numbers";
import { pairedDifference, sharesByDraw } from "./paired";
import { models, type Runs } from "./runs";
import { type Variant, variantsOf } from "./variants";

const MONTHS = 24;
const SHOWN_MONTHS = [12, 24] as const;
const PATHWAYS = ["damage", "fullIntensity"] as const;

type Shares = Readonly<Record<string, readonly number[]>>;

/** What the table needs of a run: shares by draw of each pathway and window. The paths themselves are let go. */
function sharesOf(forecast: Forecast): Shares {
  const cells = SHOWN_MONTHS.flatMap((month) =>
    PATHWAYS.map((pathway) => [`${pathway} ${month}`, sharesByDraw(forecast, pathway, month)] as const),
  );
  return Object.fromEntries(cells);
}

/** Keys of the columns: a pathway and a window. */
const columns = (): string[] =>
  SHOWN_MONTHS.flatMap((month) => PATHWAYS.map((pathway) => `${pathway} ${month}`));

function baseRow(base: Shares): string[] {
  const mean = (shares: readonly number[] = []) => shares.reduce((sum, p) => sum + p, 0) / shares.length;
  return ["Baseline: probability", ...columns().map((column) => probability(mean(base[column])))];
}

function variantRow({ label }: Variant, base: Shares, shares: Shares): string[] {
  const cells = columns().map((column) => {
    const { value, standardError } = pairedDifference(base[column] ?? [], shares[column] ?? []);
    return difference(value, standardError);
  });
  return [label, ...cells];
}

export const sensitivityModels = () => {
  const baseline = models.baseline();
  return { baseline, variants: variantsOf(baseline.spec) };
};

/** What each change does to the headline, under the same random numbers. */
export async function sensitivityText(runs: Runs): Promise<string> {
  const { baseline, variants } = sensitivityModels();
  const options = { horizonMonths: MONTHS, keepPaths: true };
  const base = sharesOf(await runs.forecast(baseline, options));
  const rows = [baseRow(base)];
  for (const variant of variants)
    rows.push(variantRow(variant, base, sharesOf(await runs.forecast(variant.model, options))));
  const headers = [
    "change",
    ...SHOWN_MONTHS.flatMap((month) => PATHWAYS.map((id) => `${code(id)}, ${month} months`)),
  ];
  return paragraphs(
    "The first row is the baseline. Every other row is the change in probability, paired path by path under the same seed, with half its 95% interval, clustered by draw.",
    table(headers, rows, [1, 2, 3, 4]),
  );
}
