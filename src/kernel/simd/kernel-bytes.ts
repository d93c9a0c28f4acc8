import kernelText from "../../generated/kernel.json";
import { bytesOfHex } from "./hex";

/** The compiled kernel. It stands in the bundle as text, so nothing is fetched. */
export const kernelBytes = (): Uint8Array<ArrayBuffer> => bytesOfHex(kernelText.wasm);
