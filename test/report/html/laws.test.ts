import { beforeAll, describe, expect, it } from "vitest";
import { chartDrawer } from "../../../src/cli/charts";
import { comparisonPage } from "../../../src/report/html/comparison-page";
import { forecastPage } from "../../../src/report/html/forecast-page";
import { builtIn } from "../forecasts";
import { HARM, pages, plainComparison } from "./pages";
import { attributesOf, tagsOf, textOf } from "./read";

let all: Readonly<Record<string, string>>;
beforeAll(async () => {
  all = await pages();
}, 120_000);

const each = (check: (page: string, name: string) => void): void => {
  const entries = Object.entries(all);
  expect(entries.length).toBeGreaterThan(4);
  for (const [name, page] of entries) check(page, name);
};

/** Elements that run, load or send something. */
const ACTIVE =
  /^<\/?(?:script|iframe|object|embed|link|base|form|input|button|img|image|audio|video|foreignObject|use)\b/i;
/** Attributes that load something, by the elements that take them. */
const LOADING = / (?:src|srcset|data|action|formaction|poster|background|xlink:href|ping)=/i;

/** A tag without the values of its attributes. */
const bare = (tag: string): string => tag.replace(/"[^"]*"/g, '""');

describe("every report", () => {
  it("holds nothing that runs, loads or sends", () => {
    each((page, name) => {
      const tags = tagsOf(page);
      expect(
        tags.filter((tag) => ACTIVE.test(tag)),
        name,
      ).toEqual([]);
      expect(
        tags.filter((tag) => LOADING.test(bare(tag))),
        name,
      ).toEqual([]);
      expect(
        tags.filter((tag) => / on\w+=/i.test(bare(tag))),
        name,
      ).toEqual([]);
      expect(page.match(/url\((?!#)|@import|javascript:/gi), name).toBeNull();
    });
  });

  it("has a policy that forbids it too, before anything else could be read", () => {
    each((page) => {
      expect(page.indexOf("Content-Security-Policy")).toBeLessThan(page.indexOf("<title>"));
      expect(page).toContain("default-src &#39;none&#39;");
    });
  });

  it("links to its own parts and to cited pages of the web, which learn nothing of it", () => {
    each((page, name) => {
      const ids = attributesOf(page, "id");
      for (const tag of tagsOf(page).filter((one) => one.startsWith("<a "))) {
        const [, href = ""] = / href="([^"]*)"/.exec(tag) ?? [];
        if (href.startsWith("#")) expect(ids, name).toContain(href.slice(1));
        else expect(tag, name).toMatch(/^<a href="https?:\/\/[^"]+" rel="noreferrer">$/);
      }
    });
    expect(
      tagsOf(all["a forecast"] ?? "").filter((tag) => tag.includes("noreferrer")).length,
    ).toBeGreaterThan(50);
  });

  it("shows text from outside as text", () => {
    for (const name of ["a harmful forecast", "a harmful comparison"]) {
      const page = all[name] ?? "";
      expect(page).not.toContain("<script");
      expect(page).not.toContain("\u202e");
      const shown = HARM.replace("\u202e", "");
      expect(textOf(page).split(shown).length, name).toBeGreaterThan(5);
    }
  });

  it("has ids of its own for everything, and every reference to one leads somewhere", () => {
    each((page, name) => {
      const ids = attributesOf(page, "id");
      expect(ids.length, name).toBeGreaterThan(10);
      expect(
        ids.filter((id, at) => ids.indexOf(id) !== at),
        name,
      ).toEqual([]);
      const named = attributesOf(page, "aria-labelledby").flatMap((list) => list.split(" "));
      const drawn = [...page.matchAll(/url\(#([^)]*)\)/g)].map((match) => match[1] ?? "");
      expect(
        [...named, ...drawn].filter((id) => !ids.includes(id)),
        name,
      ).toEqual([]);
    });
  });

  it("closes every element that it opens, in order", () => {
    const VOID = /^<(?:meta|!doctype|br|hr)\b/i;
    each((page, name) => {
      const open: string[] = [];
      for (const tag of tagsOf(page)) {
        if (VOID.test(tag) || tag.endsWith("/>")) continue;
        const [, closing, element = ""] = /^<(\/?)([\w-]+)/.exec(tag) ?? [];
        if (closing === "") open.push(element);
        else expect(open.pop(), `${name}: ${tag}`).toBe(element);
      }
      expect(open, name).toEqual([]);
    });
  });

  it("has a language, a title, one main heading, headings without gaps, landmarks, and tables with captions and scopes", () => {
    each((page, name) => {
      expect(page, name).toMatch(/^<!doctype html>\n<html lang="en">/);
      const levels = tagsOf(page)
        .flatMap((tag) => /^<h([1-6])\b/.exec(tag)?.[1] ?? [])
        .map(Number);
      expect(
        levels.filter((level) => level === 1),
        name,
      ).toEqual([1]);
      for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 0), name).toBeLessThan(2);
      for (const landmark of ["header", "nav", "main", "footer"])
        expect(
          tagsOf(page).filter((tag) => new RegExp(`^<${landmark}\\b`).test(tag)),
          name,
        ).toHaveLength(1);
      const tables = [...page.matchAll(/<table>([\s\S]*?)<\/table>/g)].map((match) => match[1] ?? "");
      expect(tables.length, name).toBeGreaterThan(1);
      for (const table of tables) {
        expect(textOf(/<caption>([\s\S]*?)<\/caption>/.exec(table)?.[1] ?? ""), name).not.toBe("");
        expect(table.match(/<th(?! scope="(?:row|col)")\b(?!ead)/g), name).toBeNull();
      }
    });
  });

  it("has every chart drawn for wide and narrow pages, named in words, and as a table", () => {
    each((page, name) => {
      for (const [, figure = ""] of page.matchAll(/<figure[^>]*>([\s\S]*?)<\/figure>/g)) {
        const labels = [...figure.matchAll(/<svg [^>]*role="img" aria-label="([^"]+)"/g)];
        expect(labels, name).toHaveLength(2);
        expect(figure, name).toMatch(/<figcaption id="[^"]+">[^<]+<\/figcaption>/);
        expect(figure, name).toMatch(/<details><summary>[^<]+<\/summary>[\s\S]*<table>/);
      }
    });
    expect(all["a forecast"]?.match(/<figure/g)).toHaveLength(4);
    expect(all["a comparison"]?.match(/<figure/g)).toHaveLength(2);
  });

  it("is the same to the byte for the same run", async () => {
    const draw = await chartDrawer();
    expect(await forecastPage(await builtIn(), draw)).toBe(all["a forecast"]);
    expect(await comparisonPage(await plainComparison(), draw)).toBe(all["a comparison"]);
  });

  it("holds no trace of a value that was not there", () => {
    each((page, name) => expect(textOf(page).match(/undefined|NaN|\[object|null\b/g), name).toBeNull());
  });
});
