import { once } from "../once";
import { type ChannelRow, channels } from "./channels";
import type { Table } from "./define";
import { type ElectionRow, elections } from "./elections";
import { type EventRow, events } from "./events";
import { type FrictionRow, friction } from "./friction";
import { type JudgementRow, judgements } from "./judgements";
import { type LeaderRow, leaders } from "./leaders";
import { type LeverRow, levers } from "./levers";
import { type MeetingRow, meetings } from "./meetings";
import type { TableName } from "./names";
import { type PollRow, polls } from "./polls";
import { type PresetRow, presets } from "./presets";
import { type RegimeRow, regimes } from "./regimes";
import { type SourceRow, sources } from "./sources";
import { type TariffRow, tariffs } from "./tariffs";
import { type VenueRow, venues } from "./venues";

export { compareDates, isDate } from "./dates";
export { type Columns, camelCase, type Table } from "./define";
export { type TableName, tableNames } from "./names";
export type {
  ChannelRow,
  ElectionRow,
  EventRow,
  FrictionRow,
  JudgementRow,
  LeaderRow,
  LeverRow,
  MeetingRow,
  PollRow,
  PresetRow,
  RegimeRow,
  SourceRow,
  TariffRow,
  VenueRow,
};

/** The whole cited record: every table as typed, validated, frozen rows. */
export interface EvidenceRecord {
  readonly meetings: readonly MeetingRow[];
  readonly channels: readonly ChannelRow[];
  readonly leaders: readonly LeaderRow[];
  readonly elections: readonly ElectionRow[];
  readonly events: readonly EventRow[];
  readonly polls: readonly PollRow[];
  readonly tariffs: readonly TariffRow[];
  readonly judgements: readonly JudgementRow[];
  readonly levers: readonly LeverRow[];
  readonly regimes: readonly RegimeRow[];
  readonly friction: readonly FrictionRow[];
  readonly presets: readonly PresetRow[];
  readonly venues: readonly VenueRow[];
  readonly sources: readonly SourceRow[];
}

/** The definition of every table: its columns, key, references and rules, from which all else about it follows. */
export const tableSchemas: () => Readonly<Record<TableName, Table>> = once(() => ({
  meetings: meetings(),
  channels: channels(),
  leaders: leaders(),
  elections: elections(),
  events: events(),
  polls: polls(),
  tariffs: tariffs(),
  judgements: judgements(),
  levers: levers(),
  regimes: regimes(),
  friction: friction(),
  presets: presets(),
  venues: venues(),
  sources: sources(),
}));
