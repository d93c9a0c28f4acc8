import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { answer } from "../../../docs/.vitepress/playground/answer";
import type { Answer, Question } from "../../../docs/.vitepress/playground/messages";
import { withPreset } from "../../../docs/.vitepress/playground/preset";
import { compare } from "../../../src/analysis/on-demand";
import { presetModel } from "../../../src/model/presets";
import { parseScenario } from "../../../src/scenario/parse-scenario";

const text = readFileSync("examples/scenarios/tariffs-back-to-25.yaml", "utf8");
const question: Question = { id: 7, text, seed: "s", paths: 2048, width: 560 };

async function answers(changes: Partial<Question>, signal = new AbortController().signal): Promise<Answer[]> {
  const said: Answer[] = [];
  await answer({ ...question, ...changes }, { executor: undefined, signal, say: (one) => said.push(one) });
  return said;
}

describe("an answer of the playground", () => {
  it("is what the library says of the scenario under the same seed", async () => {
    const said = await answers({});
    const done = said.at(-1);
    if (done?.kind !== "done") throw new Error(`the last answer is ${done?.kind}`);
    const { base, alternatives, fingerprint } = await compare(
      presetModel("baseline-2025"),
      { a: parseScenario(text) },
      { seed: "s", paths: 2048 },
    );
    expect(done.result.fingerprint).toBe(fingerprint);
    for (const row of done.result.pathways) {
      const id = row.id as keyof typeof base.pathways;
      expect(row.base).toEqual(base.pathways[id]);
      expect(row.alternative).toEqual(alternatives.a.forecast.pathways[id]);
      expect(row.difference).toEqual(alternatives.a.pathways[id]);
    }
    const [indicator] = done.result.indicators;
    const [expected] = alternatives.a.indicators;
    expect(indicator?.difference.difference).toBe(expected?.differenceIn.at(-1));
    expect(said[0]).toMatchObject({
      id: 7,
      kind: "read",
      reading: { model: "baseline-2025", interventions: 2 },
    });
  });

  it.each(["Tariffs back to 25", "__proto__"])(
    "has charts that call the scenario by its name: %s",
    async (name) => {
      const done = (await answers({ text: text.replace(/^name: .*$/m, `name: ${name}`) })).at(-1);
      if (done?.kind !== "done") throw new Error(`the last answer is ${done?.kind}`);
      expect(done.charts[0]?.words).toMatch(
        new RegExp(`^Under “?${name}”?, .+: “?${name}”? against the base`),
      );
    },
  );

  it("to a scenario that is wrong is every problem with its line and column", async () => {
    const wrong = text.replace("ratePercent: 25", "ratePercent: much").replace("pair: US-KR", "pair: US-XX");
    const said = await answers({ text: wrong });
    expect(said.map(({ kind }) => kind)).toEqual(["refused"]);
    const issues = said[0]?.kind === "refused" ? said[0].issues : [];
    const lineOf = (part: string) => wrong.split("\n").findIndex((line) => line.includes(part)) + 1;
    expect(issues.map(({ line }) => line)).toEqual([lineOf("much"), lineOf("US-XX")]);
    expect(issues[1]?.message).toContain("US-JP");
  });

  it("to a scenario for a preset that there is none of names those that there are", async () => {
    const said = await answers({
      text: text.replace(/^interventions:/m, "model: baseline-2026\ninterventions:"),
    });
    expect(said).toMatchObject([{ kind: "refused", issues: [{ path: ["model"] }] }]);
  });

  it.each(["baseline-2025", "hand-set-2025"] as const)(
    "is run in the preset that is put into it: %s",
    async (name) => {
      const said = await answers({ text: withPreset(text, name) });
      const { base } = await compare(
        presetModel(name),
        { a: parseScenario(text) },
        { seed: "s", paths: 2048 },
      );
      const done = said.at(-1);
      if (done?.kind !== "done") throw new Error(`the last answer is ${done?.kind}`);
      expect(done.result.provenance.model).toBe(name);
      expect(done.result.pathways.map((row) => row.base)).toEqual(Object.values(base.pathways));
    },
  );

  it("is run in the preset that the scenario names", async () => {
    const said = await answers({
      text: "schemaVersion: 1\nname: a\nmodel: low-point-2019\ninterventions:\n  - { type: schedule-event, event: history-dispute, month: 2020-06 }\n",
    });
    expect(said[0]).toMatchObject({ kind: "read", reading: { model: "low-point-2019" } });
    expect(said.at(-1)).toMatchObject({ kind: "done", result: { provenance: { model: "low-point-2019" } } });
  });

  it("to options that cannot be used is a failure with its reason", async () => {
    const said = await answers({ paths: -1 });
    expect(said.at(-1)).toMatchObject({ kind: "failed", message: expect.stringContaining("paths") });
  });

  it("ends without a word where the question has changed", async () => {
    const stopped = AbortSignal.abort();
    expect((await answers({}, stopped)).map(({ kind }) => kind)).toEqual(["read"]);
  });
});
