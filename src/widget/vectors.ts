import { once } from "../contracts/once";

/** The smallest module with a vector in it: a function that counts the bits of one. */
const MODULE = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98,
  11,
];

/** Why the fast engine cannot run here: an old browser, or a page's policy, which is tried once. Undefined where it can. */
export const whyNoVectors = /* @__PURE__ */ once((): string | undefined => {
  try {
    new WebAssembly.Module(Uint8Array.from(MODULE));
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
});
