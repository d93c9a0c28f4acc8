import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { blocksOf } from "../../src/generate/docs/blocks";
import { pageNames, readPage } from "../../src/generate/docs/pages";
import { sessionsOf } from "../../src/generate/docs/sessions";
import {
  allFences,
  type Fence,
  fencesIn,
  fencesOf,
  pagesToRead,
  rowsOf,
  table,
  textOf,
} from "./fences/find.mjs";

const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };

const fences = allFences();
const rows = table.fences;
const runners = Object.entries(table.runners);

const at = ({ page, line }: { readonly page: string; readonly line: number }) => `${page}:${line}`;

/** Blocks that no row of the table means, or that more than one does. */
const strangers = (found: readonly Fence[]): string[] =>
  found
    .filter((fence) => rowsOf(fence).length !== 1)
    .map(
      (fence) =>
        `${at(fence)}: ${rowsOf(fence).length} rows of test/docs/fences/table.json mean this block of "${fence.language}"; ` +
        "expected one, which says what runs it",
    );

/** The script of the package that a command is, if it is one. */
const scriptOf = (command: string): string =>
  /^npm run ([a-z:]+)/.exec(command)?.[1] ?? (command === "npm cit" ? "test" : command);

describe("the blocks of code of README, CHANGELOG and docs", () => {
  it("are found on every page that has any", () => {
    expect(pagesToRead()).toEqual(expect.arrayContaining([...pageNames(), "CHANGELOG.md"]));
    const marks = pagesToRead().flatMap((page) => textOf(page).match(/^[^\n`]*```/gm) ?? []);
    expect(fences.length).toBeGreaterThan(100);
    expect(fences.length * 2).toBe(marks.length);
  });

  it("all stand between fences: none is only indented, none in pre", () => {
    for (const page of pagesToRead()) {
      const text = textOf(page).replace(/^```[\s\S]*?^```$/gm, "");
      expect(text, page).not.toMatch(/\n\n(?: {4}|\t)\S/);
      expect(text, page).not.toMatch(/<pre/i);
    }
  });

  it("each have one row in the table of what runs them", () => {
    expect(strangers(fences)).toEqual([]);
  });

  it("are what the table is about: every row means a block, and one with a first line means one", () => {
    for (const row of rows) {
      const { length } = fences.filter((fence) => rowsOf(fence).includes(row));
      expect(length, JSON.stringify(row)).toBeGreaterThan(0);
      if (row.begins !== undefined) expect(length, JSON.stringify(row)).toBe(1);
    }
  });

  it("that nobody runs would be found", () => {
    const found = fencesIn(
      "docs/new.md",
      "- ~~~python\n  print()\n  ~~~\n\n```sh\nnpm test\n```\n```\nplain\n```\n",
    );
    expect(found.map(({ language, code }) => [language, code])).toEqual([
      ["python", "  print()\n"],
      ["sh", "npm test\n"],
      ["", "plain\n"],
    ]);
    expect(strangers(found).length).toBe(3);
    expect(() => fencesIn("docs/new.md", "```ts\n")).toThrow("docs/new.md:2: the block is not closed");
  });
});

describe("what runs the blocks", () => {
  it.each(runners.filter(([, { file }]) => file !== undefined))(
    "of %s takes them from the table",
    (name, { file = "" }) => {
      expect(existsSync(file), file).toBe(true);
      expect(readFileSync(file, "utf8"), file).toContain(`fencesOf("${name}")`);
      expect(fencesOf(name).length).toBeGreaterThan(0);
    },
  );

  it("is a script of the package, and a stage of CI", () => {
    const commands = [...runners.map(([, runner]) => runner), ...rows].flatMap(
      ({ command }) => command ?? [],
    );
    const stages = readFileSync(".ci/run", "utf8").match(/^stage .*$/gm) ?? [];
    expect(commands.length).toBeGreaterThan(runners.length);
    expect(commands.filter((command) => !(scriptOf(command) in scripts))).toEqual([]);
    expect(commands.filter((command) => !stages.some((stage) => stage.endsWith(` ${command}`)))).toEqual([]);
  });

  it("is nothing only where the table says why, and which command does what the block says", () => {
    for (const row of rows) {
      const { file, command } = table.runners[row.runner] ?? {};
      if (file !== undefined) expect(command, row.runner).toBeDefined();
      else
        expect(row, JSON.stringify(row)).toMatchObject({
          why: expect.stringMatching(/.{40}/),
          command: expect.any(String),
        });
    }
  });

  it("of examples sees all of them", () => {
    const seen = pageNames().flatMap((page) =>
      blocksOf(readPage(page)).map(({ line }) => at({ page, line })),
    );
    expect(seen.sort()).toEqual(fencesOf("examples").map(at).sort());
  });

  it("of sessions sees all of them: commands, and what they print in the block that follows", () => {
    const seen = pageNames().flatMap((page) =>
      sessionsOf(readPage(page)).map(({ line }) => at({ page, line })),
    );
    const known = fencesOf("sessions");
    const shown = known.filter(({ language }) => language === "text");
    expect(seen.sort()).toEqual(shown.map(at).sort());
    const commands = known.filter(({ language }) => language === "sh");
    // Behind the commands come their mark, an empty line and the mark of what is shown.
    const expected = commands.map(({ page, line, code }) =>
      at({ page, line: line + code.split("\n").length + 2 }),
    );
    expect(expected.sort()).toEqual(seen);
  });
});
