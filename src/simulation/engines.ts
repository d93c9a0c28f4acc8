import { ExecutionError, issue } from "../contracts/errors";
import type { EngineName } from "../contracts/options";
import type { Engine } from "../kernel/engine";
import { giveBack, kernelModule, takeKernel } from "../kernel/simd/module";
import { simdEngine } from "../kernel/simd/simd-engine";

/** Why there is no SIMD here. */
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** An engine that one run has to itself until it closes it. */
export interface LoadedEngine {
  readonly engine: Engine;
  close(): void;
}

/**
 * The engine of a run.
 *
 * @throws ExecutionError where the fast one cannot be loaded.
 */
export async function loadEngine(name: EngineName): Promise<LoadedEngine> {
  if (name === "reference")
    return { engine: (await import("../kernel/reference")).referenceEngine, close: () => undefined };
  try {
    const kernel = await takeKernel();
    return { engine: simdEngine(kernel), close: () => giveBack(kernel) };
  } catch (error) {
    const remedy = 'Allow WebAssembly (script-src "wasm-unsafe-eval"), or ask for the engine "reference".';
    throw new ExecutionError(
      `The SIMD engine cannot be loaded: ${reasonOf(error)}`,
      [
        issue({
          code: "unsupported",
          path: ["engine"],
          expected: "a runtime with WebAssembly and 128-bit vectors",
          received: reasonOf(error),
          remedy,
        }),
      ],
      { cause: error },
    );
  }
}

/** The engine that a run asks for, and why it is not the fast one where that was wanted but cannot be had. */
export interface ChosenEngine {
  readonly engine: EngineName;
  readonly whyNotSimd?: string;
}

/** Settles on an engine: "auto" is the fast one wherever it can be compiled. */
export async function chooseEngine(asked: "auto" | EngineName = "auto"): Promise<ChosenEngine> {
  if (asked !== "auto") return { engine: asked };
  try {
    await kernelModule();
    return { engine: "simd" };
  } catch (error) {
    return { engine: "reference", whyNotSimd: reasonOf(error) };
  }
}
