/** The parts of the element, narrow first. */
export const PARTS = `
header { padding-bottom: 0.875rem; }
header .note { margin-top: 0.25rem; }
.refining { margin-inline-start: 0.5em; padding: 0 0.4em; background: var(--wash); border-radius: 2px; white-space: nowrap; }
.columns { display: grid; gap: 1.5rem; border-top: 1px solid var(--rule); padding-top: 0.5rem; }
.columns > * { min-width: 0; }
.editions ul { display: grid; gap: 0.75rem 2.25rem; padding: 0.5rem 0; }
.editions li { border-top: 1px solid var(--rule); padding-top: 0.5rem; }
.editions dl { margin: 0; }
.edition { display: grid; grid-template-columns: 0 1fr auto; padding-top: 0.375rem; }
.edition dd { display: contents; }
.edition dt { grid-column: span 2; }
.edition .small { grid-column: 1 / -1; }
.live { padding: 1rem 0 0.5rem; }
.pathway { padding: 0.625rem 0 0.5rem; border-bottom: 1px solid var(--rule); }
.head { display: grid; grid-template-columns: auto 1fr auto; column-gap: 0.5rem; align-items: baseline; }
.about { font-size: 0.8125rem; margin-top: 0.25rem; }
.key { width: 0.625rem; height: 0.625rem; background: var(--colour, var(--ink)); border-radius: 1px; }
.name { font-weight: 650; }
.words { grid-row: 2; grid-column: 2; color: var(--soft); font-size: 0.8125rem; }
.shown { grid-row: 1 / span 2; grid-column: 3; font: 500 1.75rem/1 var(--forecast-heading-font, Charter, "Iowan Old Style", Georgia, "Noto Serif", serif); align-self: center; letter-spacing: -0.01em; }
.bar { display: block; width: 100%; height: 18px; margin: 0.375rem 0 0.125rem; overflow: visible; }
.track { fill: var(--wash); }
.band { fill: var(--colour, var(--ink)); opacity: 0.55; }
.mean { stroke: var(--ink); stroke-width: 2.5; }
.was { stroke: var(--soft); stroke-width: 1.5; stroke-dasharray: 2 2; }
.small { display: flex; flex-wrap: wrap; gap: 0 0.875rem; }
.change { min-height: 2.9em; color: var(--soft); font-size: 0.78125rem; }
.change strong { color: var(--ink); font-weight: 650; }
.before { color: var(--accent); }
.pathways > .note { padding-top: 0.5rem; }
figure { padding-top: 0.625rem; }
.canvas { margin-top: 0.5rem; min-height: 176px; overflow: hidden; }
.chart { display: block; max-width: 100%; overflow: visible; }
.area path { fill: var(--colour, var(--soft)); stroke: var(--ground); stroke-width: 1; }
.grid { stroke: var(--ink); stroke-opacity: 0.13; }
.tick { stroke: var(--soft); }
.axis, .era { fill: var(--soft); font-size: 11px; }
.era { font-weight: 600; }
.as-of { stroke: var(--ink); stroke-width: 1.25; stroke-dasharray: 4 3; }
summary { cursor: pointer; width: fit-content; padding: 0.25rem 0; color: var(--accent); font-size: 0.8125rem; }
.scroll { max-height: 16rem; overflow: auto; border: 1px solid var(--rule); }
.slider input:focus-visible { outline-offset: -1px; }
table { border-collapse: collapse; width: 100%; font-size: 0.78125rem; }
th, td { padding: 0.25rem 0.5rem; text-align: end; border-bottom: 1px solid var(--rule); font-weight: 400; white-space: nowrap; }
thead th { position: sticky; top: 0; background: var(--wash); font-weight: 650; white-space: normal; vertical-align: bottom; }
:is(th, td):first-child, :is(th, td):nth-child(2) { text-align: start; }
fieldset { border: 0; border-top: 1px solid var(--rule); margin-top: 1.25rem; min-width: 0; padding-top: 0.75rem; }
legend { float: left; width: 100%; }
legend + * { clear: both; }
.grid-of-sliders { display: grid; align-items: end; gap: 0.75rem 1.5rem; padding: 0.75rem 0 0.5rem; }
.slider { display: grid; grid-template-columns: 1fr auto; column-gap: 0.5rem; align-items: baseline; min-width: 0; }
.slider .value { color: var(--soft); font-size: 0.78125rem; }
.zero { grid-column: 1 / -1; grid-row: 2; height: 1.75rem; width: calc(100% - 1rem); margin-inline: 0.5rem; overflow: visible; }
.zero line { stroke: var(--soft); stroke-width: 1.5; }
.slider input { grid-row: 2; position: relative; background: none; grid-column: 1 / -1; width: 100%; min-width: 0; margin: 0; height: 1.75rem; accent-color: var(--accent); }
button { font: inherit; font-size: 0.8125rem; color: var(--ink); background: none; border: 1px solid var(--soft); border-radius: 3px; padding: 0.25rem 0.75rem; min-height: 1.75rem; cursor: pointer; }
button:disabled { opacity: 0.5; cursor: default; }
footer { margin-top: 1.25rem; padding-top: 0.75rem; border-top: 1px solid var(--rule); display: grid; gap: 0.375rem; }
footer details { color: var(--soft); }
.provenance, .studies { overflow-wrap: anywhere; padding-bottom: 0.375rem; }
.studies li { padding: 0.125rem 0; }
a { color: var(--accent); }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.warning { color: var(--ink); }
.failure { border-inline-start: 3px solid var(--forecast-damage, #c23b22); padding: 0.5rem 0.75rem; background: var(--wash); margin-bottom: 0.75rem; }
.failure li { overflow-wrap: anywhere; margin-top: 0.375rem; padding-inline-start: 1em; text-indent: -1em; }
.failure li::before { content: "–\\00a0"; }
.loading { color: var(--soft); min-height: 12rem; }
@container (min-width: 26rem) {
  .grid-of-sliders { grid-template-columns: 1fr 1fr; }
  .change { min-height: 1.45em; }
}
@container (min-width: 44rem) {
  .root { padding: calc(1.5 * var(--space)); }
  h2 { font-size: 1.5rem; }
  .editions ul { grid-template-columns: repeat(3, minmax(0, 1fr)); }
  .columns { grid-template-columns: minmax(0, 5fr) minmax(0, 7fr); gap: 2.25rem; }
  .grid-of-sliders { grid-template-columns: repeat(4, minmax(0, 1fr)); }
  .change { min-height: 2.9em; }
}
@container (min-width: 66rem) {
  .change { min-height: 1.45em; }
}
@media (prefers-reduced-motion: no-preference) {
  .band { transition: x 0.18s ease-out, width 0.18s ease-out; }
}
`;
