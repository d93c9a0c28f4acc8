import { type Block, type Observer, type Runner, runBlock } from "../kernel/block";
import { allocateGroup, type Group } from "../kernel/group";
import { allocateLatents, type LatentRecord } from "../kernel/latents";
import { createMemo, type Memo } from "../kernel/memo";
import { shownSeries } from "../kernel/names";
import { LANES } from "../kernel/shape";
import { type CompiledModel, compile } from "../model/compile/compile";
import type { BlockResult, Job, PathRows, Variant } from "./executor";

/** Writes the pathway and the kept series of every path of a block as it runs. */
function pathKeeper(
  keep: readonly number[],
  months: number,
  block: Block,
): { readonly rows: PathRows; readonly observe: Observer } {
  const paths = block.draws * LANES;
  const rows = {
    pathway: new Uint8Array(paths * months),
    series: new Float64Array(paths * months * keep.length),
  };
  const observe: Observer = (group, draw, month) => {
    for (let lane = 0; lane < LANES; lane++) {
      const path = (draw - block.firstDraw) * LANES + lane;
      rows.pathway[path * months + month - 1] = group.state.pathway[lane] ?? 0;
      keep.forEach((series, column) => {
        rows.series[(path * months + month - 1) * keep.length + column] = shownSeries(group, series, lane);
      });
    }
  };
  return { rows, observe };
}

/** Compiles every specification of a job once, however many variants share it. */
function compileAll({ variants, horizonMonths }: Job): CompiledModel[] {
  const compiled = new Map<Variant["spec"], CompiledModel>();
  return variants.map(({ spec, loadSample }) => {
    const held = compiled.get(spec) ?? compile(spec, horizonMonths, loadSample);
    compiled.set(spec, held);
    return held;
  });
}

/** Records of the variants whose latent layers others take, by their places. */
function recordsFor({ variants }: Job, models: readonly CompiledModel[]): Map<number, LatentRecord> {
  const wanted = variants.flatMap(({ latents }) => (latents ? [...latents.families, latents.events] : []));
  return new Map(
    [...new Set(wanted)].flatMap((place) => {
      const model = models[place];
      return model === undefined ? [] : [[place, allocateLatents(model.program.shape)] as const];
    }),
  );
}

function recordOf(records: ReadonlyMap<number, LatentRecord>, place: number): LatentRecord {
  const record = records.get(place);
  if (record === undefined) throw new RangeError(`there is no variant ${place} to take a latent layer from`);
  return record;
}

interface Member {
  readonly variant: Variant;
  readonly model: CompiledModel;
  readonly group: Group;
}

/** A group for every variant; those of one model that neither record nor follow use the same memory in turn. */
function membersOf(job: Job, models: readonly CompiledModel[], memo: Memo | undefined): Member[] {
  const records = recordsFor(job, models);
  const plain = new Map<CompiledModel, Group>();
  return models.flatMap((model, place) => {
    const variant = job.variants[place];
    if (variant === undefined) return [];
    const { latents } = variant;
    const record = records.get(place);
    const follows = latents && {
      families: latents.families.map((family) => recordOf(records, family)),
      events: recordOf(records, latents.events),
    };
    const isPlain = follows === undefined && record === undefined;
    const held = isPlain ? plain.get(model) : undefined;
    const group = held ?? allocateGroup(model.program, job.key, { memo, follows, record });
    if (isPlain) plain.set(model, group);
    return [{ variant, model, group }];
  });
}

/** A runner of the blocks of a job: models are compiled once, and their memory serves all blocks. */
export function blockRunner(job: Job): (block: Block) => BlockResult {
  const models = compileAll(job);
  const memo = job.variants.length > 1 ? createMemo() : undefined;
  const members = membersOf(job, models, memo).map(({ group, model, variant }) => ({
    group,
    variant,
    fillTheta: model.drawer(job.key, variant.pins),
  }));
  return (block) => {
    const keepers = members.map(
      ({ variant: { keep } }) => keep && pathKeeper(keep, job.horizonMonths, block),
    );
    const runners = members.map(
      ({ group, fillTheta, variant: { measure } }, place): Runner => ({
        group,
        fillTheta,
        measure,
        observe: keepers[place]?.observe,
      }),
    );
    const outcomes = runBlock(runners, block, memo);
    return {
      block,
      outcomes: outcomes.map((outcome, place) => ({ ...outcome, paths: keepers[place]?.rows })),
    };
  };
}
