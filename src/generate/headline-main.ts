import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { makeHeadline } from "./headline";
import { writeJson } from "./write";

const source = relative(process.cwd(), fileURLToPath(new URL("..", import.meta.url)));
const file = join(source, "inference", "editions", "headline.json");

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** Simulates what is published and writes it where the package reads it. */
async function main(): Promise<void> {
  const began = Date.now();
  const headline = await makeHeadline(say);
  writeJson(file, headline, 'import("../../contracts/headline").PublishedHeadline');
  say(`${file}: ${Math.round((Date.now() - began) / 1000)} s`);
}

await main();
