import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chartDrawer } from "../../cli/charts";
import { run } from "../../cli/program";
import { inlineExecutor } from "../../simulation/inline-executor";
import { excerptOf } from "./excerpts";
import { type PageName, pageNames, readPage, writePage } from "./pages";

/** Commands of a page and, in the next block, what it shows of their output. */
interface Written {
  /** Line of the page on which the shown output begins, from 1. */
  readonly line: number;
  readonly commands: readonly string[];
  readonly shown: string;
}

/** What a page shows of an output, and what it should show. */
export interface Session extends Written {
  readonly page: PageName;
  readonly printed: string;
}

const SESSION = /^```sh\n((?:(?!```).*\n)+)```\n\n```text\n((?:(?!```).*\n)+)```$/gm;
const OURS = "npm run --silent cli -- ";
const NAMED_FILE = /^```yaml\n# (\S+\.yaml)\n(?:(?!```).*\n)+```$/gm;

/** Commands of a page whose output the next block shows, in order. */
export function sessionsOf(page: string): Written[] {
  return [...page.matchAll(SESSION)].map((match) => {
    const [whole, commands = "", shown = ""] = match;
    const before = page.slice(0, match.index + whole.length - shown.length - "```".length);
    return {
      line: before.split("\n").length,
      commands: commands.replaceAll("\\\n", " ").trim().split("\n"),
      shown,
    };
  });
}

/** Writes the documents that a page names in their first line, and gives where each of them stands. */
function writeFiles(page: string, folder: string): Map<string, string> {
  return new Map(
    [...page.matchAll(NAMED_FILE)].map((match) => {
      const [block, name = ""] = match;
      const file = join(folder, name);
      writeFileSync(file, block.split("\n").slice(1, -1).join("\n"));
      return [name, file];
    }),
  );
}

/** What a command writes to standard output, with the files of the page under their names. */
async function outputOf(command: string, files: ReadonlyMap<string, string>): Promise<string> {
  if (!command.startsWith(OURS)) throw new Error(`expected a command of this package, found "${command}"`);
  const words = command.slice(OURS.length).trim().split(/\s+/);
  const written = { out: "", err: "" };
  const code = await run(
    words.map((word) => files.get(word) ?? word),
    {
      out: (text) => {
        written.out += text;
      },
      err: (text) => {
        written.err += text;
      },
      columns: 100,
      colour: false,
      progress: undefined,
      onInterrupt: () => () => undefined,
      startWorkers: async () => inlineExecutor(),
      chartDrawer,
    },
  );
  if (code !== 0) throw new Error(`"${command}" ended with ${code}: ${written.err}`);
  return [...files].reduce((text, [name, file]) => text.replaceAll(file, name), written.out);
}

/** Runs the commands of a page whose output it shows. */
export async function runSessions(page: PageName): Promise<Session[]> {
  const text = readPage(page);
  const folder = mkdtempSync(join(tmpdir(), "docs-"));
  try {
    const files = writeFiles(text, folder);
    const sessions: Session[] = [];
    for (const written of sessionsOf(text)) {
      let output = "";
      for (const command of written.commands) output += await outputOf(command, files);
      const printed = excerptOf(written.shown.split("\n").slice(0, -1), output.split("\n"));
      sessions.push({ page, ...written, printed: `${printed.join("\n")}\n` });
    }
    return sessions;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What is wrong with an output as a page shows it, for an error. */
export function sessionFault({ page, line, shown, printed }: Session): string | undefined {
  return shown === printed ? undefined : `${page}:${line}: the output is\n${printed}and not\n${shown}`;
}

/** Runs every command whose output is shown, and writes what it prints into the page. */
export async function updateSessions(say: (line: string) => void): Promise<void> {
  for (const page of pageNames()) {
    for (const session of await runSessions(page)) {
      if (sessionFault(session) === undefined) continue;
      say(`${page}:${session.line}: output`);
      writePage(
        page,
        readPage(page).replace(`\`\`\`text\n${session.shown}`, () => `\`\`\`text\n${session.printed}`),
      );
    }
  }
}

export async function checkSessions(): Promise<string[]> {
  const sessions: Session[] = [];
  for (const page of pageNames()) sessions.push(...(await runSessions(page)));
  return sessions.flatMap((session) => sessionFault(session) ?? []);
}
