import fc from "fast-check";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { escaped, html, trusted } from "../../../src/report/html/markup";
import { type Module, modulesIn, parse } from "../../architecture/modules";
import { textOf } from "./read";

/** What stands before each of the values of every template of a module, from the beginning of the template. */
function templatesOf(module: Module): string[][] {
  const found: string[][] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === "html") {
      const { template } = node;
      const parts = ts.isNoSubstitutionTemplateLiteral(template)
        ? []
        : [template.head, ...template.templateSpans.slice(0, -1).map(({ literal }) => literal)];
      found.push(
        parts.map((_, at) =>
          parts
            .slice(0, at + 1)
            .map(({ text }) => text)
            .join("x"),
        ),
      );
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(module));
  return found;
}

/** Whether what follows some text stands in the quotes of an attribute, or outside every tag. */
function isQuotedOrBetween(text: string): boolean {
  const open = /<[^<>]*$/.exec(text.replace(/"[^"]*"/g, "q"))?.[0];
  return open === undefined || open.includes('"');
}

const written = (text: string) => String(html`<p title="${text}">${text}</p>`);

describe("a template", () => {
  it("leaves text no way out of an element or an attribute", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(written(text)).toMatch(/^<p title="[^"<>]*">[^"'<>]*<\/p>$/);
      }),
    );
  });

  it("shows text as it is, but for what no page may hold and what reorders the text around it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(textOf(written(text))).toBe(text.trim());
      }),
    );
    expect(escaped("a\u0000b\u001b[31m\u202ec\u2066d\ud800e\ufffff")).toBe("a b [31m c d e f");
    expect(escaped("a\tb\nc 🤝")).toBe("a\tb\nc 🤝");
  });

  it("takes markup as it is, lists one after another, and nothing as nothing", () => {
    const bold = html`<b>${1}</b>`;
    expect(String(html`<p>${[bold, [" & ", undefined], trusted("<br>")]}</p>`)).toBe(
      "<p><b>1</b> &amp; <br></p>",
    );
  });

  it("is given text between the quotes of an attribute or between tags, and nowhere else", () => {
    const templates = modulesIn("report").flatMap(templatesOf);
    expect(templates.length).toBeGreaterThan(30);
    expect(templates.flat().filter((before) => !isQuotedOrBetween(before))).toEqual([]);
    expect(["<p title=", "<p ", "<", "</"].filter(isQuotedOrBetween)).toEqual([]);
    expect(
      ['<p title="', "<p>", "", "<li>a</li>", '<p style="a: '].filter((text) => !isQuotedOrBetween(text)),
    ).toEqual([]);
  });
});
