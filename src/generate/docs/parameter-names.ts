import type { ModelSpec } from "../../contracts/model-spec";

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^events\.[^.]+\.rate/, "a month"],
  [/\.exit\.rate$/, "a month"],
  [/^acts\.rate$/, "a month"],
  [/\.standaloneRate$/, "a month"],
  [/\.ratePerYear$/, "a year"],
  [/alfLifeMonths$/, "months"],
  [/\.durationDays$/, "days"],
  [/^levers\..+\.stock$/, "a month"],
];

/** The unit of a factor's family in a word. */
function levelUnit(spec: ModelSpec, factor: string): string {
  const family = spec.factors.find((item) => item.id === factor)?.family;
  const scale = spec.families.find((item) => item.id === family)?.scale.kind;
  return scale === "log-points" ? "points" : "of 100";
}

/** Unit of a parameter by its name; empty where it has none. */
export function unitOf(spec: ModelSpec, name: string): string {
  const factor = /^factors\.(.+)\.level$/.exec(name)?.[1];
  if (factor !== undefined) return levelUnit(spec, factor);
  const country = /^turnover\.([^.]+)\.blocs\.[^.]+\.level$/.exec(name)?.[1];
  const turnover = spec.turnover.find((item) => item.country === country);
  if (turnover !== undefined) return levelUnit(spec, turnover.factor);
  return UNITS.find(([pattern]) => pattern.test(name))?.[1] ?? "";
}

/** What an effect of a lever does, where a name is that of its size; the first one says what the lever is. */
function leverEffect(spec: ModelSpec, name: string): string | undefined {
  const [, id, place] = /^levers\.(.+)\.effects\.(\d+)\.\w+$/.exec(name) ?? [];
  const lever = spec.levers?.find((item) => item.id === id);
  const effect = lever?.effects[Number(place)];
  if (lever === undefined || effect === undefined) return undefined;
  const what =
    "factor" in effect
      ? `Points of ${effect.factor}.`
      : "stock" in effect
        ? "Added to the stock."
        : `Times the hazard of ${"channel" in effect ? effect.channel : `the level ${effect.level}`}.`;
  return place === "0" ? `${lever.label}. ${what}` : what;
}

/** What an effect of an event or of a lever does, where a name is that of its size. */
export function effectOf(spec: ModelSpec, name: string): string | undefined {
  const lever = leverEffect(spec, name);
  if (lever !== undefined) return lever;
  const [, event, impact, place] = /^events\.(.+)\.impacts\.(.+)\.effects\.(\d+)\.size$/.exec(name) ?? [];
  const effect = spec.events.find((item) => item.id === event)?.impacts.find((item) => item.id === impact)
    ?.effects[Number(place)];
  if (effect === undefined) return undefined;
  return effect.operation === "add" ? `Added to ${effect.factor}.` : `Share taken off ${effect.factor}.`;
}

const TITLES: Readonly<Record<string, string>> = {
  families: "Families of factors",
  factors: "Levels of the factors at the start",
  events: "Events",
  turnover: "Leader turnover",
  gate: "Willingness and the gate",
  levels: "Levels of channels",
  channels: "Channels",
  summit: "The leaders' summit",
  institution: "Institutional stock",
  acts: "Acts of damage",
  levers: "Levers",
};

/** The section of the specification a parameter belongs to, and its title. */
export function partOf(name: string): string {
  return name.split(".")[0] ?? name;
}

export const titleOf = (part: string): string => TITLES[part] ?? part;
