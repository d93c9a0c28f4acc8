import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { evidence } from "../../src/evidence";
import { labelHistory } from "../../src/model/label-history";
import { run } from "./run";

const windows = labelHistory(evidence);

describe("history", () => {
  it("prints spells, shares and the comparison with the labels by hand", async () => {
    const { out, err, code } = await run(["history"]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("205 windows of twelve months, ending 2008-12 to 2025-12");
    expect(out).toMatch(/2018-12 to 2020-08 +21 +Damage/);
    expect(out).toMatch(/Working level +74% +152 windows/);
    expect(out).toContain("Agreement 0.83, Cohen's kappa 0.59.");
    expect(out).toContain("WHERE THEY DIFFER: 9 WINDOWS");
  });

  it("gives every window as a row with the counts the rule read", async () => {
    const rows = parse((await run(["history", "--csv", "-"])).out, { columns: true }) as Record<
      string,
      string
    >[];
    expect(
      rows.map(({ month, pathway, channels }) => ({ month, pathway, channels: Number(channels) })),
    ).toEqual(windows.map(({ month, pathway, counts }) => ({ month, pathway, channels: counts.channels })));
  });

  it("gives windows, spells and comparison as one document", async () => {
    const document = JSON.parse((await run(["history", "--json", "-"])).out);
    expect(document.windows).toEqual(windows);
    expect(document.spells.reduce((sum: number, { months }: { months: number }) => sum + months, 0)).toBe(
      windows.length,
    );
    expect(document.byHand).toMatchObject({ total: 35, agreement: 29 / 35 });
    expect(document.byHand.windows).toHaveLength(35);
  });

  it("labels a span as it is labelled in the whole record", async () => {
    const span = JSON.parse(
      (await run(["history", "--from", "2012-01", "--to", "2013-12", "--json", "-"])).out,
    );
    expect(span.windows).toEqual(windows.filter(({ month }) => month >= "2012-01" && month <= "2013-12"));
  });

  it("knows every published rule", async () => {
    const { out } = await run(["history", "--rule", "lenient"]);
    expect(out).toContain("Rule lenient: Damage if");
    const help = (await run(["history", "--help"])).out.replace(/\s+/g, " ");
    expect(help).toContain("base, broad, lenient, channels10, channels8");
  });
});
