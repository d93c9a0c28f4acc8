import { expect, it } from "vitest";
import { giveBack, newKernel, takeKernel } from "../../../src/kernel/simd/module";
import { simdEngine } from "../../../src/kernel/simd/simd-engine";
import { baselineModel, presetModel } from "../../../src/model/presets";
import { bytesOf, draws, key, memberMaker } from "./engines";

const block = draws(3);

it("a kernel that another run has used, for longer and for two models at once, gives the same to the bit", async () => {
  const member = memberMaker(baselineModel(), 12)();
  const [fresh] = simdEngine(await newKernel())([member], key)(block);
  const used = await newKernel();
  const other = memberMaker(presetModel("camp-david-2023"), 30);
  simdEngine(used)([other(), other({ measure: "forecast" })], key)(draws(20, 7));
  giveBack(used);
  const taken = await takeKernel();
  expect(taken).toBe(used);
  const [again] = simdEngine(taken)([member], key)(block);
  expect(fresh && again && bytesOf(again).equals(bytesOf(fresh))).toBe(true);
});

it("a kernel is kept once, few are kept, and none whose memory has grown large", async () => {
  const kernels = await Promise.all(Array.from({ length: 4 }, newKernel));
  const [first] = kernels;
  if (first === undefined) throw new Error("there are four");
  giveBack(first);
  giveBack(first);
  expect(await takeKernel()).toBe(first);
  expect(await takeKernel()).not.toBe(first);
  first.memory.grow(512);
  giveBack(first);
  for (const kernel of kernels.slice(1)) giveBack(kernel);
  const taken = await Promise.all(Array.from({ length: 4 }, takeKernel));
  expect(taken).not.toContain(first);
  expect(kernels.filter((kernel) => taken.includes(kernel))).toHaveLength(2);
});
