/** Grounds, ink and type. What a page may change is a property `--forecast-…`; light-dark() follows its color-scheme. */
export const BASE = `
:host {
  --ground: var(--forecast-ground, var(--light));
  --ink: var(--forecast-ink, #1b1d21);
  --soft: var(--forecast-soft-ink, #565b64);
  --rule: var(--forecast-rule, #d9d8d3);
  --wash: var(--forecast-wash, #f0efea);
  --accent: var(--forecast-accent, #1f5fa8);
  --space: var(--forecast-space, 1rem);
  display: block;
  container-type: inline-size;
  min-width: 0;
  color: var(--ink);
  background: var(--ground);
  font: 400 0.875rem/1.45 var(--forecast-font, system-ui, -apple-system, "Segoe UI", "Noto Sans", "Noto Sans CJK JP", "Noto Sans CJK KR", sans-serif);
  font-variant-numeric: tabular-nums lining-nums;
  text-align: start;
}
@supports (color: light-dark(#000, #fff)) {
  :host {
    --ground: var(--forecast-ground, light-dark(var(--light), var(--dark)));
    --ink: var(--forecast-ink, light-dark(#1b1d21, #ececea));
    --soft: var(--forecast-soft-ink, light-dark(#565b64, #a9adb5));
    --rule: var(--forecast-rule, light-dark(#d9d8d3, #383b42));
    --wash: var(--forecast-wash, light-dark(#f0efea, #24272d));
    --accent: var(--forecast-accent, light-dark(#1f5fa8, #7db3ee));
  }
}
:host([hidden]) { display: none; }
* { box-sizing: border-box; }
.root { padding: var(--space); border-top: 3px solid var(--ink); }
h2, h3, p, ul, figure, fieldset { margin: 0; padding: 0; }
h2 { font: 600 1.1875rem/1.25 var(--forecast-heading-font, Charter, "Iowan Old Style", Georgia, "Noto Serif", "Noto Serif CJK JP", "Noto Serif CJK KR", serif); letter-spacing: -0.005em; text-wrap: balance; }
h3, legend { font-weight: 650; font-size: 0.875rem; padding: 0; }
ul { list-style: none; }
.note, .small, footer { color: var(--soft); font-size: 0.78125rem; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
:is(input, button, summary, .scroll):focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
:lang(ja) .words, :lang(ko) .words { letter-spacing: 0; }
`;
