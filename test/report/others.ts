import type { PublishedHeadline } from "../../src/contracts/headline";
import type { StructuralRange } from "../../src/contracts/structural-range";
import { publishedHeadline } from "../../src/inference/editions/headline";
import type { BriefInput } from "../../src/report/brief/input";

/** What is published, as if the priors were those of the model of a brief: the rest of it is as it stands. */
export async function publishedOf({ forecast }: BriefInput): Promise<PublishedHeadline> {
  const published = await publishedHeadline();
  const { modelFingerprint } = forecast.provenance;
  const editions = published.editions.map((one) => ({
    ...one,
    modelFingerprint: one.id === "priors" ? modelFingerprint : `${one.id} has another`,
  }));
  return { ...published, editions };
}

/** A made-up range over three structures of any model: chances fall from pathway to pathway. */
export function structuresOf({ spec, forecast }: BriefInput): StructuralRange {
  const ids = spec.pathways.map(({ id }) => id);
  const share = (by: number) =>
    Object.fromEntries(ids.map((id, place) => [id, { probability: (by + place) / 10 }]));
  const { asOf, horizonMonths, model, modelFingerprint, dataFingerprint } = forecast.provenance;
  const { library, seed, paths, draws, engine, rule } = forecast.provenance;
  const run = { asOf, horizonMonths, model, modelFingerprint, dataFingerprint, library, seed, paths, draws };
  return {
    schemaVersion: 1,
    structures: [
      { id: "weakest-link", label: "weakest link (the model)", what: "", kind: "model", pathways: share(1) },
      { id: "average", label: "average of the countries", what: "", kind: "model", pathways: share(2) },
      { id: "markov", label: "Markov chain of labels", what: "", kind: "chain", pathways: share(3) },
    ],
    omitted: [{ id: "no-mediation", why: "nobody mediates" }],
    range: Object.fromEntries(ids.map((id, place) => [id, [(1 + place) / 10, (3 + place) / 10]])),
    caveats: ["Structures are not refitted."],
    provenance: { ...run, engine, rule, models: 2, warnings: [] },
    fingerprint: "0",
  };
}
