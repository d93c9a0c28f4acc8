import type { Tornado, TornadoInput } from "../../contracts/analysis/tornado";
import type { AnalysisInput } from "../analysis/input";

/** What the page of a tornado is written from. */
export interface TornadoPageInput extends AnalysisInput {
  readonly tornado: Tornado;
  /** The pathway to draw and to order by; where absent inputs stand in the order of their widths over all pathways. */
  readonly pathway?: string | undefined;
  /** How many inputs to list. */
  readonly top: number;
}

export const swingOf = ({ swing }: TornadoInput, id: string) =>
  swing[id] ?? { difference: 0, standardError: 0, interval: [0, 0] };

/** The pathway that is drawn: the one asked for, else the one that the inputs move most. */
export function drawnPathway({ tornado, spec, pathway }: TornadoPageInput): string {
  if (pathway !== undefined) return pathway;
  const moved = (id: string) =>
    tornado.inputs.reduce((sum, input) => sum + Math.abs(swingOf(input, id).difference), 0);
  const [first = ""] = spec.pathways.map(({ id }) => id).sort((a, b) => moved(b) - moved(a));
  return first;
}

/** Inputs in the order in which they are listed. */
export function listedInputs({ tornado, pathway, top }: TornadoPageInput): TornadoInput[] {
  const inputs = [...tornado.inputs];
  if (pathway !== undefined) {
    const size = (input: TornadoInput) => Math.abs(swingOf(input, pathway).difference);
    inputs.sort((a, b) => size(b) - size(a));
  }
  return inputs.slice(0, top);
}
