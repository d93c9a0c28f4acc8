import { beforeAll, describe, expect, it } from "vitest";
import { compare } from "../../../src/analysis/compare";
import type { ComparedAlternative } from "../../../src/contracts/analysis/comparison";
import { presetModel } from "../../../src/model/presets";
import { variant } from "../support";
import { fixed, inMonth } from "./paths";

/** The baseline with an onset every two years or so: what raises or lowers damage shows in few paths. */
const model = variant(presetModel("hand-set-2025").spec, (draft) => {
  if (draft.acts) draft.acts.rate = fixed(0.04);
});

const factors = (family: string) =>
  model.spec.factors.filter((factor) => factor.family === family).map(({ id }) => id);
const from = inMonth(1);
const shift = (ids: readonly string[], by: number) =>
  ids.map((factor) => ({ type: "shift-factor", factor, by, from }));
const monthly = (months: readonly number[], item: object) =>
  months.map((month) => ({ ...item, month: inMonth(month) }));

/** A difference with its standard error. */
interface Outcome {
  readonly difference: number;
  readonly standardError: number;
}
type Read = (alternative: ComparedAlternative) => Outcome | undefined;

const pathway =
  (id: string): Read =>
  ({ pathways }) =>
    pathways[id];
const damage = pathway("damage");
const full = pathway("fullIntensity");
const meetings =
  (id: string): Read =>
  ({ channels }) =>
    channels.find((channel) => channel.id === id)?.expectedMeetings;
const summit = meetings("leaders-summit");
const factor =
  (id: string): Read =>
  ({ factors: all }) => {
    const found = all.find((one) => one.id === id);
    return (
      found && { difference: found.difference.at(-1) ?? 0, standardError: found.standardError.at(-1) ?? 0 }
    );
  };

const [up, down] = [1, -1];
/** Every type of intervention, what must move, and which way. */
const CASES: Readonly<Record<string, readonly [object[], readonly (readonly [string, Read, number])[]]>> = {
  "shift-factor of all commitment upwards": [
    shift(factors("leaderCommitment"), 20),
    [
      ["damage", damage, down],
      ["summits", summit, up],
      ["ministers", meetings("defence-ministers"), up],
    ],
  ],
  "shift-factor of the allies' opinion downwards": [
    shift(["domesticOpinion.JP", "domesticOpinion.KR"], -20),
    [
      ["damage", damage, up],
      ["summits", summit, down],
    ],
  ],
  "hold-factor of American commitment at a low level": [
    [{ type: "hold-factor", factor: "leaderCommitment.US", at: 5, from }],
    [
      ["damage", damage, up],
      ["summits", summit, down],
      ["full intensity", full, down],
    ],
  ],
  "set-tariff down to nothing": [
    ["US-JP", "US-KR", "JP-KR"].map((pair) => ({ type: "set-tariff", pair, ratePercent: 0, from })),
    [
      ["damage", damage, down],
      ["summits", summit, up],
    ],
  ],
  "set-tariff up to 60 per cent": [
    ["US-JP", "US-KR"].map((pair) => ({ type: "set-tariff", pair, ratePercent: 60, from })),
    [
      ["damage", damage, up],
      ["summits", summit, down],
    ],
  ],
  "schedule-event of disputes over history": [
    monthly([1, 3, 5], { type: "schedule-event", event: "history-dispute" }),
    [
      ["damage", damage, up],
      ["opinion", factor("domesticOpinion.KR"), down],
    ],
  ],
  "scale-hazard of American trade shocks": [
    [{ type: "scale-hazard", event: "trade-shock", times: 6 }],
    [
      ["friction", factor("tariffFriction.US-KR"), up],
      ["damage", damage, up],
    ],
  ],
  "schedule-meeting of the leaders": [
    monthly([4, 10], { type: "schedule-meeting", channel: "leaders-summit" }),
    [
      ["full intensity", full, up],
      ["summits", summit, up],
      ["ministers", meetings("defence-ministers"), up],
    ],
  ],
  "suspend-channel of the leaders": [
    [{ type: "suspend-channel", channel: "leaders-summit", from }],
    [
      ["full intensity", full, down],
      ["summits", summit, down],
    ],
  ],
  "cancel-meeting of the leaders in September": [
    monthly([9], { type: "cancel-meeting", channel: "leaders-summit" }),
    [["summits", summit, down]],
  ],
  "scale-cadence of ministers and working level upwards": [
    ["ministerial", "working"].map((level) => ({ type: "scale-cadence", level, times: 3 })),
    [
      ["ministers", meetings("finance-ministers"), up],
      ["full intensity", full, up],
      ["damage", damage, down],
    ],
  ],
  "change-leader to one of great commitment": [
    [{ type: "change-leader", country: "US", month: inMonth(2), bloc: "democratic", commitment: 90 }],
    [
      ["summits", summit, up],
      ["damage", damage, down],
    ],
  ],
  "schedule-act": [
    [{ type: "schedule-act", country: "KR", tier: 1, month: inMonth(6) }],
    [
      ["damage", damage, up],
      ["full intensity", full, down],
    ],
  ],
  "resolve-act of everyone every two months": [
    [2, 4, 6, 8, 10, 12].flatMap((month) =>
      ["US", "JP", "KR"].map((country) => ({ type: "resolve-act", country, month: inMonth(month) })),
    ),
    [["damage", damage, down]],
  ],
  "forbid-acts": [[{ type: "forbid-acts", tier: 1 }], [["damage", damage, down]]],
  "pull-lever with all strength": [
    [{ type: "pull-lever", lever: "K01", from, strength: 10 }],
    [["what it acts on", leverTarget("K01"), up]],
  ],
  "set-parameter: a higher rate of onsets": [
    [{ type: "set-parameter", path: "acts.rate", value: 0.12, basis: "judgement", source: [] }],
    [["damage", damage, up]],
  ],
};

/** The first factor a lever acts on. */
function leverTarget(id: string): Read {
  const [effect] = model.spec.levers?.find((lever) => lever.id === id)?.effects ?? [];
  return factor(effect !== undefined && "factor" in effect ? effect.factor : "none");
}

describe("every intervention moves what it must, the way it must, beyond two standard errors", () => {
  const alternatives = Object.fromEntries(
    Object.entries(CASES).map(([name, [change]]) => [name, change as never]),
  );
  let comparison: Awaited<ReturnType<typeof run>>;
  const run = () => compare(model, alternatives, { paths: 1024, horizonMonths: 12, seed: "monotone" });
  beforeAll(async () => {
    comparison = await run();
  }, 60_000);

  it.each(Object.keys(CASES))("%s", (name) => {
    const alternative = comparison.alternatives[name];
    for (const [what, measure, direction] of CASES[name]?.[1] ?? []) {
      const found = alternative && measure(alternative);
      expect(found?.standardError, what).toBeGreaterThan(0);
      expect(((found?.difference ?? 0) * direction) / (found?.standardError ?? 1), what).toBeGreaterThan(2);
    }
  });
});
