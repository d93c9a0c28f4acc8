// The playground as a visitor uses it: what it shows is what the library says.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { compare, presetModel } from "trilateral-pathways";
import { parseScenario } from "trilateral-pathways/scenario";

const EXAMPLE = new URL("../../../examples/scenarios/tariffs-back-to-25.yaml", import.meta.url);

/** What a visitor meets first, as the page holds it. */
export const FIRST = {
  text: readFileSync(EXAMPLE, "utf8").replace(/^# yaml-language-server.*\n/, ""),
  seed: "trilateral-pathways",
  paths: 16_384,
};

/** What the library says of a scenario. */
export async function expectedOf({ text, seed, paths }) {
  const scenario = parseScenario(text);
  const model = presetModel(scenario.model ?? "baseline-2025");
  const { fingerprint, base, alternatives } = await compare(model, { scenario }, { seed, paths });
  const { pathways, forecast } = alternatives.scenario;
  const rows = Object.keys(base.pathways).map((id) => ({
    id,
    base: base.pathways[id].probability,
    alternative: forecast.pathways[id].probability,
    difference: pathways[id].difference,
  }));
  return { fingerprint, rows };
}

/** What the page shows, when it shows the answer of a fingerprint. */
export async function shownOf(tab, fingerprint) {
  await tab.locator(`.result code[title="${fingerprint}"]`).waitFor({ timeout: 60_000 });
  return tab.locator("[data-pathway]").evaluateAll((rows) =>
    rows.map((row) => ({
      id: row.dataset.pathway,
      base: Number(row.querySelector("data.base").value),
      alternative: Number(row.querySelector("data.alternative").value),
      difference: Number(row.querySelector("data.difference").value),
    })),
  );
}

async function checkShown(tab, asked) {
  const { fingerprint, rows } = await expectedOf(asked);
  const shown = await shownOf(tab, fingerprint);
  const byId = (one, other) => one.id.localeCompare(other.id);
  assert.deepEqual(shown.sort(byId), rows.sort(byId));
  return fingerprint;
}

const editor = (tab) => tab.getByLabel("Text of the scenario, YAML or JSON");
const problems = (tab) => tab.locator(".problems li");

/** Charts are drawn of the last answer, after its numbers. */
export const chartsOf = (tab) => tab.locator("figure.chart");

/** What the library says of a scenario that is wrong. */
function issueOf(text) {
  try {
    parseScenario(text);
  } catch (error) {
    return error.issues[0];
  }
  throw new Error("The scenario holds together");
}

/** An edit that breaks the scenario, what is said of it, and the edit that mends it. */
async function checkEditing(tab) {
  const wrong = FIRST.text.replace("ratePercent: 25", "ratePercent: much");
  const { line, column, message } = issueOf(wrong);
  await editor(tab).fill(wrong);
  await problems(tab).first().waitFor();
  const said = await problems(tab).first().textContent();
  assert.equal(said.replace(/\s+/g, ""), `Line ${line}, column ${column}${message}`.replace(/\s+/g, ""));
  assert.equal(await editor(tab).getAttribute("aria-invalid"), "true");
  await problems(tab).getByRole("button").first().click();
  const caret = await editor(tab).evaluate((area) => area.value.slice(area.selectionStart));
  assert.ok(caret.startsWith("ratePercent: much"), `the caret stands before ${caret.slice(0, 20)}`);
  const mended = { ...FIRST, text: wrong.replace("much", "50") };
  await editor(tab).fill(mended.text);
  await checkShown(tab, mended);
  assert.equal(await problems(tab).count(), 0);
  return mended;
}

/** What is said of the link goes with the first edit: it carries the text before. */
async function checkNote(tab) {
  const text = await editor(tab).inputValue();
  await editor(tab).fill(`${text}# more`);
  await tab.getByText(/^The link/).waitFor({ state: "detached" });
  await editor(tab).fill(text);
}

/** A link made in one tab and opened in another that knows nothing of it. */
async function checkSharing(tab, open, asked) {
  await tab.getByRole("button", { name: "Share by link" }).click();
  await tab.getByText(/^The link/).waitFor();
  await checkNote(tab);
  const fresh = await open(tab.url());
  await checkShown(fresh, asked);
  assert.equal(await editor(fresh).inputValue(), asked.text);
}

/** What can be chosen: another example, another preset, another seed and size. */
async function checkChoosing(tab) {
  await tab.getByLabel("Start from").selectOption("shrine-visit-in-august");
  await tab.getByLabel("World as of").selectOption("mean-2008-2025");
  await tab.getByRole("combobox", { name: "Paths" }).selectOption("2048");
  await tab.getByLabel("Seed").fill("another");
  await tab.getByLabel("Seed").press("Tab");
  const text = await editor(tab).inputValue();
  assert.match(text, /^model: mean-2008-2025$/m);
  await tab.getByText("The text below now has the line “model: mean-2008-2025”.").waitFor();
  await checkShown(tab, { text, seed: "another", paths: 2048 });
}

/** What comes too late to count is said by the text, above it. */
async function checkWarning(tab) {
  await editor(tab).fill(FIRST.text.replaceAll("2026-07", "2035-01"));
  const warning = tab.locator(".warning").first();
  await warning.waitFor();
  const [above, below] = [await warning.boundingBox(), await editor(tab).boundingBox()];
  assert.ok(above.y + above.height <= below.y, "the warning stands above the text");
}

/** A line that is wider than the field goes on in the next, and the number of the line after it stands beside that line. */
async function checkWrapping(tab) {
  await editor(tab).fill(`# ${"long ".repeat(80)}\n# short`);
  const { wide, gap, high } = await tab.evaluate(() => {
    const area = document.querySelector("#scenario-text");
    const [first, second] = document.querySelectorAll(".editor .line");
    const range = second.getBoundingClientRect().top - first.getBoundingClientRect().top;
    return { wide: area.scrollWidth - area.clientWidth, gap: range, high: first.offsetHeight };
  });
  assert.equal(wide, 0);
  assert.ok(
    gap === high && high >= 3 * 20,
    `the first line is ${high} pixels high, the second ${gap} below it`,
  );
}

/** Text of a scenario is text wherever it is shown. */
async function checkHostile(tab) {
  const name = '<img src=x onerror="document.title=1"><b id=hostile>';
  await editor(tab).fill(FIRST.text.replace(/^name: .*$/m, `name: '${name}'`));
  await tab.getByRole("status").filter({ hasText: name }).waitFor();
  await tab.waitForTimeout(1500);
  assert.equal(await tab.locator("#hostile, img").count(), 0);
}

/** A visit from the first answer to a link that another opens. */
export async function visitPlayground(open) {
  const tab = await open("playground.html", { permissions: ["clipboard-read", "clipboard-write"] });
  const first = await checkShown(tab, FIRST);
  const mended = await checkEditing(tab);
  await checkSharing(tab, open, mended);
  await checkChoosing(tab);
  await checkWarning(tab);
  await checkWrapping(tab);
  await checkHostile(tab);
  return first.slice(0, 12);
}

/** A link that is damaged or too large says so, and the page stays what it is. */
export async function visitBrokenLinks(open) {
  for (const [hash, said] of [
    ["scenario=%25%25", "expected a packed scenario"],
    [`scenario=${"A".repeat(20_000)}`, "at most 16384"],
  ]) {
    const tab = await open(`playground.html#${hash}`);
    await tab.getByText(said).waitFor();
    assert.equal(await editor(tab).inputValue(), FIRST.text);
  }
  return "are refused with a reason";
}

/** Without leave to make code of expressions no chart is drawn, and all else is as it is. */
export async function visitWithoutCharts(open) {
  const tab = await open("playground.html");
  await checkShown(tab, FIRST);
  await chartsOf(tab).first().waitFor();
  const text = await chartsOf(tab).first().textContent();
  assert.match(text, /could not be drawn: .*unsafe-eval.* In words: /s);
  return "numbers, and the charts in words";
}
