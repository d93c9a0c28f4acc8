import type { FactorSpec, ModelSpec } from "../../contracts/model-spec";
import type { Intervention } from "../../contracts/scenario/interventions";
import { shownMedian, toShown } from "../scale";
import { type Findings, mustKnow, type Names, type Path, report } from "./references";

type Kind = Intervention["type"];
type Of<K extends Kind> = Extract<Intervention, { readonly type: K }>;

/** What an intervention is checked against, and where its issues go. */
interface Desk {
  readonly spec: ModelSpec;
  readonly names: Names;
  readonly to: Findings;
  readonly path: Path;
}

/** A value of a factor must lie within the scale of its family. */
function mustFit({ spec, to, path }: Desk, key: string, factor: FactorSpec | undefined, value: number): void {
  const family = spec.families.find(({ id }) => id === factor?.family);
  if (family === undefined) return;
  const { scale } = family;
  const fits = scale.kind === "logit" ? value > 0 && value < 100 : value > -scale.unit;
  if (fits) return;
  const expected = scale.kind === "logit" ? "a level above 0 and below 100" : `a level above ${-scale.unit}`;
  report(to, "out-of-range", [...path, key], expected, String(value), "Keep within the factor's scale.");
}

/** A factor that is held must be able to stay there. */
function mustBeAboveFloor(
  { spec, to, path }: Desk,
  key: string,
  factor: FactorSpec | undefined,
  value: number,
): void {
  const family = spec.families.find(({ id }) => id === factor?.family);
  if (family?.floor === undefined) return;
  const least = toShown(family, family.floor);
  if (value >= least) return;
  const remedy = "The factor cannot be lower.";
  report(to, "out-of-range", [...path, key], `a level of at least ${least}`, String(value), remedy);
}

const factorOf = ({ spec }: Desk, id: string): FactorSpec | undefined =>
  spec.factors.find((factor) => factor.id === id);

function checkFactor(desk: Desk, id: string): FactorSpec | undefined {
  mustKnow(desk.to, [...desk.path, "factor"], "a factor", id, desk.names.factors);
  return factorOf(desk, id);
}

function checkEvent({ to, path, names }: Desk, id: string): void {
  mustKnow(to, [...path, "event"], "an event type", id, names.events);
}

function checkChannel({ to, path, names }: Desk, id: string): void {
  mustKnow(to, [...path, "channel"], "a channel", id, names.channels);
}

function checkAuthor({ spec, to, path, names }: Desk, country: string | undefined): void {
  if (spec.acts === undefined) {
    report(
      to,
      "contradiction",
      [...path, "type"],
      "a model with acts of damage",
      "one without",
      "Leave it out.",
    );
  } else if (country !== undefined) {
    mustKnow(to, [...path, "country"], "a country", country, names.countries);
  }
}

/** What each kind must refer to. */
const CHECKS: { readonly [K in Kind]: (item: Of<K>, desk: Desk) => void } = {
  "shift-factor": (item, desk) => {
    const factor = checkFactor(desk, item.factor);
    if (factor !== undefined) mustFit(desk, "by", factor, shownMedian(factor) + item.by);
  },
  "hold-factor": (item, desk) => {
    const factor = checkFactor(desk, item.factor);
    mustFit(desk, "at", factor, item.at);
    mustBeAboveFloor(desk, "at", factor, item.at);
  },
  "set-tariff": (item, { spec, to, path }) => {
    const pairs = spec.factors.flatMap(({ tariff }) => (tariff === undefined ? [] : [tariff.pair]));
    mustKnow(to, [...path, "pair"], "a pair with a tariff baseline", item.pair, pairs);
  },
  "schedule-event": (item, desk) => checkEvent(desk, item.event),
  "scale-hazard": (item, desk) => checkEvent(desk, item.event),
  "schedule-meeting": (item, desk) => checkChannel(desk, item.channel),
  "cancel-meeting": (item, desk) => checkChannel(desk, item.channel),
  "suspend-channel": (item, desk) => checkChannel(desk, item.channel),
  "scale-cadence": (item, desk) => {
    if (item.channel !== undefined) checkChannel(desk, item.channel);
    if (item.level !== undefined)
      mustKnow(desk.to, [...desk.path, "level"], "a level", item.level, desk.names.levels);
  },
  "change-leader": (item, desk) => {
    const { spec, names, to, path } = desk;
    mustKnow(to, [...path, "country"], "a country with turnover", item.country, names.turnover);
    const turnover = spec.turnover.find(({ country }) => country === item.country);
    if (turnover === undefined) return;
    const blocs = turnover.blocs.map(({ id }) => id);
    if (item.bloc !== undefined)
      mustKnow(to, [...path, "bloc"], `a bloc of ${item.country}`, item.bloc, blocs);
    if (item.commitment !== undefined)
      mustFit(desk, "commitment", factorOf(desk, turnover.factor), item.commitment);
  },
  "schedule-act": (item, desk) => checkAuthor(desk, item.country),
  "resolve-act": (item, desk) => checkAuthor(desk, item.country),
  "forbid-acts": (item, desk) => checkAuthor(desk, item.country),
  "pull-lever": (item, { to, path, names }) =>
    mustKnow(to, [...path, "lever"], "a lever", item.lever, names.levers),
  // Checked where it is carried out: it changes the model, not its world.
  "set-parameter": () => undefined,
};

/** Whatever months an intervention may have. */
interface Dated {
  readonly month?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** Months of an intervention lie after the last that is known, and in order. */
export function checkMonths({ asOf }: ModelSpec, item: Dated, place: number, to: Findings): void {
  const path = ["interventions", place];
  for (const key of ["month", "from", "until"] as const) {
    const month = item[key];
    if (month === undefined || month > asOf) continue;
    const remedy = "What is past cannot be changed: choose a later month.";
    report(to, "out-of-range", [...path, key], `a month after ${asOf}`, month, remedy);
  }
  const { from, until } = item;
  if (from !== undefined && until !== undefined && until < from)
    report(to, "contradiction", [...path, "until"], `${from} or later`, until, "Let it end after it begins.");
}

/**
 * Everything wrong with what is done to a world beyond its shape: ids, months, ranges. Contradictions between interventions
 * are looked for apart.
 */
export function checkInterventions(spec: ModelSpec, names: Names, to: Findings): void {
  (spec.interventions ?? []).forEach((item, index) => {
    const desk: Desk = { spec, names, to, path: ["interventions", index] };
    (CHECKS[item.type] as (item: Intervention, desk: Desk) => void)(item, desk);
    checkMonths(spec, item as Dated, index, to);
  });
}
