import type { Forecast } from "../../contracts/forecast";
import type { PublishedHeadline } from "../../contracts/headline";
import type { Edition } from "../../contracts/posterior";
import type { StructuralRange } from "../../contracts/structural-range";

/** What stands beside a forecast: the same question answered from other starts and under other structures. */
export interface OthersInput {
  readonly forecast: Forecast;
  /** The published forecasts, for a forecast of one of their models; others are left alone. */
  readonly published?: PublishedHeadline | undefined;
  /** The same question answered from the other edition, where that is not published. */
  readonly elsewhere?: { readonly edition: Edition; readonly forecast: Forecast } | undefined;
  /** The forecast's own model under other structures, where they were run. */
  readonly structures?: StructuralRange | undefined;
}
