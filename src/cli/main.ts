#!/usr/bin/env node
import { processEnvironment } from "./environment";
import { run } from "./program";

/** A reader that has seen enough (`| head`) closes the pipe: that is no failure, and nothing is left to be said. */
function endQuietlyWhenClosed(stream: NodeJS.WriteStream): void {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
}

endQuietlyWhenClosed(process.stdout);
endQuietlyWhenClosed(process.stderr);
process.exitCode = await run(process.argv.slice(2), processEnvironment());
