import { describe, expect, it } from "vitest";
import { link } from "../../../src/report/html/link";

describe("a link", () => {
  it("leads to a page of the web, which is not told where from", () => {
    expect(String(link("https://example.org/?a=1&b=2", "A & B"))).toBe(
      '<a href="https://example.org/?a=1&amp;b=2" rel="noreferrer">A &amp; B</a>',
    );
  });

  it.each([
    "javascript:alert(1)",
    "JAVASCRIPT:alert(1)",
    " data:text/html,x",
    "file:///etc/passwd",
    "//example.org",
    "x",
    "",
  ])("is only its text where it would lead to %j", (address) => {
    expect(link(address, "text")).toBe("text");
  });

  it("is only its text where there is no address", () => {
    expect(link(null, "text")).toBe("text");
  });
});
