import { basisText } from "../basis-text";
import { shortHash } from "../format";
import { wrap } from "../layout";
import { type Page, section } from "../page";
import { commandLines, PROGRAM } from "../shell";
import type { BriefInput } from "./input";

/** Where every number comes from, and the command that lists them all. */
export function origins({ forecast, spec, modelWords }: BriefInput, page: Page): string[] {
  const { model, modelFingerprint, dataFingerprint, asOf, library } = forecast.provenance;
  const tables =
    dataFingerprint === null ? "no evidence tables" : `evidence tables ${shortHash(dataFingerprint)}`;
  const identity = `Model ${model} ${shortHash(modelFingerprint)}, as of ${asOf}, ${tables}, ${PROGRAM} ${library}.`;
  return section(
    "Where the numbers come from",
    [
      ...wrap(identity, page.width, 2),
      ...wrap(`${basisText(spec)}. Each with its prior, basis and sources:`, page.width, 2),
      ...commandLines([PROGRAM, "model", ...modelWords], page.width, 4).map(page.paint.strong),
    ],
    page,
  );
}
