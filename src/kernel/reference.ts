import type { StreamKey } from "../random/seed";
import { type Runner, runBlock } from "./block";
import { lentBy, lentPlaces } from "./borrowed";
import type { Engine, Member } from "./engine";
import { allocateGroup, type Group } from "./group";
import { allocateRows, pathKeeper } from "./keep-rows";
import { allocateLatents, type LatentRecord } from "./latents";
import { createMemo, type Memo } from "./memo";
import type { Program } from "./program";

/** A group for every member; those of one model that neither record nor follow use the same memory in turn. */
function groupsOf(members: readonly Member[], key: StreamKey, memo: Memo | undefined): Group[] {
  const records = new Map<number, LatentRecord>(
    lentPlaces(members).flatMap((place) => {
      const member = members[place];
      return member === undefined ? [] : [[place, allocateLatents(member.program.shape)] as const];
    }),
  );
  const plain = new Map<Program, Group>();
  return members.map(({ program, loadSample, latents }, place) => {
    const record = records.get(place);
    const follows = latents && {
      families: latents.families.map((family) => lentBy(records, family)),
      events: lentBy(records, latents.events),
    };
    const isPlain = follows === undefined && record === undefined;
    const held = isPlain ? plain.get(program) : undefined;
    const group = held ?? allocateGroup(program, key, { memo, loadSample, follows, record });
    if (isPlain) plain.set(program, group);
    return group;
  });
}

/** The readable kernel, in double precision: the specification that the fast one is held to. */
export const referenceEngine: Engine = (members, key) => {
  const memo = members.length > 1 ? createMemo() : undefined;
  const groups = groupsOf(members, key, memo);
  return (block) => {
    const rows = members.map(
      ({ keep, program }) => keep && { keep, into: allocateRows(keep, program.shape.months, block) },
    );
    const runners = members.map(({ fillTheta, measure }, place): Runner => {
      const kept = rows[place];
      return {
        group: groups[place]!,
        fillTheta,
        measure,
        observe: kept && pathKeeper(kept.into, kept.keep, block),
      };
    });
    return runBlock(runners, block, memo).map((outcome, place) => ({ ...outcome, paths: rows[place]?.into }));
  };
};
