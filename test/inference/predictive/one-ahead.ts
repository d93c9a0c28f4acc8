import type { OneAhead } from "../../../src/generate/docs/verification-data";
import { LEVELS } from "./meeting-statistics";
import type { World } from "./world";

/** Contacts from which channels are no longer told apart. */
const MANY = 4;

/**
 * Meetings that the likelihood expects one month ahead of the record itself, at the usual gate and stock, beside those that were:
 * by level, and by how often a channel had met in the five years before.
 */
export function oneAhead({ spec, subject }: World): OneAhead[] {
  const { channel, shape, exposure, met } = subject.observations.contacts;
  const rows = Array.from(channel, (place, i) => ({
    level: spec.channels[place]?.level ?? "",
    contacts: Math.min(MANY, Math.round((shape[i] ?? 0) - 0.5)),
    expected: 1 - (1 + (exposure[i] ?? 0)) ** -(shape[i] ?? 0),
    met: met[i] ?? 0,
  }));
  return LEVELS.flatMap((level) =>
    [1, 2, 3, MANY].map((contacts): OneAhead => {
      const own = rows.filter((row) => row.level === level && row.contacts === contacts);
      const expected = own.reduce((sum, row) => sum + row.expected, 0);
      return {
        level,
        contacts: contacts === MANY ? `${MANY} or more` : String(contacts),
        channelMonths: own.length,
        expected: Number(expected.toPrecision(5)),
        met: own.reduce((sum, row) => sum + row.met, 0),
      };
    }),
  );
}
