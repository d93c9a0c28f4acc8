import { html, nothing, type TemplateResult } from "lit";
import type { Forecast } from "../../contracts/forecast";
import type { Facts, Study } from "../protocol";
import { fill, type Texts } from "../view/text";

const short = (fingerprint: string): string => fingerprint.slice(0, 12);

function provenance({ provenance: run }: Forecast, { strings, whole }: Texts): string {
  return fill(strings.provenance, {
    model: run.model,
    fingerprint: short(run.modelFingerprint),
    data: run.dataFingerprint === null ? strings.noData : short(run.dataFingerprint),
    paths: whole(run.paths),
    draws: whole(run.draws),
    seed: run.seed,
    engine: run.engine,
    rule: run.rule,
    library: run.library,
  });
}

function grounds({ bases }: Facts, { strings, whole }: Texts): TemplateResult {
  const { judgement, data, literature } = bases;
  return html`<p>
    ${fill(strings.grounds, {
      all: whole(judgement + data + literature),
      judgement: whole(judgement),
      data: whole(data),
      literature: whole(literature),
    })}
  </p>`;
}

function study({ title, publisher, url, uses }: Study, { whole }: Texts): TemplateResult {
  const name = `${publisher}: ${title}`;
  const linked = url === null ? name : html`<a href=${url} target="_blank" rel="noreferrer">${name}</a>`;
  return html`<li><span lang="en">${linked}</span> (${whole(uses)})</li>`;
}

function cited({ documents, studies }: Facts, texts: Texts): TemplateResult {
  const { strings, whole } = texts;
  return html`<p>${fill(strings.cited, { count: whole(documents) })}</p>
    <ul class="studies" role="list">
      ${studies.map((one) => study(one, texts))}
    </ul>
    <p>${fill(strings.more, { count: whole(documents - studies.length) })}</p>`;
}

/** Where the numbers come from, and how much of them is judgement. */
export function sources(forecast: Forecast, facts: Facts | undefined, texts: Texts): TemplateResult {
  const { strings, month } = texts;
  const { asOf, warnings, scenarios } = forecast.provenance;
  return html`<footer part="footer">
    <p>${fill(strings.asOf, { asOf: month(asOf) })} ${strings.judged}</p>
    ${facts === undefined ? nothing : grounds(facts, texts)}
    ${scenarios.length === 0 ? nothing : html`<p>${fill(strings.scenario, { names: scenarios.join(", ") })}</p>`}
    ${warnings.map((warning) => html`<p lang="en" class="warning">${warning}</p>`)}
    <details part="sources">
      <summary>${strings.sources}</summary>
      <p class="provenance">${provenance(forecast, texts)}</p>
      ${facts === undefined ? nothing : cited(facts, texts)}
    </details>
  </footer>`;
}
