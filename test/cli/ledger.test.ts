import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { ledgerBetweenSchema } from "../../src/contracts/ledger-between";
import { run } from "./run";

const folder = mkdtempSync(join(tmpdir(), "ledger-"));
const SIZE = ["--draws", "16", "--particles", "16", "--seed", "cli"];
const WORDS = ["ledger", "--from", "2019-07", "--to", "2019-08"];

afterAll(() => rmSync(folder, { recursive: true }));

describe("ledger", () => {
  it("prints what moved the forecast, item by item with sources, and writes JSON and rows", async () => {
    const [json, csv] = [join(folder, "l.json"), join(folder, "l.csv")];
    const { out, err, code } = await run([...WORDS, ...SIZE, "--json", json, "--csv", csv]);
    expect([code, err]).toEqual([0, `wrote ${json}\nwrote ${csv}\n`]);
    expect(out).toMatch(/What came on record from July 2019 to August 2019, and what it moved/);
    expect(out).toMatch(
      /year to August 2020\. 16 draws of 16 particles; parameters of\sdata-judgement\.2025-12/,
    );
    expect(out).toMatch(/2019-08 passing of the month( +[+-]?\d+\.\d ±\d+\.\d~?){3}/);
    expect(out).toMatch(/2019-08 meetings .*\n {4}foreign-ministers, in-person; .*\[jiji-20191223; /);
    expect(out).toMatch(/ledger --from 2019-07 --to 2019-08 --edition data\+judgement --draws 16/);
    for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
    const ledger = ledgerBetweenSchema().parse(JSON.parse(readFileSync(json, "utf8")));
    const [head, ...rows] = readFileSync(csv, "utf8").trimEnd().split(/\r?\n/);
    expect(head).toBe("item,month,table,rows,source,pathway,difference,standardError");
    expect(rows).toHaveLength(3 * ledger.items.length);
  });

  it("ends with 2 and what is wrong, by the options' own names", async () => {
    const { err, code } = await run(["ledger", "--from", "2019-07", "--to", "2019-07", ...SIZE]);
    expect(code).toBe(2);
    expect(err).toMatch(/--to: expected a month from 2019-08 to 2021-07/);
    expect((await run(["ledger", "--from", "2019-07"])).code).toBe(2);
    expect((await run([...WORDS, "--edition", "best"])).code).toBe(2);
  });
});
