import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { evidence } from "../../src/evidence/evidence";
import { calibrate } from "../../src/inference/on-demand";
import { terminal } from "./fixtures";
import { run } from "./run";

const folder = mkdtempSync(join(tmpdir(), "calibrate-"));
const SIZE = ["--points", "16", "--particles", "16", "--moves", "1", "--draws", "16", "--seed", "cli"];
const WORDS = ["calibrate", "--as-of", "2010-12", ...SIZE];

afterAll(() => rmSync(folder, { recursive: true }));

describe("calibrate", () => {
  let page = "";
  let told = "";
  beforeAll(async () => {
    const { out, err, code } = await run(WORDS);
    expect(code).toBe(0);
    [page, told] = [out, err];
  });

  it("prints every unknown before and after, what is told most first, with stages, evidence and how to read it", () => {
    expect(page).toMatch(/What the record to December 2010 says of the parameters/);
    const rows = [...page.matchAll(/^ {2}([a-zA-Z]+)((?: +-?[\d.e-]+){8})$/gm)];
    expect(rows.length).toBe(30);
    const contractions = rows.map(([, , numbers = ""]) => Number(numbers.trim().split(/ +/).at(-2)));
    expect(contractions).toEqual([...contractions].sort((a, b) => b - a));
    for (const [, , numbers = ""] of rows) {
      const [low, middle, high] = numbers.trim().split(/ +/).map(Number);
      expect(low).toBeLessThan(middle ?? Number.NaN);
      expect(middle).toBeLessThan(high ?? Number.NaN);
    }
    expect(page).toMatch(/^ +\d+ +100% +\d+% +\d+ +-?[\d.]+$/m);
    expect(page).toMatch(/ln evidence of the record under the priors: -\d+\.\d\./);
    expect(page).toMatch(/The priors are judgement/);
    for (const line of page.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
  });

  it("says stage by stage on standard error where there is no terminal, and nothing where it is to be quiet", async () => {
    expect(told).toMatch(/^16 points of the prior\n16 moves of stage 1, 0% of the record in force\n/);
    expect(told).toMatch(/\n16 states drawn\n$/);
    expect((await run([...WORDS, "--quiet"])).err).toBe("");
  });

  it("draws bars on a terminal and no lines", async () => {
    const { err, out } = await run(WORDS, { progress: terminal().stream });
    expect(err).toBe("");
    expect(out).toBe(page);
  });

  it("ends with a command that gives the same fingerprint", async () => {
    const command = page.match(/trilateral-pathways (calibrate[\s\S]*?)\n {2}gives/)?.[1] ?? "";
    const words = command.replaceAll("\\\n", " ").trim().split(/\s+/);
    const { out } = await run([...words, "--json", "-", "--quiet"]);
    expect(page).toContain(
      `gives the fingerprint ${JSON.parse(out).fingerprint.slice(0, 12)} on any machine`,
    );
  });

  it("gives the posterior that the library gives, and a tidy row an unknown", async () => {
    const csv = join(folder, "posterior.csv");
    const { out } = await run([...WORDS, "--half-life", "none", "--json", "-", "--csv", csv, "--quiet"]);
    const options = { points: 16, particles: 16, moves: 1, draws: 16, seed: "cli", halfLifeYears: null };
    const due = await calibrate(evidence, { asOf: "2010-12", ...options });
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(due)));
    const [head, ...rows] = readFileSync(csv, "utf8").trimEnd().split(/\r?\n/);
    expect(head).toBe(
      "unknown,parameters,priorP05,priorP50,priorP95,posteriorP05,posteriorP50,posteriorP95,contraction,contractionError",
    );
    expect(rows.map((row) => row.split(",")[0])).toEqual(due.unknowns.map(({ id }) => id));
  });

  it("says how far what is told may be off by chance", () => {
    const rows = [...page.matchAll(/^ {2}[a-zA-Z]+(?: +-?[\d.e-]+){6} +-?[\d.]+ +([\d.]+)$/gm)];
    expect(rows.length).toBe(30);
    for (const [, error] of rows) expect(Number(error)).toBeGreaterThan(0);
    expect(page).toMatch(/± is the standard error of what was told/);
    expect(page).toMatch(/points differ at the end, and descend\s+from \d+ points\s+of the prior/);
  });

  it("shows what is counted beside the sampler", () => {
    expect(page).toMatch(/events\.kp-crisis\.rate +0\.06 +0\.017 +0\.065 +0\.17/);
    expect(page).toMatch(/summit\.attendance\.byStance\.transactional(?: +[\d.]+){4}/);
  });

  it("stopped in a stage, says so and goes on from its checkpoint to the same page", async () => {
    const file = join(folder, "stages.json");
    let interrupt: () => void = () => undefined;
    let stoppedErr = "";
    const stopped = await run([...WORDS, "--checkpoint", file], {
      onInterrupt: (listener) => {
        interrupt = listener;
        return () => undefined;
      },
      err: (text) => {
        if (text.includes("stage 1")) interrupt();
        stoppedErr += text;
      },
    });
    expect([stopped.code, stopped.out]).toEqual([130, ""]);
    expect(stoppedErr).toContain(`The stages done are in ${file}: the same command goes on from there.`);
    expect(existsSync(`${file}.part`)).toBe(false);
    const { out, err, code } = await run([...WORDS, "--checkpoint", file]);
    expect([code, out]).toEqual([0, page]);
    expect(err).toMatch(/^16 moves of stage 1/);
  });
  it("ends with 2 where the checkpoint is of another run, or is none", async () => {
    const file = join(folder, "other.json");
    writeFileSync(file, '{"of":"x","stages":[{}]}');
    const { code, err } = await run([...WORDS, "--checkpoint", file, "--quiet"]);
    expect(code).toBe(2);
    expect(err).toMatch(/The checkpoint cannot be used/);
    expect((await run([...WORDS, "--checkpoint", folder])).code).toBe(2);
    expect(readFileSync(file, "utf8")).toBe('{"of":"x","stages":[{}]}');
  });

  it("ends with 2 and every problem, by the options' own names", async () => {
    const { out, err, code } = await run(
      "calibrate --as-of 2010-13 --points 8 --particles 40 --moves 0 --draws 1 --half-life 0".split(" "),
    );
    expect([code, out]).toEqual([2, ""]);
    for (const flag of ["--as-of", "--points", "--particles", "--moves", "--draws", "--half-life"])
      expect(err).toMatch(new RegExp(`${flag}: expected`));
    const { err: word } = await run(["calibrate", "--half-life", "long"]);
    expect(word).toMatch(/Expected years such as 10, or none, received "long"/);
  });

  it("has help with its options, that it is long, and examples", async () => {
    const { out } = await run(["calibrate", "--help"]);
    for (const text of [
      "--half-life <years>",
      "--checkpoint <file>",
      "--points <count>",
      "on one core",
      "Examples:",
    ])
      expect(out).toContain(text);
  });
});
