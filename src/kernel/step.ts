import { act } from "./acts";
import { meet } from "./contacts";
import { assess } from "./gate";
import type { Group } from "./group";
import { assembleSeries } from "./indices";
import { accumulate } from "./institution";
import { moveLatents } from "./latents";
import { indicate, labelWindow } from "./rules";
import { convene } from "./summit";
import { advanceWindows } from "./window";

/** The part of a month that other months follow from: what is latent moves, and meetings feed the institutional stock. */
export function advance(group: Group, month: number): void {
  moveLatents(group, month);
  assess(group);
  convene(group, month);
  meet(group, month);
  accumulate(group, month);
}

/** One month, in the order of the model: what is latent moves, what is observed follows, the window is labelled. */
export function step(group: Group, month: number): void {
  advance(group, month);
  act(group, month);
  assembleSeries(group);
  advanceWindows(group, month);
  labelWindow(group, month);
  indicate(group, month);
}
