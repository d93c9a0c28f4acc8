import { once } from "../../contracts/once";
import filterText from "../../generated/filter.json";
import { layoutCode } from "./directory";
import { filterCode } from "./filter-sections";
import { bytesOfHex } from "./hex";

/** What the compiled filter offers: each works on the model of a directory and the filter of another. */
export interface FilterExports {
  readonly memory: WebAssembly.Memory;
  heapBase(): number;
  layoutCode(): number;
  filterCode(): number;
  /** Begins a draw of the parameters: every particle at its start. */
  start(directory: number, filter: number, draw: number): void;
  /** Moves every particle by a month and weighs it. */
  step(directory: number, filter: number, draw: number, month: number): void;
  /** Writes the next generation from the ancestors. */
  inherit(directory: number, filter: number): void;
}

const filterModule = /* @__PURE__ */ once(async () => WebAssembly.compile(bytesOfHex(filterText.wasm)));

/** A filter with memory of its own. Rejects where the runtime has no WebAssembly with 128-bit vectors. */
export async function newFilter(): Promise<FilterExports> {
  const instance = await WebAssembly.instantiate(await filterModule(), {});
  const filter = instance.exports as unknown as FilterExports;
  if (filter.layoutCode() !== layoutCode() || filter.filterCode() !== filterCode())
    throw new Error("the filter is of another build: npm run generate");
  return filter;
}
