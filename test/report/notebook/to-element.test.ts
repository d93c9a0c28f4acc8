import { describe, expect, it } from "vitest";
import { OptionsError, toElement } from "../../../src/index";
import { pathwayChart } from "../../../src/report/charts/pathway-chart";
import { htmlOf } from "../../../src/report/notebook/element";
import { sheetElement } from "../../../src/report/notebook/sheet-element";
import { forecastSheet } from "../../../src/report/notebook/views/forecast";
import { builtIn } from "../forecasts";

/** As much of a page as elements are made with; what is appended as text is text. */
class Stub {
  readonly style = { cssText: "" };
  readonly attributes: Record<string, string> = {};
  readonly children: (Stub | string)[] = [];
  constructor(readonly tag: string) {}
  setAttribute(name: string, value: string) {
    this.attributes[name] = value;
  }
  append(...children: (Stub | string)[]) {
    this.children.push(...children);
  }
}
const page = { createElement: (tag: string) => new Stub(tag) } as unknown as Document;

/** A stub as the element it was made from. */
function htmlOfStub({ tag, style, attributes, children }: Stub): string {
  const all = style.cssText === "" ? attributes : { ...attributes, style: style.cssText };
  const sorted = Object.fromEntries(Object.entries(all).sort());
  return htmlOf({
    tag,
    attributes: sorted,
    children: children.map((child) =>
      typeof child === "string" ? child : { tag: "x", attributes: {}, children: [htmlOfStub(child)] },
    ),
  });
}

describe("toElement", () => {
  it("makes the page of display out of elements and text", async () => {
    const { forecast } = await builtIn();
    const made = (await toElement(forecast, { document: page })) as unknown as Stub;
    const texts = (stub: Stub): string[] =>
      stub.children.flatMap((child) => (typeof child === "string" ? child : texts(child)));
    const html = htmlOf(sheetElement(forecastSheet(forecast)));
    const written = html.match(/>[^<]+</g)?.map((text) => text.slice(1, -1));
    expect(texts(made).map((text) => htmlOf(text))).toEqual(written);
    expect(made.tag).toBe("section");
    expect(htmlOfStub(made)).toContain("aria-label");
  });

  it("says what a chart says, and leaves the drawing to the page", async () => {
    const { forecast } = await builtIn();
    const made = (await toElement(pathwayChart(forecast), { document: page })) as unknown as Stub;
    expect(made.children.join("")).toContain("as of December 2025");
  });

  it("refuses where there is no page, and what cannot be displayed", async () => {
    const { forecast } = await builtIn();
    await expect(toElement(forecast)).rejects.toThrow(OptionsError);
    await expect(toElement(forecast)).rejects.toThrow("There is no page to make an element for");
    await expect(toElement({ a: "x" }, { document: page })).rejects.toThrow(/expected one of forecast;/);
  });
});
