import type { ModelSpec } from "../../contracts/model-spec";
import type { Intervention } from "../../contracts/scenario/interventions";
import { type Findings, type Names, report } from "./references";

/** One thing an intervention lays claim to, from month to month. */
interface Claim {
  readonly on: string;
  readonly how: string;
  readonly from: string;
  readonly until: string;
}

const FIRST = "0000-01";
const LAST = "9999-12";

function over(item: { readonly from?: string | undefined; readonly until?: string | undefined }) {
  return { from: item.from ?? FIRST, until: item.until ?? LAST };
}

const during = (month: string) => ({ from: month, until: month });

/** What an intervention claims; two claims on one thing in one month contradict each other unless their ways go together. */
function claimsOf(spec: ModelSpec, item: Intervention): Claim[] {
  switch (item.type) {
    case "shift-factor":
      return [{ on: `factor ${item.factor}`, how: "shift", ...over(item) }];
    case "hold-factor":
      return [{ on: `factor ${item.factor}`, how: "hold", ...over(item) }];
    case "set-tariff": {
      const factor = spec.factors.find(({ tariff }) => tariff?.pair === item.pair)?.id ?? "";
      return [{ on: `factor ${factor}`, how: "hold", ...over(item) }];
    }
    case "schedule-event":
      return [{ on: `event ${item.event}`, how: "schedule", ...during(item.month) }];
    case "schedule-meeting":
      return [{ on: `channel ${item.channel}`, how: "schedule", ...during(item.month) }];
    case "cancel-meeting":
      return [{ on: `channel ${item.channel}`, how: "bar", ...during(item.month) }];
    case "suspend-channel":
      return [{ on: `channel ${item.channel}`, how: "bar", ...over(item) }];
    case "change-leader":
      return [{ on: `leader of ${item.country}`, how: "change", ...during(item.month) }];
    case "schedule-act":
      return [{ on: `tier ${item.tier} acts of ${item.country}`, how: "schedule", ...during(item.month) }];
    case "resolve-act":
      return [{ on: `resolution by ${item.country}`, how: "resolve", ...during(item.month) }];
    case "forbid-acts": {
      const countries = item.country === undefined ? spec.countries.map(({ id }) => id) : [item.country];
      const tiers = item.tier === undefined ? [1, 2] : [item.tier];
      return countries.flatMap((country) =>
        tiers.map((tier) => ({ on: `tier ${tier} acts of ${country}`, how: "forbid", ...over(item) })),
      );
    }
    case "pull-lever":
      return [{ on: `lever ${item.lever}`, how: "pull", from: item.from, until: LAST }];
    default:
      return [];
  }
}

/** Ways that may meet on one thing: shifts add up, and barring or forbidding twice is no contradiction. */
const TOGETHER = new Set(["shift", "bar", "forbid"]);

const meet = (a: Claim, b: Claim): boolean =>
  a.on === b.on && a.from <= b.until && b.from <= a.until && !(a.how === b.how && TOGETHER.has(a.how));

/** Interventions that cannot both be carried out. */
export function checkContradictions(spec: ModelSpec, _: Names, to: Findings): void {
  const held: { readonly claim: Claim; readonly index: number; readonly type: string }[] = [];
  (spec.interventions ?? []).forEach((item, index) => {
    const claims = claimsOf(spec, item);
    const clash = claims.flatMap((claim) => held.filter((other) => meet(claim, other.claim)).slice(0, 1))[0];
    if (clash !== undefined) {
      const { claim, type } = clash;
      const expected = `nothing against or beside intervention ${clash.index + 1} (${type}) on ${claim.on}`;
      const remedy = "Leave one of the two out, or let one end before the other begins.";
      report(to, "contradiction", ["interventions", index], expected, item.type, remedy);
    }
    held.push(...claims.map((claim) => ({ claim, index, type: item.type })));
  });
}
