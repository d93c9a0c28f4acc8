import type { FactorSpec, FamilySpec, ModelSpec } from "../../contracts/model-spec";
import type { ProgramInts, ProgramReals } from "../../kernel/program";
import type { Shape } from "../../kernel/shape";
import type { Theta } from "../../kernel/theta";
import { createDrawPlan, type DrawPlan } from "../draws";
import { columnsOf } from "../ensemble/columns";

/** Derives one section of a parameter draw from the drawn values. */
export type Fill = (values: Float64Array, theta: Theta) => void;

/** What the sections of a compilation share and add to. */
export interface Context {
  readonly spec: ModelSpec;
  readonly shape: Shape;
  readonly draws: DrawPlan;
  readonly ints: { -readonly [K in keyof ProgramInts]?: readonly number[] };
  readonly reals: { -readonly [K in keyof ProgramReals]?: readonly number[] };
  readonly fills: Fill[];
  readonly at: Places;
}

/** Where things named in a specification stand in their lists. */
export interface Places {
  readonly country: ReadonlyMap<string, number>;
  readonly family: ReadonlyMap<string, number>;
  readonly factor: ReadonlyMap<string, number>;
  readonly stance: ReadonlyMap<string, number>;
  readonly event: ReadonlyMap<string, number>;
  readonly level: ReadonlyMap<string, number>;
  readonly channel: ReadonlyMap<string, number>;
  readonly pathway: ReadonlyMap<string, number>;
  readonly index: ReadonlyMap<string, number>;
  /** Turnover by country. */
  readonly turnover: ReadonlyMap<string, number>;
}

const places = (names: readonly string[]): Map<string, number> =>
  new Map(names.map((name, index) => [name, index]));
const ids = (items: readonly { readonly id: string }[]): string[] => items.map((item) => item.id);

function placesOf(spec: ModelSpec): Places {
  return {
    country: places(ids(spec.countries)),
    family: places(ids(spec.families)),
    factor: places(ids(spec.factors)),
    stance: places(spec.stances),
    event: places(ids(spec.events)),
    level: places(ids(spec.levels)),
    channel: places(ids(spec.channels)),
    pathway: places(ids(spec.pathways)),
    index: places(ids(spec.indices)),
    turnover: places(spec.turnover.map((item) => item.country)),
  };
}

/** The place of a name that a checked specification is known to hold. */
export function place(map: ReadonlyMap<string, number>, name: string): number {
  const found = map.get(name);
  if (found === undefined) throw new RangeError(`unknown name ${name} in a checked specification`);
  return found;
}

function shapeOf(spec: ModelSpec, months: number): Shape {
  const impacts = spec.events.flatMap((event) => event.impacts);
  return {
    countries: spec.countries.length,
    families: spec.families.length,
    factors: spec.factors.length,
    indices: spec.indices.length,
    stances: spec.stances.length,
    events: spec.events.length,
    impacts: impacts.length,
    effects: impacts.reduce((sum, impact) => sum + impact.effects.length, 0),
    turnovers: spec.turnover.length,
    blocs: spec.turnover.reduce((sum, item) => sum + item.blocs.length, 0),
    gateTerms: spec.gate.terms.length,
    levels: spec.levels.length,
    channels: spec.channels.length,
    loadings: spec.acts?.loadings.length ?? 0,
    pathways: spec.pathways.length,
    rules: Object.keys(spec.rules).length,
    indicators: Object.keys(spec.indicators ?? {}).length,
    months,
    logMonths: spec.logMonths,
  };
}

export function createContext(spec: ModelSpec, months: number): Context {
  const shape = shapeOf(spec, months);
  const draws = createDrawPlan(columnsOf(spec));
  return { spec, shape, draws, ints: {}, reals: {}, fills: [], at: placesOf(spec) };
}

export function familyOf(spec: ModelSpec, factor: FactorSpec): FamilySpec {
  const family = spec.families.find((item) => item.id === factor.family);
  if (family === undefined)
    throw new RangeError(`unknown family ${factor.family} in a checked specification`);
  return family;
}

/** Factors of a family that touch a country (any country where undefined), as places. */
export function membersOf({ spec }: Context, family: string, country?: string): number[] {
  return spec.factors.flatMap((factor, index) =>
    factor.family === family && (country === undefined || factor.countries.includes(country)) ? [index] : [],
  );
}

/** Factors of a family grouped by target, as places; factors without a target form one group. */
export function targetsOf(context: Context, family: string): number[][] {
  const groups = new Map<string, number[]>();
  for (const member of membersOf(context, family)) {
    const target = context.spec.factors[member]?.target ?? "";
    groups.set(target, [...(groups.get(target) ?? []), member]);
  }
  return [...groups.values()];
}

/** Lists of lists as one item array and the starts of its parts. */
export function flatten(lists: readonly (readonly number[])[]): { start: number[]; item: number[] } {
  const start = [0];
  for (const list of lists) start.push((start.at(-1) ?? 0) + list.length);
  return { start, item: lists.flat() };
}
