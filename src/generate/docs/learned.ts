import type { CalibratedUnknown, Posterior } from "../../contracts/posterior";
import { loadPosterior } from "../../inference/editions/load";
import { places, significant } from "../../report/format";
import { Z95 } from "../../statistics/interval";
import { code, paragraphs, table } from "./markdown";

const points = ({ p05, p50, p95 }: CalibratedUnknown["prior"]): string =>
  `${significant(p50)} (${significant(p05)} to ${significant(p95)})`;

/** Learned where what was told is above 0 beyond chance. */
const standing = ({ contraction, contractionError }: CalibratedUnknown): string =>
  contraction > Z95 * contractionError ? "learned" : "still prior";

function unknownRows({ unknowns }: Posterior): string[][] {
  return [...unknowns]
    .sort((a, b) => b.contraction - a.contraction)
    .map((unknown) => [
      code(unknown.id),
      points(unknown.prior),
      points(unknown.posterior),
      places(unknown.contraction, 2),
      places(Z95 * unknown.contractionError, 2),
      standing(unknown),
    ]);
}

const list = (values: readonly number[], digits: number): string =>
  values.map((value) => places(value, digits)).join(", ");

/** The manifest of the sampler in words. */
function samplerText({ sampler }: Posterior): string {
  const { stages } = sampler;
  const of = (field: "acceptance" | "effective" | "paretoShape", digits: number) =>
    list(
      stages.map((stage) => stage[field]),
      digits,
    );
  return [
    `${sampler.points} points, ${sampler.particles} particles, ${sampler.moves} moves, ${stages.length} stages.`,
    `At the end ${sampler.distinct} points are distinct, and descend from ${sampler.founders} points of the prior.`,
    `Stage by stage: points that the weights were worth ${of("effective", 0)}; k-hat of the weights ${of("paretoShape", 2)};`,
    `accepted ${of("acceptance", 2)}. ln evidence ${places(sampler.lnEvidence, 1)}.`,
  ].join(" ");
}

function judgementText({ judgement }: Posterior): string {
  if (judgement === null) return "";
  const { statements, effective, paretoShape } = judgement;
  return `The judgement of experts (${statements.join(", ")} of judgements.csv) leaves ${places(effective, 0)} draws' worth; k-hat of the weights ${places(paretoShape, 2)}.`;
}

/** Every unknown of the calibration before and after the record, what was told most first. */
export async function learnedText(): Promise<string> {
  const data = await loadPosterior("data");
  const heads = ["unknown", "prior", "posterior", "told", "±", "so it is"];
  return paragraphs(
    table(heads, unknownRows(data), [3, 4]),
    samplerText(data),
    judgementText(await loadPosterior("data+judgement")),
  );
}

/** What is counted in closed form: rates a month, and chances. */
export async function countedText(): Promise<string> {
  const { counted } = await loadPosterior("data");
  const rows = counted.map(({ name, undiscounted, posterior }) => [
    code(name),
    points(undiscounted),
    points(posterior),
  ]);
  return table(
    ["rate a month, or chance", "all months alike (priors)", "old months weighed less (data)"],
    rows,
  );
}
