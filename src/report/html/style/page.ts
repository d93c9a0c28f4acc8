/** The page and its running text. */
export const PAGE = `*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-behavior: auto; }
body {
  margin: 0 auto;
  max-width: calc(var(--report-measure) + 2rem);
  padding: 1.5rem 1rem 3rem;
  background: var(--report-paper);
  color: var(--report-ink);
  font: 1rem/1.55 var(--report-font);
  overflow-wrap: break-word;
}
a { color: var(--report-accent); }
a:focus-visible, summary:focus-visible, [tabindex="0"]:focus-visible {
  outline: 2px solid var(--report-accent);
  outline-offset: 2px;
}
main:focus { outline: none; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 0.5rem; padding: 0.25rem 0.5rem; background: var(--report-paper); }
h1 { margin: 0 0 0.75rem; font-size: 1.75rem; line-height: 1.2; text-wrap: balance; }
h2 { margin: 3rem 0 0.75rem; font-size: 1.3rem; line-height: 1.25; }
h3 { margin: 0; font-size: 1rem; line-height: 1.3; }
p { margin: 0 0 0.75rem; }
ul, ol { margin: 0 0 0.75rem; padding-left: 1.25rem; }
li { margin-bottom: 0.35rem; }
.kind { margin: 0 0 0.25rem; color: var(--report-accent); font-weight: 600; }
.known, .quiet, footer { color: var(--report-quiet); }
.quiet { font-size: 0.875rem; }
.title { font-weight: 600; }
.warning {
  margin: 0 0 1rem;
  padding: 0.75rem 1rem;
  border: 1px solid var(--report-warning-rule);
  border-radius: 4px;
  background: var(--report-warning);
}
.warning p:last-child { margin: 0; }
nav { margin: 1.5rem 0 0; padding: 0.75rem 0; border-block: 1px solid var(--report-rule); }
nav ol { margin: 0; padding: 0; list-style: none; columns: 3 8.25rem; column-gap: 1rem; }
nav li { break-inside: avoid; }
nav a { display: inline-block; padding-block: 0.15rem; text-decoration: none; }
nav a:hover { text-decoration: underline; }
footer { margin-top: 3rem; padding-top: 0.75rem; border-top: 1px solid var(--report-rule); font-size: 0.875rem; }
`;
