import { evidence } from "../../src/evidence/evidence";
import { loadFilter } from "../../src/inference/filter-engine";
import { originSpec } from "../../src/inference/origin-spec";
import { recordMonth } from "../../src/inference/record-month";
import { filterSubject } from "../../src/model/nowcast/subject";
import { streamKey } from "../../src/random/seed";
import { inTurns, ratios, scale, summarise } from "./measure";
import { count, print, printRow, show } from "./print";
import { SEED, type Size } from "./setting";

/** Particles of one draw by engine: the slow one has fewer. */
const PARTICLES = { simd: 2048, reference: 256 } as const;

/** One draw of the parameters filtered through the whole record, by engine. */
export async function benchFilter({ repetitions }: Size): Promise<void> {
  const asOf = recordMonth(evidence);
  const key = streamKey(SEED);
  const subject = filterSubject(evidence, originSpec(evidence, asOf), key);
  const { months } = subject.observations;
  const ready = async (engine: keyof typeof PARTICLES) =>
    (await loadFilter(engine))(subject, PARTICLES[engine], key);
  const [simd, reference] = [await ready("simd"), await ready("reference")];
  const times = await inTurns(repetitions, { simd: () => simd(0), reference: () => reference(0) });
  print(`\nFilter: the record to ${asOf}, ${months} months, one draw of the parameters, one thread`);
  printRow("engine", "particles", "seconds", "ns a particle-month");
  const each = (engine: keyof typeof PARTICLES) =>
    times[engine].map((time) => time / (PARTICLES[engine] * months));
  for (const engine of ["simd", "reference"] as const)
    printRow(
      engine,
      count(PARTICLES[engine]),
      show(summarise(times[engine])),
      show(scale(summarise(each(engine)), 1e9)),
    );
  printRow(
    "reference : simd, a particle-month",
    "",
    "",
    `${show(ratios(each("reference"), each("simd")))} x`,
  );
  printRow("asked for", count(PARTICLES.simd), "at most 0.3", "");
}
