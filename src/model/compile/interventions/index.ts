import type { Context } from "../context";
import { addPull, planLevers } from "./levers";
import { writeCalendars } from "./writers";

/** What is done to the world in every draw, by what the kernel calls it. */
const PULLED = ["factorShift", "factorEntry", "eventLnTimes", "contactLnTimes", "stockInflow"] as const;

/**
 * Compiles what is done to the world: fixed parts go into the program.
 *
 * @returns Plans the rest, which every draw has its own; to be called after all else is planned, so that no number of the model
 * moves for it.
 */
export function compileInterventions(context: Context): () => void {
  const { spec, ints, reals, fills } = context;
  const to = writeCalendars(context);
  ints.factorHeld = to.factorHeld.values;
  ints.channelBarred = to.channelBarred.values;
  ints.leaderForced = to.leaderForced.values;
  ints.leaderLevelGiven = to.leaderLevelGiven.values;
  ints.actForced = to.actForced.values;
  ints.actForbidden = to.actForbidden.values;
  ints.actResolved = to.actResolved.values;
  ints.actResolvedNext = to.actResolvedNext.values;
  reals.factorHold = to.factorHold.values;
  reals.eventForced = to.eventForced.values;
  reals.meetingForced = to.meetingForced.values;
  reals.leaderLevel = to.leaderLevel.values;
  return () => {
    if (spec.interventions === undefined || spec.interventions.length === 0) return;
    const pulls = planLevers(context);
    fills.push((values, theta) => {
      for (const field of PULLED) theta[field].set(to[field].values);
      for (const pull of pulls) addPull(theta, pull, values[pull.value] ?? 0);
    });
  };
}
