// What the pages of the element give it: as it should be, and as nobody should.
import { baselineModel, simulate } from "trilateral-pathways";
import { pageOf } from "./pages.mjs";

/** What the pages ask for. */
export const RUN = { paths: 4096, horizonMonths: 18, seed: "element" };

export const SCENARIO = {
  schemaVersion: 1,
  name: "Tariffs back to 25",
  interventions: [{ type: "set-tariff", pair: "US-JP", ratePercent: 25, from: "2026-07" }],
};

let forecast;

/** A forecast that was made elsewhere. */
export function READY() {
  forecast ??= simulate(baselineModel(), { paths: 512, horizonMonths: 12, seed: "ready" });
  return forecast;
}

const asked = `horizon="${RUN.horizonMonths}" paths="${RUN.paths}" seed="${RUN.seed}"`;
const element = (attributes, child = "") =>
  `<trilateral-forecast ${attributes}>${child}</trilateral-forecast>`;
/** JSON as a page holds it: nothing in it ends the script. */
const json = (text) => `<script type="application/json">${text.replaceAll("<", "\\u003c")}</script>`;
const readyWith = (text) => pageOf(element("sliders", json(text)));

const ATTACK = "<img src=x onerror=window.attacked=1><script>window.attacked=1</script>";

/** Every page by name. */
export async function pages() {
  const ready = JSON.parse(JSON.stringify(await READY()));
  const text = JSON.stringify(ready);
  const markup = structuredClone(ready);
  markup.provenance.warnings = [ATTACK];
  markup.provenance.seed = ATTACK;
  const { damage, ...rest } = markup.pathways;
  const shape = {
    ...ready,
    pathways: { ...rest, damage: { ...damage, probability: 2, words: ATTACK } },
    [ATTACK]: 1,
  };
  return {
    en: pageOf(element(`sliders ${asked}`)),
    /** As the first, without a listener that keeps what it is told. */
    quiet: pageOf(element('sliders paths="1024" horizon="12"')),
    /** At a horizon of which editions are published. */
    editions: pageOf(element(`sliders paths="${RUN.paths}"`)),
    "editions-still": pageOf(element(`horizon="12" paths="${RUN.paths}"`), "ja"),
    ja: pageOf(element(`sliders ${asked}`), "ja"),
    ko: pageOf(element(`sliders ${asked}`), "ko"),
    others: pageOf(
      element(`preset="camp-david-2023" ${asked}`) +
        element(`${asked} scenario='${JSON.stringify(SCENARIO)}'`),
    ),
    scenario: pageOf(element(`${asked} scenario='${JSON.stringify(SCENARIO)}'`)),
    ready: pageOf(element("", json(text))),
    movable: readyWith(text),
    markup: readyWith(JSON.stringify(markup)),
    broken: readyWith("{"),
    prototype: readyWith(
      `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},${text.slice(1)}`,
    ),
    shape: readyWith(JSON.stringify(shape)),
    empty: readyWith(JSON.stringify({ ...ready, timeline: [] })),
    bounds: pageOf(element('paths="1e9" horizon="1000"')),
    unknown: pageOf(element(`preset="${ATTACK.replaceAll('"', "")}"`.replaceAll("<", "&lt;"))),
  };
}
