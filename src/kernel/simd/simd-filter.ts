import type { Member } from "../engine";
import { type AheadPlan, planAhead, prepareAhead } from "../filter/ahead";
import { cloudLayout } from "../filter/cloud";
import { conditionTheta } from "../filter/condition";
import type { Filtered, FilterSubject, ParticleFilter } from "../filter/filter";
import { type Particles, runFilter } from "../filter/run";
import { Arena } from "./arena";
import { type Generations, placeFilter, putAhead } from "./filter-image";
import type { FilterExports } from "./filter-module";
import { layOut, type Placed, placeMember, putParameters } from "./member";

/** The particles of a model in the filter's memory. */
function particlesOf(
  kernel: FilterExports,
  arena: Arena,
  placed: Placed,
  { observations }: FilterSubject,
  plan: AheadPlan,
  generations: Generations,
  count: number,
): Particles {
  const { directory, ahead } = generations;
  const { program } = placed.member;
  const model = placed.directory.at;
  const { buffer } = kernel.memory;
  return {
    count,
    start(draw) {
      putParameters(arena, placed, draw);
      prepareAhead(plan, { program, theta: placed.image.parameters }, observations, ahead.values);
      putAhead(arena, ahead);
      kernel.start(model, directory.at, draw);
    },
    step(draw, month) {
      kernel.step(model, directory.at, draw, month);
    },
    lnWeights: () => new Float32Array(buffer, generations.lnWeights, count),
    inherit(origins) {
      new Int32Array(buffer, generations.origins, count).set(origins);
      kernel.inherit(model, directory.at);
      [generations.cloud, generations.next] = [generations.next, generations.cloud];
      directory.write("held", { cloud: generations.cloud, next: generations.next });
    },
  };
}

/** The fast filter, in single precision, four particles at a time: the twin of the reference filter. */
export function simdFilter(kernel: FilterExports): ParticleFilter {
  return (subject, count, key) => {
    const { program, loadSample, observations } = subject;
    const arena = new Arena(kernel.memory, kernel.heapBase());
    const fillTheta: FilterSubject["fillTheta"] = (draw, theta) => {
      subject.fillTheta(draw, theta);
      conditionTheta(theta);
    };
    const member: Member = { program, loadSample, fillTheta, measure: "ends" };
    const placed = placeMember(layOut(arena, [member], key), member, 0);
    const plan = planAhead(observations.readings, observations.months);
    const generations = placeFilter(arena, subject, plan, count);
    const particles = particlesOf(kernel, arena, placed, subject, plan, generations, count);
    const layout = cloudLayout(program.shape.factors, observations.readings.houses);
    return (draw): Filtered => {
      const run = runFilter(particles, observations.months, key, draw);
      const values = new Float32Array(kernel.memory.buffer, generations.cloud, count * layout.width);
      return { ...run, layout, values: values.slice() };
    };
  };
}
