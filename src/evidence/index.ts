export { EvidenceError } from "../contracts/errors";
export {
  type ChannelRow,
  type ElectionRow,
  type EventRow,
  type EvidenceRecord,
  type FrictionRow,
  type JudgementRow,
  type LeaderRow,
  type LeverRow,
  type MeetingRow,
  type PollRow,
  type PresetRow,
  type RegimeRow,
  type SourceRow,
  type TableName,
  type TariffRow,
  tableNames,
  type VenueRow,
} from "../contracts/tables";
export { citation, citations, cite } from "./cite";
export { evidence } from "./evidence";
export { loadRecord } from "./load-record";
