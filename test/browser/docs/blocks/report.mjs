// A style as the page of the report asks for it: in a report that the built command line writes, before the end of its head.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../../../runtimes/failure.mjs";
import { repository, withFolder } from "./folder.mjs";

function writeReport(folder) {
  const words = ["forecast", "--paths", "512", "--quiet", "--html", "report.html"];
  const { status, stderr } = spawnSync(process.execPath, [join(repository, "dist/cli/main.js"), ...words], {
    cwd: folder,
    encoding: "utf8",
  });
  if (status !== 0) throw new Failure(`${words.join(" ")} failed: ${stderr}`);
  return readFileSync(join(folder, "report.html"), "utf8");
}

/** Properties that a block sets, outside and inside its query for dark screens. */
function propertiesOf(code) {
  const [light = "", dark = ""] = code.split("@media");
  const read = (text) =>
    Object.fromEntries([...text.matchAll(/(--report-[a-z]+): ([^;]+);/g)].map(([, ...pair]) => pair));
  return { light: read(light), dark: { ...read(light), ...read(dark) } };
}

/** What the root has for the properties, and the colour of the first link of the page. */
const lookOf = (tab, names) =>
  tab.evaluate((asked) => {
    const style = getComputedStyle(document.documentElement);
    const values = asked.map((name) => [name, style.getPropertyValue(name).trim()]);
    return {
      values: Object.fromEntries(values),
      link: getComputedStyle(document.querySelector("main a")).color,
    };
  }, names);

const rgb = (hex) => `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(", ")})`;

export async function visitStyle(browser, { code }) {
  const expected = propertiesOf(code);
  return withFolder({}, async (folder) => {
    const report = writeReport(folder);
    const styled = report.replace("</head>", () => `${code}</head>`);
    assert.notEqual(styled, report);
    for (const colorScheme of ["light", "dark"]) {
      const tab = await browser.newPage({ colorScheme, offline: true });
      await tab.setContent(styled);
      const { values, link } = await lookOf(tab, Object.keys(expected[colorScheme]));
      assert.deepEqual(values, expected[colorScheme]);
      assert.equal(link, rgb(expected[colorScheme]["--report-accent"]));
      await tab.close();
    }
    return "its colours, type and width, in light and dark";
  });
}
