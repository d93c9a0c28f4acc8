/** What the library reports of an exit, among much else: `exitCode: \`3\``, `signalCode: \`SIGKILL\``. */
const reported = (message: string, name: string): string | undefined => {
  const value = new RegExp(`${name}: \`(.*)\``).exec(message)?.[1];
  return value === "null" || value === "undefined" ? undefined : value;
};

/** How a worker ended, in words: by a signal, with an exit code, or with an error of its own. */
function endOf({ message }: Error): string {
  const signal = reported(message, "signalCode");
  const code = reported(message, "exitCode");
  if (signal !== undefined) return `signal ${signal}`;
  return code === undefined ? message.replace("Workerpool Worker error: ", "") : `exit code ${code}`;
}

/** A worker ended before it answered: a crash, a signal, no memory. Another can do its block. */
export class LostWorker extends Error {
  override readonly name = "LostWorker";

  constructor(cause: Error) {
    super(endOf(cause), { cause });
  }
}
