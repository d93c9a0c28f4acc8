import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Posterior } from "../contracts/posterior";
import { evidence } from "../evidence/evidence";
import { calibrate } from "../inference/calibrate/calibrate";
import { withJudgement } from "../inference/calibrate/judgement";
import { sharedEstimator } from "./calibrate-processes";
import { SHIPPED } from "./calibrate-shipped";
import { say, teller } from "./calibrate-teller";
import { writeJson } from "./write";

const source = relative(process.cwd(), fileURLToPath(new URL("..", import.meta.url)));
const folder = join(source, "inference", "editions");

/** How far the last run came; taken up again by the next, and gone once it is done. */
const CHECKPOINT = ".calibration.json";

const TYPE = 'import("../../contracts/posterior").Posterior';

function write(name: string, posterior: Posterior): void {
  writeJson(join(folder, `${name}.json`), posterior, TYPE);
  say(`${join(folder, `${name}.json`)}: ${posterior.fingerprint}`);
}

/** Fits both editions to the shipped record and writes them where the package reads them. */
async function main(): Promise<void> {
  const began = Date.now();
  const { estimate, end } = await sharedEstimator(SHIPPED);
  const data = await calibrate(evidence, {
    ...SHIPPED,
    estimator: estimate,
    checkpoint: {
      load: () => (existsSync(CHECKPOINT) ? readFileSync(CHECKPOINT, "utf8") : undefined),
      save: (text) => writeFileSync(CHECKPOINT, text),
    },
    onProgress: teller(),
  });
  end();
  write("data", data);
  write("data-judgement", await withJudgement(evidence, data));
  rmSync(CHECKPOINT, { force: true });
  say(`${Math.round((Date.now() - began) / 1000)} s`);
}

await main();
