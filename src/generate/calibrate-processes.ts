import { fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { CalibrateOptions, Estimator } from "../inference/calibrate/options";

/** A process that answers one question after another. */
interface Helper {
  ask(question: object): Promise<unknown>;
  end(): void;
}

async function startHelper(options: CalibrateOptions): Promise<Helper> {
  const worker = fileURLToPath(new URL("./calibrate-worker.ts", import.meta.url));
  const child = fork(worker, [JSON.stringify(options)], {
    execArgv: ["--import", "tsx"],
    serialization: "advanced",
  });
  const next = () =>
    new Promise<unknown>((resolve, reject) => {
      const lost = () =>
        reject(new Error("a process of the calibration was lost: run the command again to go on"));
      child.once("exit", lost);
      child.once("message", (message) => {
        child.off("exit", lost);
        resolve(message);
      });
    });
  await next();
  return {
    ask(question) {
      const answer = next();
      child.send(question);
      return answer;
    },
    end: () => child.kill(),
  };
}

/** Points in as many parts as there are processes, each with the place of its first. */
function parts(
  points: readonly Float64Array[],
  count: number,
): { readonly at: number; readonly points: readonly Float64Array[] }[] {
  const size = Math.ceil(points.length / count);
  return Array.from({ length: count }, (_, part) => ({
    at: part * size,
    points: points.slice(part * size, (part + 1) * size),
  }));
}

/** Every core estimates likelihoods for a calibration of the shipped record: the same numbers as one, sooner. */
export async function sharedEstimator(options: CalibrateOptions): Promise<{
  readonly estimate: Estimator;
  readonly end: () => void;
}> {
  const helpers = await Promise.all(
    Array.from({ length: availableParallelism() }, () => startHelper(options)),
  );
  return {
    async estimate(points, first) {
      const asked = parts(points, helpers.length);
      const answers = await Promise.all(
        helpers.map((helper, part) =>
          helper.ask({ points: asked[part]?.points, first: first + (asked[part]?.at ?? 0) }),
        ),
      );
      return (answers as number[][]).flat();
    },
    end() {
      for (const helper of helpers) helper.end();
    },
  };
}
