import type { ModelSpec } from "../../contracts/model-spec";
import type { Evidence, EvidenceOf } from "../../contracts/observe/evidence-document";
import { type Findings, mustKnow, type Names, type Path, report } from "../../model/check/references";
import { readingMap } from "../../model/nowcast/reading-map";
import { pollMaps } from "./readings";

/** Where a piece is checked, and against what. */
export interface Desk {
  readonly spec: ModelSpec;
  readonly names: Names;
  readonly to: Findings;
  readonly path: Path;
}

/** A series is read in some months, of one country or several, and tells of a factor that the model may not have. */
function checkPoll(piece: EvidenceOf<"poll">, { spec, to, path }: Desk): void {
  const entries = readingMap().polls;
  const known = [...new Set(entries.map(({ series }) => series))];
  mustKnow(to, [...path, "series"], "a series that the map of polls reads", piece.series, known);
  const asked = entries.filter(({ series }) => series === piece.series).map(({ country }) => country);
  if (asked.length === 0) return;
  const { country = asked[0] ?? "", month } = piece;
  mustKnow(to, [...path, "country"], "a country it asks", country, asked);
  if (!asked.includes(country)) return;
  const [first, ...others] = pollMaps(piece);
  const say = (code: string, key: string, expected: string, received: string, remedy: string) =>
    report(to, code, [...path, key], expected, received, remedy);
  if (first === undefined)
    say("out-of-range", "month", "a month the series is read in", month, "Leave it out.");
  if (others.length > 0)
    say("missing", "country", `one of ${asked.join(", ")}`, "nothing", "Say who was asked.");
  else if (first !== undefined && !spec.factors.some(({ id }) => id === first.factor))
    say("unknown-reference", "series", `a model with ${first.factor}`, spec.id, "Leave it out.");
}

function checkReading({ factor, value }: EvidenceOf<"reading">, { spec, names, to, path }: Desk): void {
  mustKnow(to, [...path, "factor"], "a factor", factor, names.factors);
  const known = spec.factors.find(({ id }) => id === factor);
  const scale = spec.families.find(({ id }) => id === known?.family)?.scale;
  if (scale === undefined) return;
  const isIn = scale.kind === "logit" ? value > 0 && value < 100 : value >= 0;
  const expected = scale.kind === "logit" ? "more than 0 and less than 100" : "at least 0";
  if (!isIn)
    report(to, "out-of-range", [...path, "value"], expected, String(value), "Give it in shown units.");
}

function checkLeader({ country, bloc }: EvidenceOf<"leader">, { spec, names, to, path }: Desk): void {
  mustKnow(to, [...path, "country"], "a country with turnover", country, names.turnover);
  const office = spec.turnover.find((one) => one.country === country);
  const blocs = office?.blocs.map(({ id }) => id) ?? [];
  if (office !== undefined) mustKnow(to, [...path, "bloc"], `a bloc of ${country}`, bloc, blocs);
}

function checkAct({ country }: EvidenceOf<"act">, { spec, names, to, path }: Desk): void {
  if (spec.acts === undefined)
    report(to, "not-allowed", [...path, "type"], "a model with acts of damage", spec.id, "Leave it out.");
  mustKnow(to, [...path, "country"], "a country", country, names.countries);
}

/** What a model has against a piece, apart from its month. */
export const PIECE_CHECKS: { readonly [K in Evidence["type"]]: (piece: EvidenceOf<K>, desk: Desk) => void } =
  {
    meeting: ({ channel }, { names, to, path }) =>
      mustKnow(to, [...path, "channel"], "a channel", channel, names.channels),
    event: ({ event }, { names, to, path }) =>
      mustKnow(to, [...path, "event"], "an event type", event, names.events),
    act: checkAct,
    poll: checkPoll,
    reading: checkReading,
    leader: checkLeader,
    "likelihood-ratio": ({ pathway }, { names, to, path }) =>
      mustKnow(to, [...path, "pathway"], "a pathway", pathway, names.pathways),
  };
