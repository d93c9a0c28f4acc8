import type { ModelSpec } from "../../../contracts/model-spec";
import type { Intervention } from "../../../contracts/scenario/interventions";
import type { SourceRow } from "../../../contracts/tables";
import { citation } from "../../../evidence/cite";
import { counted, oneLine } from "../../format";
import { link } from "../link";
import { type Content, html } from "../markup";
import type { Section } from "../section";
import { type UsedSource, usedSources } from "../used-sources";

/** What kinds of sources are, where it is not a document that was read. */
const KINDS: Readonly<Record<SourceRow["kind"], string | undefined>> = {
  seed: undefined,
  public: undefined,
  general: "no document was read",
  derived: "arithmetic on a published figure",
  statute: "election law",
};

function cited(row: SourceRow): Content {
  const { url, kind } = row;
  const text = oneLine(citation({ ...row, url: null }));
  const what = KINDS[kind];
  return html`${link(url, text)}${what === undefined ? undefined : ` (${what})`}`;
}

function item({ key, row, uses }: UsedSource): Content {
  const what = row === undefined ? `${oneLine(key)} (not among the evidence tables)` : cited(row);
  return html`<li>${what} <span class="quiet">${counted(uses, "use")}</span></li>
`;
}

/**
 * Everything that the numbers of the model are taken from.
 *
 * @param interventions what is done to it beyond what it carries itself.
 */
export function sources(spec: ModelSpec, interventions: readonly Intervention[] = []): Section {
  const used = usedSources(spec, interventions);
  const said = `${counted(used.length, "source")}, the most used first, with how many parts of the model and interventions name each. What belongs to levers that nobody pulls is left out.`;
  const body = html`<p>${said}</p>
<ol class="sources">
${used.map(item)}</ol>
`;
  return { id: "sources", title: "Sources", body };
}
