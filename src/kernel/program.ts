import { allocate, type FieldTable, type Memory } from "./memory";
import type { Shape } from "./shape";

/**
 * Everything about a model that no draw changes: who belongs to what, calendars, the record and the rules, as numbers.
 * Lists of lists are a `start` array into an `item` array. Nothing here knows a country, a family or a channel by name.
 */
export const PROGRAM_INTS = [
  "factorFamily",
  "factorScale",
  "factorCentred",
  "shockStart",
  "shockItem",
  "indexKind",
  "indexGroupStart",
  "indexMemberStart",
  "indexMember",
  "gateAggregate",
  "gateMemberStart",
  "gateMember",
  "misalignmentStart",
  "misalignmentMember",
  "eventStance",
  "impactStart",
  "effectStart",
  "effectFactor",
  "effectOperation",
  "effectLaw",
  "effectTable",
  "turnoverFactor",
  "exitSuccessor",
  "exitNewTerm",
  "exitPause",
  "termMonths",
  "termLimit",
  "blocStart",
  "initialBloc",
  "initialStance",
  "initialTermEnd",
  "initialServed",
  "summitChannel",
  "summitStance",
  "venueCount",
  "levelTier",
  "channelLevel",
  "channelSimulated",
  "channelCounted",
  "channelCountsCalls",
  "channelLastContact",
  "channelLastMeeting",
  "loadAggregate",
  "loadMemberStart",
  "loadMember",
  "hasActs",
  "actEpisodeMonths",
  "actOpenUntil",
  "actOpenAuthors",
  "ruleStart",
  "rulePathway",
  "ruleCodeStart",
  "ruleCode",
  "anyPathway",
  "splitPathway",
  "splitEntry",
  "logCount",
  "logAuthors",
  "logLastEvent",
  "indicatorEntry",
  "factorHeld",
  "channelBarred",
  "leaderForced",
  "leaderLevelGiven",
  "actForced",
  "actForbidden",
  "actResolved",
  "actResolvedNext",
] as const;

export const PROGRAM_REALS = [
  "factorUnit",
  "factorFloor",
  "shockWeight",
  "indexWeight",
  "gateSign",
  "effectA",
  "effectB",
  "quantileTable",
  "exitCalendar",
  "channelMeetingShare",
  "channelLnStockAtRate",
  "actLasting1",
  "actLasting2",
  "actDurationA",
  "actDurationB",
  "initialStock",
  "ruleConstant",
  "seriesLow",
  "seriesStep",
  "factorHold",
  "eventForced",
  "meetingForced",
  "leaderLevel",
] as const;

export type ProgramInts = Readonly<Record<(typeof PROGRAM_INTS)[number], readonly number[]>>;
export type ProgramReals = Readonly<Record<(typeof PROGRAM_REALS)[number], readonly number[]>>;

type Int = (typeof PROGRAM_INTS)[number];
type Real = (typeof PROGRAM_REALS)[number];

/** The program as views on one buffer. */
export type Program = { readonly shape: Shape; readonly buffer: ArrayBuffer } & Readonly<
  Record<Int, Int32Array>
> &
  Readonly<Record<Real, Float64Array>>;

/** Packs the lists of a compiled model into one buffer. */
export function packProgram(shape: Shape, ints: ProgramInts, reals: ProgramReals): Program {
  const fields: Record<string, readonly ["int" | "real", number]> = {};
  for (const name of PROGRAM_REALS) fields[name] = ["real", reals[name].length];
  for (const name of PROGRAM_INTS) fields[name] = ["int", ints[name].length];
  const memory = allocate(fields) as Memory<FieldTable> & Record<string, Float64Array | Int32Array>;
  for (const name of PROGRAM_REALS) memory[name]!.set(reals[name]);
  for (const name of PROGRAM_INTS) memory[name]!.set(ints[name]);
  return { shape, ...memory } as unknown as Program;
}
