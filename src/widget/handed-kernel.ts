/** What the build puts in the place of the compiled kernel: the page hands it on, so that every worker has the same text. */
const handed = { wasm: "" };

export default handed;

/** Takes the kernel from its JSON. */
export function takeHanded(text: string): void {
  Object.assign(handed, JSON.parse(text));
}
