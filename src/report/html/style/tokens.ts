/** What a house style changes: colours, type and measure, as custom properties of the page. */
export const TOKENS = `:root {
  color-scheme: light dark;
  --report-paper: #ffffff;
  --report-ink: #1b1f24;
  --report-quiet: #555c66;
  --report-rule: #d3d8de;
  --report-panel: #f4f6f8;
  --report-accent: #1f5fa8;
  --report-warning: #fff3dc;
  --report-warning-rule: #a86400;
  --report-font: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  --report-code: ui-monospace, SFMono-Regular, Consolas, "Liberation Mono", monospace;
  --report-measure: 45rem;
}
@media (prefers-color-scheme: dark) {
  :root {
    --report-paper: #16181d;
    --report-ink: #e8eaed;
    --report-quiet: #a9b0ba;
    --report-rule: #3a4049;
    --report-panel: #1f232a;
    --report-accent: #8ab8f5;
    --report-warning: #2e2512;
    --report-warning-rule: #d99a34;
  }
}
`;
