// Commands that end in a server: run word for word in a clone, until the page that they serve shows the element.
import { spawn } from "node:child_process";
import { textOf } from "../../../docs/fences/find.mjs";
import { withPlace } from "../../../docs/shell/clone.mjs";
import { withPath } from "../../../docs/shell/run-block.mjs";
import { Failure } from "../../../runtimes/failure.mjs";

const SHOWN_WITHIN = 60_000;
const SERVED_AT = /http:\/\/(?:localhost|127\.0\.0\.1):(\d+)/;

/** The port that commands say they serve on, as soon as they do; ending before is a failure. */
function portOf(child, { page, line }) {
  return new Promise((done, fail) => {
    let said = "";
    const hear = (chunk) => {
      said += chunk;
      const [, port] = SERVED_AT.exec(said) ?? [];
      if (port !== undefined) done(Number(port));
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("error", fail);
    child.on("exit", (status) =>
      fail(new Failure(`${page}:${line}: the commands end with ${status}\n${said}`)),
    );
  });
}

async function lookAt(browser, port) {
  const tab = await browser.newPage();
  try {
    await tab.goto(`http://127.0.0.1:${port}/`);
    const words = tab.locator("trilateral-forecast").getByText(/very likely|likely|unlikely/);
    await words.first().waitFor({ timeout: SHOWN_WITHIN });
  } finally {
    await tab.close();
  }
}

/** Starts the commands in a group of processes of their own, which is ended with them. */
async function serve(fence, folder, env, use) {
  const served = { ...env, NO_COLOR: "1", NODE_OPTIONS: "--dns-result-order=ipv4first" };
  const child = spawn("sh", ["-e", "-c", fence.code], { cwd: folder, env: served, detached: true });
  const ended = new Promise((done) => child.on("exit", done));
  try {
    await use(await portOf(child, fence));
  } finally {
    if (child.exitCode === null) process.kill(-child.pid);
    await ended;
  }
}

export async function visitServed(browser, fence) {
  await withPath((env) =>
    withPlace({ code: fence.code, text: textOf(fence.page) }, (folder) =>
      serve(fence, folder, env, (port) => lookAt(browser, port)),
    ),
  );
  return "the pathways, served by the commands";
}
