/** Answers, tables, charts, provenance and code. */
export const PARTS = `.answers {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(13rem, 100%), 1fr));
  gap: 1rem;
  margin: 0 0 1.25rem;
  padding: 0;
  list-style: none;
}
.answers li { margin: 0; padding: 1rem; border-radius: 6px; background: var(--report-panel); }
.answers p { margin: 0 0 0.35rem; }
.answers p:last-child { margin: 0; }
.answers .chance { display: block; font-size: 2.25rem; line-height: 1.15; }
.answers h3::before {
  content: "";
  display: inline-block;
  width: 0.7em;
  height: 0.7em;
  margin-right: 0.5em;
  border-radius: 2px;
  background: var(--mark);
  forced-color-adjust: none;
}
.scroll { margin: 0 0 1.25rem; overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: 0.9rem; line-height: 1.4; }
caption { padding-bottom: 0.5rem; text-align: left; color: var(--report-quiet); }
caption span { position: sticky; left: 0; display: inline-block; max-width: min(100%, calc(100vw - 2rem)); }
th, td { padding: 0.35rem 0.75rem 0.35rem 0; border-bottom: 1px solid var(--report-rule); text-align: left; vertical-align: top; }
th:last-child, td:last-child { padding-right: 0; }
thead th { vertical-align: bottom; font-weight: 600; }
tbody th { min-width: 6rem; font-weight: 400; }
td.text { min-width: 7rem; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
td.number { white-space: nowrap; }
figure { margin: 1.25rem 0; }
figure svg { display: block; height: auto; }
.wide svg { max-width: 100%; }
.narrow svg { width: 100%; max-width: 25rem; }
.wide { display: none; }
@media (min-width: 47rem) {
  .wide { display: block; }
  .narrow { display: none; }
}
figcaption { margin-top: 0.5rem; color: var(--report-quiet); font-size: 0.9rem; }
details { margin-top: 0.35rem; font-size: 0.9rem; }
summary { padding-block: 0.25rem; color: var(--report-accent); cursor: pointer; }
dl { margin: 0; }
dl div { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 2fr); gap: 0 1rem; padding: 0.35rem 0; border-bottom: 1px solid var(--report-rule); }
dt { color: var(--report-quiet); }
dd { margin: 0; overflow-wrap: anywhere; }
pre { margin: 0 0 1rem; padding: 0.75rem 1rem; overflow-x: auto; border-radius: 6px; background: var(--report-panel); }
code { font: 0.875em/1.5 var(--report-code); }
.sources { padding-left: 2rem; font-size: 0.875rem; }
.sources li { break-inside: avoid; }
@media (max-width: 30rem) {
  h1 { font-size: 1.4rem; }
  h2 { margin-top: 2.25rem; }
  dl div { grid-template-columns: minmax(0, 1fr); }
  table { font-size: 0.75rem; }
  th, td { padding-right: 0.4rem; }
  tbody th { min-width: 4.5rem; }
  td.text { min-width: 3.5rem; }
  td.number { white-space: normal; }
}
`;
