import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { describe, expect, it } from "vitest";
import type { Environment } from "../../src/cli/environment";
import { buildProgram } from "../../src/cli/program";
import { pageNames, readPage } from "../../src/generate/docs/pages";

const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };

/** The command line as it is built; nothing is run, so no part of its environment is asked for. */
const { commands } = buildProgram({} as Environment, () => undefined);

const OURS = /(?:npm run --silent cli --|npx trilateral-pathways) ([^`\n]*)/g;

const pages = pageNames().map((page) => ({ page, text: readPage(page) }));
const found = (pattern: RegExp) =>
  pages.flatMap(({ page, text }) =>
    [...text.matchAll(pattern)].map((match) => ({ page, words: match[1] ?? "" })),
  );

function knows(command: Command | undefined, flag: string): boolean {
  return command?.options.some(({ long, short }) => flag === long || flag === short) ?? false;
}

/** What is unknown in a call of the command line: its command, a command within it, or one of its flags. */
function unknown(call: string, known: readonly Command[] = commands): string[] {
  const [name = "", ...rest] = call.trim().split(/\s+/);
  const command = known.find((item) => item.name() === name);
  if (command === undefined) return [name];
  if (command.commands.length > 0) return unknown(rest.join(" "), command.commands);
  return rest.filter((word) => word.startsWith("--") && !knows(command, word));
}

describe("commands in the documentation", () => {
  it("run by npm are scripts of the package", () => {
    const names = found(/npm run (?:--silent )?([a-z][a-z:-]*)/g);
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter(({ words }) => !(words in scripts))).toEqual([]);
  });

  it("of the command line exist with their flags", () => {
    const calls = found(OURS);
    expect(calls.length).toBeGreaterThan(5);
    expect(
      calls.flatMap(({ page, words }) => unknown(words).map((word) => `${page}: ${word} in ${words}`)),
    ).toEqual([]);
  });

  it("in the table of the front page are all there are", () => {
    const table = /## Command line\n([\s\S]*?)\n## /.exec(readPage("README.md"))?.[1] ?? "";
    const rows = [...table.matchAll(/^\| `([a-z]+)` \| (.*) \|$/gm)];
    expect(rows.map((row) => row[1]).sort()).toEqual(commands.map((command) => command.name()).sort());
    for (const [, name = "", text = ""] of rows) {
      const flags = [...text.matchAll(/`(--[a-z]+)`/g)].map((match) => match[1] ?? "");
      const command = commands.find((item) => item.name() === name);
      expect(
        flags.filter((flag) => !knows(command, flag)),
        name,
      ).toEqual([]);
    }
  });

  it("would be caught naming what is not there", () => {
    expect(unknown("forecasts --horizon 12")).toEqual(["forecasts"]);
    expect(unknown("forecast --horizons 12")).toEqual(["--horizons"]);
    expect(unknown("forecast --horizon 12")).toEqual([]);
    expect(unknown("log keep --at 2026-01-05")).toEqual(["keep"]);
    expect(unknown("log verify --at 2026-01-05")).toEqual(["--at"]);
  });
});
