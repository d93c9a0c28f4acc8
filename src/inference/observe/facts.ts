import type { Evidence } from "../../contracts/observe/evidence-document";
import type { Intervention } from "../../contracts/scenario/interventions";

/** What a piece of evidence makes certain, as something done to the world; undefined where it only tells of it. */
export function factOf(piece: Evidence): Intervention | undefined {
  switch (piece.type) {
    case "meeting": {
      const { channel, month } = piece;
      return piece.held
        ? { type: "schedule-meeting", channel, month }
        : { type: "cancel-meeting", channel, month };
    }
    case "event":
      return { type: "schedule-event", event: piece.event, month: piece.month };
    case "act":
      return { type: "schedule-act", country: piece.country, tier: piece.tier, month: piece.month };
    case "leader":
      return { type: "change-leader", country: piece.country, month: piece.month, bloc: piece.bloc };
    default:
      return undefined;
  }
}

/** What an intervention comes to, whoever says so. */
function keyOf({ note: _, source: __, ...what }: Intervention): string {
  return JSON.stringify(Object.entries(what).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The facts of pieces of evidence, each once, and none that is done already. */
export function factsOf(pieces: readonly Evidence[], done: readonly Intervention[] = []): Intervention[] {
  const seen = new Set(done.map(keyOf));
  return pieces.flatMap((piece) => {
    const fact = factOf(piece);
    if (fact === undefined || seen.has(keyOf(fact))) return [];
    seen.add(keyOf(fact));
    return [fact];
  });
}
