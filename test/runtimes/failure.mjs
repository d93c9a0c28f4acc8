/** What is said to who runs a script: what is wrong, and what to do about it. */
export class Failure extends Error {}

/** Runs a script; a failure is its message and a status of 1. */
export async function runScript(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

/** Seconds since a time, in words. */
export const secondsSince = (began) => `${((performance.now() - began) / 1000).toFixed(1)} s`;
