import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from "lit";
import type { Forecast } from "../../contracts/forecast";
import { type Frame, frameOf } from "../view/frame";
import { pathwayName } from "../view/pathway-rows";
import { fill, type Texts } from "../view/text";
import { type TimelineShape, timelineShape } from "../view/timeline-shape";

function axes({ levels, ticks }: TimelineShape, { width, height, left, right, bottom }: Frame, texts: Texts) {
  return [
    ...levels.map(
      ({ share, y }) => svg`<line class="grid" x1=${left} x2=${width - right} y1=${y} y2=${y}></line>
        <text class="axis" x=${left - 6} y=${y + 4} text-anchor="end">${texts.percent(share)}</text>`,
    ),
    ...ticks.map(
      ({
        x,
        year,
      }) => svg`<line class="tick" x1=${x} x2=${x} y1=${height - bottom} y2=${height - bottom + 4}></line>
        <text class="axis" x=${x} y=${height - bottom + 17} text-anchor="middle">${year}</text>`,
    ),
  ];
}

/** Where the record ends and the forecast begins. */
function divide(
  x: number,
  { width, top, bottom, height, right }: Frame,
  { strings }: Texts,
): SVGTemplateResult {
  const forecastFits = width - right - x > 56;
  return svg`<line class="as-of" x1=${x} x2=${x} y1=${top - 16} y2=${height - bottom}></line>
    <text class="era" x=${x - 6} y=${top - 7} text-anchor="end">${strings.onRecord}</text>
    ${forecastFits ? svg`<text class="era" x=${x + 6} y=${top - 7}>${strings.forecast}</text>` : nothing}`;
}

function picture(forecast: Forecast, width: number, texts: Texts): TemplateResult {
  const frame = frameOf(width);
  const shape = timelineShape(forecast, frame);
  return html`<svg
    class="chart"
    part="timeline-chart"
    role="img"
    aria-labelledby="timeline-title timeline-summary"
    viewBox="0 0 ${width} ${frame.height}"
    width=${width}
    height=${frame.height}
  >
    <g aria-hidden="true">
      ${shape.areas.map(
        ({ id, record, forecast: ahead }) => svg`<g class="area" data-pathway=${id}>
          <path class="record" d=${record}></path><path class="ahead" d=${ahead}></path></g>`,
      )}
      ${axes(shape, frame, texts)} ${shape.asOfX === undefined ? nothing : divide(shape.asOfX, frame, texts)}
    </g>
  </svg>`;
}

function table({ timeline, pathways }: Forecast, texts: Texts): TemplateResult {
  const { strings, percent, month } = texts;
  const ids = Object.keys(pathways);
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${strings.table}>
    <table part="table">
      <thead>
        <tr>
          <th scope="col">${strings.month}</th>
          <th scope="col">${strings.kind}</th>
          ${ids.map((id) => html`<th scope="col">${pathwayName(id, texts)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${timeline.map(
          (entry) => html`<tr>
            <th scope="row">${month(entry.month)}</th>
            <td>${entry.history ? strings.record : strings.forecast}</td>
            ${ids.map((id) => html`<td>${percent(entry.pathways[id] ?? 0)}</td>`)}
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** What the timeline shows, for who does not see it. */
function summary({ provenance, timeline, pathways }: Forecast, texts: Texts): string {
  const { strings, percent, month } = texts;
  const last = timeline.at(-1);
  const ends = Object.keys(pathways).map(
    (id) => `${pathwayName(id, texts)} ${percent(last?.pathways[id] ?? 0)}`,
  );
  return fill(strings.timelineSummary, {
    asOf: month(provenance.asOf),
    end: month(last?.month ?? provenance.asOf),
    pathways: ends.join(", "),
  });
}

/** What a reader of the timeline does. */
export interface TableUse {
  readonly isOpen: boolean;
  readonly toggle: (event: Event) => void;
}

/** The pathways over time, as a picture and as a table. */
export function timeline(forecast: Forecast, width: number, texts: Texts, use: TableUse): TemplateResult {
  const { strings } = texts;
  return html`<figure part="timeline">
    <figcaption>
      <h3 id="timeline-title">${strings.timeline}</h3>
      <p class="note">${strings.timelineNote}</p>
      <p class="hidden" id="timeline-summary">${summary(forecast, texts)}</p>
    </figcaption>
    <div class="canvas">${picture(forecast, width, texts)}</div>
    <details @toggle=${use.toggle}>
      <summary>${strings.table}</summary>
      ${use.isOpen ? table(forecast, texts) : nothing}
    </details>
  </figure>`;
}
