import { deepFreeze } from "../contracts/freeze";
import type { EvidenceRecord, TableName } from "../contracts/tables";
import tables from "../generated/tables.json";

/** A shipped table: validated when the library was built, frozen when first asked for. */
function shipped<Name extends TableName>(name: Name): EvidenceRecord[Name] {
  const record: EvidenceRecord = tables;
  return deepFreeze(record[name]);
}

/** The cited tables that the library ships, each of them frozen rows; nothing happens before a table is read. */
export const evidence: EvidenceRecord = {
  get meetings() {
    return shipped("meetings");
  },
  get channels() {
    return shipped("channels");
  },
  get leaders() {
    return shipped("leaders");
  },
  get elections() {
    return shipped("elections");
  },
  get events() {
    return shipped("events");
  },
  get polls() {
    return shipped("polls");
  },
  get tariffs() {
    return shipped("tariffs");
  },
  get judgements() {
    return shipped("judgements");
  },
  get levers() {
    return shipped("levers");
  },
  get regimes() {
    return shipped("regimes");
  },
  get friction() {
    return shipped("friction");
  },
  get presets() {
    return shipped("presets");
  },
  get venues() {
    return shipped("venues");
  },
  get sources() {
    return shipped("sources");
  },
};
