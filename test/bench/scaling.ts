import { spawnSync } from "node:child_process";
import { count, print, printRow } from "./print";
import { HORIZON_MONTHS, SEED, type Size } from "./setting";

const SCRIPT = "test/bench/scaling-run.mjs";

/** Memory that no run may need more of, however many paths it has. */
const LIMIT_MEGABYTES = 250;

/** What one forecast took: paths are rounded up to whole rounds, so more may have been run than were asked for. */
interface Cost {
  readonly paths: number;
  readonly seconds: number;
  readonly megabytes: number;
}

/** Time and peak memory of one forecast of so many paths, from the start of its process. */
function forecastApart(paths: number, engine: string): Cost {
  const args = [SCRIPT, String(paths), String(HORIZON_MONTHS), SEED, engine];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`A forecast of ${paths} paths failed: ${stderr}`);
  return JSON.parse(stdout) as Cost;
}

function printSize(engine: string, asked: number): number {
  const { paths, seconds, megabytes } = forecastApart(asked, engine);
  const cost = (seconds * 1e9) / (paths * HORIZON_MONTHS);
  const label = `${engine}, ${count(asked)}`;
  printRow(label, count(paths), seconds.toFixed(2), cost.toFixed(0), megabytes.toFixed(0));
  return megabytes;
}

/** Forecasts of growing size, each in a process of its own: time should grow with paths, memory should not. */
export function benchScaling({ scalingPaths }: Size): void {
  print("\nBy size, each once in a process of its own, from its start");
  printRow("engine, paths asked for", "paths run", "seconds", "ns a path-month", "peak megabytes");
  const peaks = (["simd", "reference"] as const).flatMap((engine) =>
    scalingPaths[engine].map((asked) => printSize(engine, asked)),
  );
  const most = Math.max(...peaks);
  const verdict = most <= LIMIT_MEGABYTES ? "pass" : "FAIL";
  print(`  peak memory ${verdict}: ${most.toFixed(0)} MB of ${LIMIT_MEGABYTES} MB`);
}
