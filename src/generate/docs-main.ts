import { checkSections } from "./docs/check";
import { checkExamples, updateExamples } from "./docs/examples";
import { checkPictures, updatePictures } from "./docs/pictures";
import { checkSessions, updateSessions } from "./docs/sessions";
import { updateSections } from "./docs/update";

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** What is out of date; empty where the committed pages are current. */
async function faults(): Promise<string[]> {
  return [
    ...(await checkSections()),
    ...(await checkExamples()),
    ...(await checkSessions()),
    ...(await checkPictures()),
  ];
}

async function main(words: readonly string[]): Promise<void> {
  if (words.some((word) => word !== "--check")) throw new Error("usage: npm run docs [-- --check]");
  if (words.length === 0) {
    await updateSections(say);
    await updateExamples(say);
    await updateSessions(say);
    await updatePictures(say);
    return;
  }
  const found = await faults();
  found.forEach(say);
  process.exitCode = found.length === 0 ? 0 : 1;
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = 1;
  say(error instanceof Error ? error.message : String(error));
}
