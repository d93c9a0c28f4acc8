import { bytesOfText } from "./kernel-text";

const handed = { text: "" };

/** Takes the kernel that the page hands on, so that every worker has the same file of it: a JSON string. */
export function takeKernelText(json: string): void {
  handed.text = JSON.parse(json);
}

/** What the build puts in the place of the compiled kernel. */
export const kernelBytes = (): Uint8Array<ArrayBuffer> => bytesOfText(handed.text);
