import { keptBy } from "../../contracts/kept";
import type { ModelSpec } from "../../contracts/model-spec";
import { CLIMATOLOGY, sampleClimatology } from "../../kernel/climatology";
import type { LoadSample } from "../../kernel/load-sample";
import { type Program, type ProgramInts, type ProgramReals, packProgram } from "../../kernel/program";
import type { Theta } from "../../kernel/theta";
import type { StreamKey } from "../../random/seed";
import { drawnNames, drawValues, medianValues, mustUseAll, type Pins, pinnedValues } from "../draws";
import { compileActs, compileLoadReferences, planRates } from "./acts";
import { compileChannels } from "./channels";
import { type Context, createContext } from "./context";
import { compileEvents } from "./events";
import { compileFactors } from "./factors";
import { compileGate, compileGateReferences } from "./gate";
import { compileIndices } from "./indices";
import { compileInstitution } from "./institution";
import { compileInterventions } from "./interventions/index";
import { compileLog } from "./log";
import { compileRules } from "./rules";
import { compileSummit } from "./summit";
import { compileTurnover } from "./turnover";

/** A model made ready to run: what no draw changes, and how a draw is made. */
export interface CompiledModel {
  readonly program: Program;
  /** The states the hazards of acts are normalised over; undefined for a model without acts. */
  readonly loadSample: LoadSample | undefined;
  /**
   * A writer of the parameters of a draw under a seed. Depends on the seed, the draw and the model alone. Parameters that
   * are pinned keep the value at one probability of their prior, or of their column in the ensemble, in every draw.
   */
  drawer(key: StreamKey, pins?: Pins): (draw: number, theta: Theta) => void;
  /** Names of the parameters that vary from draw to draw. */
  readonly drawn: readonly string[];
  /** Names of all that is drawn or fixed, in the order of `valuesOf`; levels stand on the latent scale. */
  readonly names: readonly string[];
  /** A writer of the values of a draw under a seed, for those who change some of them before they `fill` the parameters. */
  valuesOf(key: StreamKey): (draw: number, values: Float64Array) => void;
  /** Writes the medians in place of the values of a draw. */
  medians(values: Float64Array): void;
  /** Writes the parameters that follow from values. */
  fill(values: Float64Array, theta: Theta): void;
  /** Writes the parameters at their medians: those of priors, or of the columns of the ensemble. */
  fillMedians(theta: Theta): void;
}

const SECTIONS = [
  compileFactors,
  compileIndices,
  compileEvents,
  compileTurnover,
  compileGate,
  compileSummit,
  compileChannels,
  compileInstitution,
  compileActs,
  compileRules,
  compileLog,
] as const;

interface Assembled {
  readonly context: Context;
  readonly program: Program;
}

function assemble(spec: ModelSpec, months: number): Assembled {
  const context = createContext(spec, months);
  for (const section of SECTIONS) section(context);
  const planInterventions = compileInterventions(context);
  const program = packProgram(context.shape, context.ints as ProgramInts, context.reals as ProgramReals);
  compileGateReferences(context, program);
  compileLoadReferences(context, program);
  planRates(context);
  planInterventions();
  mustUseAll(context.draws);
  return { context, program };
}

function medianFiller({ draws, fills }: Context): (theta: Theta) => void {
  const values = new Float64Array(draws.entries.length);
  medianValues(draws, values);
  return (theta) => {
    for (const fill of fills) fill(values, theta);
  };
}

/** The climatology of a model, at its medians; it does not depend on a run's horizon, seed or interventions. */
export function climatologyOf(spec: ModelSpec): LoadSample | undefined {
  if (spec.acts === undefined) return undefined;
  const { interventions: _, ...world } = spec;
  const { context, program } = assemble(world, CLIMATOLOGY.lastMonth);
  return sampleClimatology(program, medianFiller(context), spec.institution.mean.value);
}

/** The latest compilation of each specification: a run asks for it to read its results, and again to run its blocks. */
const latest = /* @__PURE__ */ keptBy((_: ModelSpec) => ({ held: undefined as Held | undefined }));

interface Held {
  readonly months: number;
  readonly loadSample: LoadSample | undefined;
  readonly compiled: CompiledModel;
}

/** Compiles a checked specification for a horizon. `loadSample` is the model's climatology, made once. */
export function compile(spec: ModelSpec, months: number, loadSample: LoadSample | undefined): CompiledModel {
  const last = latest(spec);
  if (last.held?.months !== months || last.held.loadSample !== loadSample) {
    last.held = { months, loadSample, compiled: compileAnew(spec, months, loadSample) };
  }
  return last.held.compiled;
}

function compileAnew(spec: ModelSpec, months: number, loadSample: LoadSample | undefined): CompiledModel {
  const { context, program } = assemble(spec, months);
  const { draws, fills } = context;
  const fill = (values: Float64Array, theta: Theta) => {
    for (const section of fills) section(values, theta);
  };
  const valuesOf = (key: StreamKey, pins: Pins = {}) => {
    const pinned = pinnedValues(draws, pins);
    const words = new Uint32Array(2);
    return (draw: number, values: Float64Array) => drawValues(draws, pinned, key, draw, values, words);
  };
  return {
    program,
    loadSample,
    drawn: drawnNames(draws),
    names: draws.entries.map(({ name }) => name),
    valuesOf,
    medians: (values) => medianValues(draws, values),
    fill,
    fillMedians: medianFiller(context),
    drawer(key, pins = {}) {
      const write = valuesOf(key, pins);
      const values = new Float64Array(draws.entries.length);
      return (draw, theta) => {
        write(draw, values);
        fill(values, theta);
      };
    },
  };
}
