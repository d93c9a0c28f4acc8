import { describe, expect, it } from "vitest";
import { inlineSvg } from "../../../src/report/html/svg";

const DRAWN =
  '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1" class="marks" width="300" height="120.5" viewBox="0 0 300 120.5">' +
  '<g role="graphics-object" aria-label="a &gt; b"><path class="background" d="M0,0h0v0h0Z" pointer-events="none"/>' +
  '<rect clip-path="url(#clip7)" opacity="1" opacity-x="1"/><text fill="url(#gradient_3)"> role="x" url(#clip7) id="y"</text></g>' +
  '<defs><clipPath id="clip7"/><linearGradient id="gradient_3"/></defs></svg>';

const inline = (id: string) => String(inlineSvg(DRAWN, { id, label: 'Says "this" & that' }));

describe("a picture in a page", () => {
  it("is one image with a name and the size it was drawn in", () => {
    expect(inline("a")).toMatch(
      /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" role="img" aria-label="Says &quot;this&quot; &amp; that" width="300" height="120.5" viewBox="0 0 300 120.5">/,
    );
    expect(inline("a").match(/ role=|aria-label=/g)).toHaveLength(3);
  });

  it("has ids of its own, however often the program has drawn before", () => {
    expect(inline("a")).toContain('<rect clip-path="url(#a-1)" opacity-x="1"/><text fill="url(#a-2)">');
    expect(inline("a")).toContain('<clipPath id="a-1"/><linearGradient id="a-2"/>');
    expect(inline("b").replaceAll("#b-", "#a-").replaceAll('"b-', '"a-')).toBe(inline("a"));
    expect(
      String(inlineSvg(DRAWN.replaceAll("clip7", "clip99"), { id: "a", label: 'Says "this" & that' })),
    ).toBe(inline("a").replace("url(#clip7)", "url(#clip99)"));
  });

  it("keeps its text as it is, whatever it looks like", () => {
    expect(inline("a")).toContain('> role="x" url(#clip7) id="y"</text>');
  });
});
