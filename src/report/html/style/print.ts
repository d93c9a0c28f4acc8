/** On paper: black on white, nothing to click, nothing cut through. */
export const PRINT = `@page { size: A4; margin: 18mm 16mm; }
@media print {
  :root {
    color-scheme: light;
    --report-paper: #ffffff;
    --report-ink: #000000;
    --report-quiet: #444444;
    --report-rule: #bbbbbb;
    --report-panel: #f4f6f8;
    --report-accent: #000000;
    --report-warning: #ffffff;
    --report-warning-rule: #000000;
  }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  nav, .skip, details:not([open]), summary { display: none; }
  .wide { display: block; }
  .narrow { display: none; }
  .scroll { overflow: visible; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; }
  h1, h2, h3, caption { break-after: avoid; }
  figure, .answers li, .warning, pre, tr, dl div, li { break-inside: avoid; }
  p, li { orphans: 3; widows: 3; }
  thead { display: table-header-group; }
  a { text-decoration: none; }
  .answers li { border: 1px solid var(--report-rule); print-color-adjust: exact; }
  .answers h3::before { print-color-adjust: exact; }
}
`;
