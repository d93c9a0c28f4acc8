import type { ChannelSpec, ModelSpec } from "../../contracts/model-spec";
import { places } from "../../report/format";
import { code, paragraphs, table } from "./markdown";

const isDormant = (spec: ModelSpec, channel: ChannelSpec): boolean =>
  channel.ratePerYear === undefined && channel.id !== spec.summit?.channel;

function aliveRow({
  id,
  label,
  level,
  lastMet,
  meetingShare,
  institutionAtRate,
  ratePerYear,
}: ChannelSpec): string[] {
  return [
    code(id),
    label,
    level,
    lastMet ?? "",
    meetingShare === undefined ? "" : places(meetingShare.value, 2),
    institutionAtRate === undefined ? "" : places(institutionAtRate.value, 2),
    ratePerYear?.note ?? "No rate: summits come from venues.",
  ];
}

/** Channels that are simulated, with what was counted of each. */
export function aliveChannelsText(spec: ModelSpec): string {
  const alive = spec.channels.filter((channel) => !isDormant(spec, channel));
  const headers = ["channel", "name", "level", "last contact", "share of meetings", "mean stock", "counted"];
  return paragraphs(
    `${alive.length} of the ${spec.channels.length} channels of the frozen list are simulated.`,
    table(headers, alive.map(aliveRow), [4, 5]),
  );
}

/** Channels of the frozen list that no path ever meets in. */
export function dormantChannelsText(spec: ModelSpec): string {
  const dormant = spec.channels.filter((channel) => isDormant(spec, channel));
  const rows = dormant.map(({ id, label, level, note }) => [code(id), label, level, note ?? ""]);
  return paragraphs(
    `${dormant.length} channels are dormant:`,
    table(["channel", "name", "level", "note"], rows),
  );
}
