import * as z from "zod/mini";
import { id, label, listOf, note, parameter, sources } from "./fields";

/** What following a recommendation does, each size a prior. Effects last from the month the lever is pulled. */
const effect = () =>
  z.union([
    /** Shifts a factor, state and mean, by points of its shown unit (at the slope of its scale at the median level). */
    z.strictObject({ factor: id(), points: parameter("real") }),
    /** Multiplies the hazard of a channel's meetings. */
    z.strictObject({ channel: id(), times: parameter("nonNegative") }),
    /** Multiplies the hazard of the meetings of every channel of a level. */
    z.strictObject({ level: id(), times: parameter("nonNegative") }),
    /** Adds to the institutional stock every month. */
    z.strictObject({ stock: parameter("real") }),
  ]);

/** A recommendation as something that can be done. */
export const lever = () =>
  z.strictObject({
    id: id(),
    label: label(),
    area: label(),
    /** Rests on the title of an essay alone: left out unless asked for. */
    titleOnly: z.optional(z.literal(true)),
    effects: listOf(effect(), 1),
    source: sources(),
    note: note(),
  });
