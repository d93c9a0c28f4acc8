import { describe, expect, it } from "vitest";
import { processEnvironment } from "../../src/cli/environment";
import { LIBRARY_VERSION } from "../../src/contracts/version";
import { run } from "./run";

/** Commands with examples. */
const COMMANDS = [
  "forecast",
  "compare",
  "sweep",
  "tornado",
  "explain",
  "levers",
  "history",
  "resolve",
  "nowcast",
  "observe",
  "ledger",
  "calibrate",
  "backtest",
  "model",
  "check",
];

const FORECAST = ["forecast", "--paths", "16"];

describe("the command line", () => {
  it("prints its version and its help on standard output and is done", async () => {
    expect(await run(["--version"])).toEqual({ out: `${LIBRARY_VERSION}\n`, err: "", code: 0 });
    for (const words of [
      ["--help"],
      ["help", "forecast"],
      ...[...COMMANDS, "data"].map((name) => [name, "--help"]),
    ]) {
      const { out, err, code } = await run(words);
      expect([code, err]).toEqual([0, ""]);
      expect(out).toContain("Usage: trilateral-pathways");
      for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
    }
  });

  it("shows examples in the help of its own commands", async () => {
    for (const name of COMMANDS) {
      expect((await run([name, "--help"])).out).toMatch(/Examples:\n( {2,4}\S.*\n)+/);
    }
  });

  it.each<[readonly string[], string]>([
    [[], "Usage: trilateral-pathways"],
    [["forcast"], "Did you mean forecast?"],
    [["forecast", "--horizn", "3"], "Did you mean --horizon?"],
    [["forecast", "one.yaml", "two.yaml"], "too many arguments"],
    [["forecast", "one.yaml"], "one.yaml: expected a file that can be read, received no such file"],
    [["compare"], "missing required argument 'files'"],
    [["sweep", "--field", "by"], "required option '--values <list>' not specified"],
    [["forecast", "--horizon", "two"], 'Expected a whole number, received "two"'],
    [["forecast", "--precision", "wide"], 'Expected a number such as 0.005, received "wide"'],
    [["forecast", "--precision", "0.1", "--paths", "16"], "cannot be used with option '--paths <count>'"],
    [
      ["forecast", "--preset", "low-point-2019", "--model", "m.json"],
      "cannot be used with option '--preset <name>'",
    ],
    [[...FORECAST, "--preset", "baseline-2024"], 'Did you mean "baseline-2025"?'],
    [[...FORECAST, "--horizon", "500", "--draws", "0"], "--horizon: expected at most 120, received 500"],
    [[...FORECAST, "--horizon", "500", "--draws", "0"], "--draws: expected at least 1, received 0"],
    [["forecast", "--precision", "0.9"], "--precision: expected at most 0.5, received 0.9"],
    [
      [...FORECAST, "--json", "-", "--csv", "-"],
      "expected one kind of data on standard output, received --json and --csv",
    ],
    [
      [...FORECAST, "--json", "no/such/folder/f.json"],
      "--json: expected a file that can be written, received no/such/folder/f.json (ENOENT)",
    ],
    [[...FORECAST, "--csv", "."], "--csv: expected a file, received a folder"],
    [["forecast", "--model", "no-such-file.json"], "expected a file that can be read, received no such file"],
    [
      ["history", "--rule", "bse"],
      '--rule: expected the name of a published rule, received "bse". Did you mean "base"?',
    ],
    [["history", "--from", "2012", "--to", "x"], '--to: expected a month yyyy-mm, received "x"'],
    [
      ["history", "--from", "2030-01"],
      '--from: expected a month from 1994-12 to 2025-12, received "2030-01"',
    ],
    [
      ["history", "--from", "2012-01", "--to", "2011-01"],
      '--to: expected a month from 2012-01, received "2011-01"',
    ],
    [["model", "--basis", "guess"], "Allowed choices are data, literature, judgement"],
    [["check"], "missing required argument 'file'"],
    [["check", "no-such-file.json"], "received no such file"],
    [["data", "meetingz"], 'Did you mean "meetings"?'],
  ])("ends %j with 2 and says why on standard error only", async (words, message) => {
    const { out, err, code } = await run(words);
    expect(err).toContain(message);
    expect([code, out]).toEqual([2, ""]);
  });

  it("ends with 1 where something other than the input is at fault, and says where", async () => {
    const broken = await run(["data"], {
      out: () => {
        throw new Error("the disk is full");
      },
    });
    expect(broken.code).toBe(1);
    expect(broken.err).toMatch(/^error: Error: the disk is full\n +at /);
  });

  it("lets nothing in an error drive the terminal", async () => {
    const { err } = await run(["history", "--rule", "a\u009b31m\u001b[31m\u202eb"]);
    expect(err).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u);
  });
});

describe("the environment of the process", () => {
  it("hears one interruption, and leaves the next to the system", () => {
    const before = process.listenerCount("SIGINT");
    let heard = 0;
    const release = processEnvironment().onInterrupt(() => {
      heard += 1;
    });
    expect(process.listenerCount("SIGINT")).toBe(before + 1);
    process.emit("SIGINT");
    expect([heard, process.listenerCount("SIGINT")]).toEqual([1, before]);
    release();
    processEnvironment().onInterrupt(() => undefined)();
    expect(process.listenerCount("SIGINT")).toBe(before);
  });

  it("takes the width that the reader asks for", () => {
    const { COLUMNS } = process.env;
    try {
      process.env.COLUMNS = "57";
      expect(processEnvironment().columns).toBe(57);
      process.env.COLUMNS = "wide";
      expect(processEnvironment().columns).not.toBe(57);
    } finally {
      if (COLUMNS === undefined) delete process.env.COLUMNS;
      else process.env.COLUMNS = COLUMNS;
    }
  });
});
