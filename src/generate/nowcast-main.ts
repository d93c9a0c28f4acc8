import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { fingerprintOf } from "../contracts/fingerprint";
import { addMonths, type Month } from "../contracts/month";
import type { Nowcast, NowcastFactor } from "../contracts/nowcast";
import { evidence } from "../evidence/evidence";
import { nowcast } from "../inference/nowcast";
import { originSpec } from "../inference/origin-spec";
import type { FilteredFactor, FilteredState } from "../model/from-evidence/filtered-state";
import { readingsOf } from "../model/nowcast/readings";
import { FILTER_START } from "../model/nowcast/subject";
import { PROBE, SHIPPED_MONTH } from "./nowcast-shipped";
import { writeWhenChanged } from "./write";

const source = relative(process.cwd(), fileURLToPath(new URL("..", import.meta.url)));

/** The middle of each of the five years that meeting rates are counted over, in months before their end. */
const RATE_MONTHS_AGO = [54, 42, 30, 18, 6];

const round = (value: number): number => Math.round(value * 100) / 100;

const rounded = ({ p05, p50, p95 }: NowcastFactor["level"]): FilteredFactor["level"] => ({
  p05: round(p05),
  p50: round(p50),
  p95: round(p95),
});

async function filtered(asOf: Month): Promise<Nowcast> {
  process.stderr.write(`${asOf}\n`);
  return nowcast(evidence, { asOf });
}

/** Source keys of the polls that read each factor. */
function pollSources(): Map<string, string[]> {
  const spec = originSpec(evidence, SHIPPED_MONTH);
  const rows = new Map(evidence.polls.map((row) => [row.id, row]));
  const found = new Map<string, string[]>(spec.factors.map(({ id }) => [id, []]));
  for (const { factor, row } of readingsOf(evidence, spec, FILTER_START))
    found.get(spec.factors[factor]?.id ?? "")?.push(...(rows.get(row)?.source ?? []));
  return new Map([...found].map(([id, keys]) => [id, [...new Set(keys)].sort()]));
}

/** Filters the shipped record and writes the state that the baseline starts from. */
async function main(): Promise<void> {
  const sources = pollSources();
  const now = await filtered(SHIPPED_MONTH);
  const rateStates: Record<Month, Record<string, number>> = {};
  for (const ago of RATE_MONTHS_AGO) {
    const month = addMonths(SHIPPED_MONTH, -ago);
    const { factors } = await filtered(month);
    rateStates[month] = Object.fromEntries(factors.map(({ id, level }) => [id, round(level.p50)]));
  }
  const state: FilteredState = {
    asOf: SHIPPED_MONTH,
    dataFingerprint: fingerprintOf(evidence),
    fingerprint: now.fingerprint,
    probe: (await nowcast(evidence, PROBE)).fingerprint,
    factors: Object.fromEntries(
      now.factors.map(({ id, level, mean, contraction, readings }) => [
        id,
        {
          level: rounded(level),
          mean: rounded(mean),
          contraction: round(contraction),
          readings,
          source: sources.get(id) ?? [],
        },
      ]),
    ),
    rateStates,
  };
  writeWhenChanged(
    join(source, "model", "data", "baseline-state.json"),
    `${JSON.stringify(state, undefined, 2)}\n`,
  );
}

await main();
