import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type BacktestReport, backtestSchema } from "../../contracts/backtest";
import { fingerprintOf } from "../../contracts/fingerprint";
import { LIBRARY_VERSION } from "../../contracts/version";
import { evidence } from "../../evidence/evidence";
import { backtest } from "../../inference/backtest/backtest";

const file = (): string => fileURLToPath(new URL("../../../docs/data/backtest.json", import.meta.url));

const REMEDY = "run npm run backtest, then npm run docs";

/** The origin that is forecast again to see whether the rest still holds: one with much on record, and damage near. */
const PROBE = "2019-12";

/** The committed result of `npm run backtest`: it takes minutes, so that pages are written from it. */
export function readBacktest(): BacktestReport {
  return backtestSchema().parse(JSON.parse(readFileSync(file(), "utf8")));
}

/** What of a result is not of the tables and the code at hand: one origin is forecast again, as it was. */
export async function backtestFaults(report: BacktestReport = readBacktest()): Promise<string[]> {
  const { provenance, horizonsMonths, knownTo, forecasts } = report;
  const { dataFingerprint, library, draws, particles, paths, seed, engine } = provenance;
  if (dataFingerprint !== fingerprintOf(evidence))
    return [`docs/data/backtest.json is of other tables; ${REMEDY}`];
  if (library !== LIBRARY_VERSION) return [`docs/data/backtest.json is of version ${library}; ${REMEDY}`];
  const again = await backtest(evidence, {
    from: PROBE,
    to: PROBE,
    horizonsMonths,
    knownTo,
    ...{ draws, particles, paths, seed, engine: engine as "simd" | "reference" },
  });
  const was = forecasts.filter(({ origin }) => origin === PROBE);
  const same = fingerprintOf(again.forecasts) === fingerprintOf(was);
  return same
    ? []
    : [`docs/data/backtest.json is of another model: ${PROBE} is forecast otherwise; ${REMEDY}`];
}
