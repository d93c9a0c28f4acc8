import { act } from "./acts";
import { meet } from "./contacts";
import { diffuse } from "./diffusion";
import { strike } from "./events";
import { assess } from "./gate";
import type { Group } from "./group";
import { assembleSeries } from "./indices";
import { accumulate } from "./institution";
import { labelWindow } from "./rules";
import { convene } from "./summit";
import { turnOver } from "./turnover";
import { advanceWindows } from "./window";

/** One month, in the order of the model: what is latent moves, what is observed follows, the window is labelled. */
export function step(group: Group, month: number): void {
  diffuse(group, month);
  strike(group, month);
  turnOver(group, month);
  assess(group);
  convene(group, month);
  meet(group, month);
  accumulate(group, month);
  act(group, month);
  assembleSeries(group);
  advanceWindows(group, month);
  labelWindow(group, month);
}
