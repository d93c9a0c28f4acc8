import type { Datum, Parameter } from "../../contracts/distribution";
import type {
  ActsSpec,
  CountrySpec,
  EventTypeSpec,
  FactorSpec,
  FamilySpec,
  IndexSpec,
  LevelSpec,
  PathwaySpec,
  SummitSpec,
  TurnoverSpec,
} from "../../contracts/model-spec";
import data from "../data/framework.json";

/** Which rows of the events table an event type is counted from. */
export interface EventFilter {
  readonly kind: string;
  /** Countries that must all be among those of the row. */
  readonly involving?: readonly string[];
  /** The row must not name exactly these countries. */
  readonly notExactly?: readonly string[];
  readonly direction?: "+" | "-";
  readonly from: string;
  /** Count apart by the stance of this country's office-holder. */
  readonly byStanceOf?: string;
}

/** An exit rate that is counted from the table of leaders. */
export interface ExitFilter {
  /** exits: every end of a tenure; removals: ends before the term of an elected office-holder is over. */
  readonly what: "exits" | "removals";
  readonly from: string;
}

type WithoutRate = Omit<EventTypeSpec, "rate">;
type EventFrame = WithoutRate & ({ readonly count: EventFilter } | { readonly rate: Parameter });
type Exit = Omit<TurnoverSpec["exit"], "rate"> &
  ({ readonly count: ExitFilter } | { readonly rate: Parameter });
type TurnoverFrame = Omit<TurnoverSpec, "incumbent" | "exit"> & {
  readonly role: string;
  readonly exit: Exit;
};

type TextRule = readonly { readonly pathway: string; readonly when: string }[];

/** What is judged and not counted: the skeleton of the model, with every judgement as a parameter. */
export interface Framework {
  readonly id: string;
  readonly label: string;
  readonly countries: readonly CountrySpec[];
  readonly pathways: readonly (Omit<PathwaySpec, "split"> & {
    readonly split?: { readonly id: string; readonly otherwise: string; readonly when: string };
  })[];
  readonly stances: readonly string[];
  readonly families: readonly FamilySpec[];
  readonly factors: readonly Omit<FactorSpec, "level" | "reference">[];
  readonly indices: readonly IndexSpec[];
  readonly events: readonly EventFrame[];
  readonly turnover: readonly TurnoverFrame[];
  readonly gate: {
    readonly terms: readonly {
      readonly id: string;
      readonly family: string;
      readonly aggregate: "mean" | "max" | "min";
      readonly sign: 1 | -1;
      readonly weight: Parameter;
    }[];
    readonly sharpness: Parameter;
    readonly misalignment: { readonly family: string; readonly weight: Parameter };
    /** By preset: the presets whose mean gate its meeting rates are taken to belong to. */
    readonly rateStates: Readonly<Record<string, readonly string[]>>;
  };
  readonly levels: readonly LevelSpec[];
  readonly channels: Readonly<Record<string, { readonly gateSlope?: Parameter }>>;
  readonly summit: Omit<SummitSpec, "attendance" | "agreement" | "standaloneRate"> & {
    readonly attendance: { readonly country: string };
    readonly hostsExcluded: readonly string[];
    readonly hostOf: Readonly<Record<string, string>>;
    readonly recurring: readonly { readonly id: string; readonly calendarMonth: number }[];
  };
  readonly acts: Omit<ActsSpec, "rate" | "authors" | "open"> & {
    readonly count: {
      readonly from: string;
      readonly scopesExcluded: readonly string[];
      readonly priorShares: Readonly<Record<string, number>>;
    };
  };
  readonly institution: { readonly retention: Parameter };
  readonly rules: Readonly<Record<string, TextRule>>;
  readonly referencePreset: string;
  /** Months of the record that meeting rates are counted over. */
  readonly rateMonths: number;
  /** Months of the record that a model carries. */
  readonly logMonths: number;
  /** First window of the climatology. */
  readonly climatologyFrom: string;
}

/** The framework of this library's own model. */
export function framework(): Framework {
  return data as unknown as Framework;
}

/** Decimals kept of a counted number: far more than any count supports. */
const DECIMALS = 1e6;

/** A number counted from tables. */
export function counted(value: number, source: readonly string[], note?: string): Datum {
  return {
    value: Math.round(value * DECIMALS) / DECIMALS,
    basis: "data",
    source,
    ...(note === undefined ? {} : { note }),
  };
}
