/** On paper: black on white, nothing to click, nothing cut through. */
export const PRINT = `@page {
  size: A4;
  margin: 18mm 16mm;
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #444444; }
}
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
  body { max-width: none; padding: 0; font-size: 10pt; line-height: 1.45; }
  h2 { margin: 1.75rem 0 0.5rem; }
  nav, .skip, details:not([open]), summary { display: none; }
  .wide { display: block; }
  .narrow { display: none; }
  .wide svg { width: auto; max-width: min(100%, 160mm); max-height: 205mm; }
  .scroll { overflow: visible; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; }
  h1, h2, h3, caption { break-after: avoid; }
  figure, .scroll, .answers li, .warning, pre, tr, dl div, li { break-inside: avoid; }
  thead, tbody tr:first-child { break-after: avoid; }
  p, li { orphans: 3; widows: 3; }
  thead { display: table-header-group; }
  .sources { columns: 2; column-gap: 8mm; font-size: 7.5pt; line-height: 1.35; }
  .sources .quiet { font-size: inherit; }
  a { text-decoration: none; }
  .answers li { border: 1px solid var(--report-rule); print-color-adjust: exact; }
  .answers h3::before { print-color-adjust: exact; }
}
`;
