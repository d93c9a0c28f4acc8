import type { Expr } from "../../src/contracts/expression";
import { DEFAULT_PATHS } from "../../src/contracts/options";
import type { Intervention } from "../../src/contracts/scenario/interventions";
import { builtLibrary } from "./library";
import { inTurns, ratios, summarise } from "./measure";
import { count, print, printRow, show } from "./print";
import { HORIZON_MONTHS, SEED, type Size } from "./setting";

/** One factor ten points up: what paired errors are shown on. */
const SHIFT = {
  type: "shift-factor",
  factor: "leaderCommitment.US",
  by: 10,
  from: "2026-01",
} as const satisfies Intervention;

/** Ten alternatives of different kinds. */
const TEN: readonly Intervention[] = [
  SHIFT,
  { type: "hold-factor", factor: "domesticOpinion.KR", at: 60, from: "2026-03" },
  { type: "set-tariff", pair: "US-JP", ratePercent: 25, from: "2026-07" },
  { type: "schedule-event", event: "history-dispute", month: "2026-08" },
  { type: "scale-hazard", event: "kp-crisis", times: 2 },
  { type: "schedule-meeting", channel: "leaders-summit", month: "2026-09" },
  { type: "scale-cadence", level: "working", times: 1.5 },
  { type: "change-leader", country: "JP", month: "2026-04" },
  { type: "forbid-acts", tier: 1 },
  { type: "pull-lever", lever: "K08", from: "2026-02" },
];

const atLeast = (name: "summits" | "ministerialChannels" | "channels", least: number): Expr => ({
  apply: ">=",
  to: [{ name }, { constant: least }],
});

/** Three questions about every window. */
const INDICATORS: Readonly<Record<string, Expr>> = {
  "summit-and-two-ministers": {
    apply: "and",
    to: [atLeast("summits", 1), atLeast("ministerialChannels", 2)],
  },
  "broad-framework": atLeast("channels", 12),
  "defence-ministers-met": { of: "met", id: "defence-ministers" },
};

/** Costs of comparisons and indicators against a forecast timed in the same round, and paired errors against unpaired. */
export async function benchWhatIf({ whatIfPaths, repetitions }: Size): Promise<void> {
  const { baselineModel, compare, simulate } = await builtLibrary();
  const model = baselineModel();
  const options = { paths: whatIfPaths, horizonMonths: HORIZON_MONTHS, seed: SEED };
  const asked = model.with({
    schemaVersion: 1,
    name: "indicators",
    indicators: INDICATORS,
    interventions: [],
  });
  const ten = Object.fromEntries(TEN.map((item) => [item.type, [item]]));
  const times = await inTurns(repetitions, {
    one: () => simulate(model, options),
    indicators: () => simulate(asked, options),
    compareOne: () => compare(model, { shift: [SHIFT] }, options),
    compareTen: () => compare(model, ten, options),
  });
  print(
    `\nWhat-if: ${count(whatIfPaths)} paths, ${HORIZON_MONTHS} months, in forecasts timed in the same round`,
  );
  printRow("a forecast, seconds", show(summarise(times.one)));
  printRow("with three indicators", show(ratios(times.indicators, times.one)), "at most 1.2");
  printRow("compare, one alternative", show(ratios(times.compareOne, times.one)), "at most 2.2");
  printRow("compare, ten alternatives", show(ratios(times.compareTen, times.one)), "at most 11");
  // An error is no matter of time: it is taken at the size of a run that names none.
  const { base, alternatives } = await compare(
    model,
    { shift: [SHIFT] },
    { ...options, paths: DEFAULT_PATHS },
  );
  const { shift } = alternatives;
  print(
    `\nError of a difference of two separate runs over that of the paired one: ${SHIFT.factor} up by ${SHIFT.by} points`,
  );
  for (const [id, paired] of Object.entries(shift.pathways)) {
    const errors = [base, shift.forecast].map(
      ({ pathways }) => pathways[id as keyof typeof pathways].standardError,
    );
    const unpaired = Math.hypot(...errors);
    const points = `${(100 * paired.difference).toFixed(2)} points`;
    printRow(id, `${(unpaired / paired.standardError).toFixed(1)} x`, points, "at least 3");
  }
}
