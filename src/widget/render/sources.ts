import { html, nothing, type TemplateResult } from "lit";
import type { Forecast } from "../../contracts/forecast";
import type { Facts } from "../protocol";
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

function cited({ sources }: Facts, { strings, whole }: Texts): TemplateResult {
  return html`<p>${fill(strings.cited, { count: whole(sources.length) })}</p>
    <ul class="keys" role="list">
      ${sources.map((source) => html`<li>${source}</li>`)}
    </ul>`;
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
