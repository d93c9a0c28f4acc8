import { climatologyOf } from "../../src/model/compile/compile";
import { baselineModel } from "../../src/model/presets";
import { repeat, scale } from "./measure";
import { print, printRow, show } from "./print";
import type { Size } from "./setting";

/** What is done once a model, however often it is run. */
export async function benchOnce({ repetitions }: Size): Promise<void> {
  const { spec } = baselineModel();
  print("\nOnce a model, in milliseconds");
  printRow("checking the specification", show(scale(await repeat(repetitions, () => baselineModel()), 1000)));
  printRow("climatology", show(scale(await repeat(repetitions, () => climatologyOf(spec)), 1000)));
}
