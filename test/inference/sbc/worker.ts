import { newFilter } from "../../../src/kernel/simd/filter-module";
import { simdFilter } from "../../../src/kernel/simd/simd-filter";
import { replicate } from "./replicate";
import { STUDY } from "./study";

/** Works out replicates for the process that asks. */
const engine = simdFilter(await newFilter());

process.on("message", async (number: number) => {
  process.send?.(await replicate(number, STUDY, engine));
});
process.send?.("ready");
