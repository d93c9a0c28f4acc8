import type { Group } from "../../src/kernel/group";
import { fillHalves } from "../../src/kernel/halves";
import { fillNormals, fillUniforms, wordsAt } from "../../src/kernel/lane-random";
import { LANES } from "../../src/kernel/shape";
import { PURPOSE } from "../../src/random/counter";

/** The random numbers that every path draws in a month, without what is made of them. */
export function drawStreams({ program, random, scratch }: Group, month: number): void {
  const { factors, families, events, turnovers, channels } = program.shape;
  fillNormals(random, PURPOSE.ownShock, month, factors, scratch.own);
  fillNormals(random, PURPOSE.commonShock, month, families, scratch.common);
  fillHalves(random, PURPOSE.event, month, events, scratch.uniforms);
  fillHalves(random, PURPOSE.exit, month, turnovers, scratch.uniforms);
  fillHalves(random, PURPOSE.contact, month, channels, scratch.uniforms);
  fillUniforms(random, PURPOSE.venue, month, 1 + program.venueCount[month]!, scratch.uniforms);
  for (let lane = 0; lane < LANES; lane++) wordsAt(random, lane, PURPOSE.act, month, 0);
}
