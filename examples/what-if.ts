// A what-if from a file: what would tariffs of 25 per cent change, how sure is that, and what would other rates change?
import { readFileSync } from "node:fs";
import { baselineModel, compare, sweep } from "trilateral-pathways";
import { parseScenario } from "trilateral-pathways/scenario";

const text = readFileSync(new URL("./scenarios/tariffs-back-to-25.yaml", import.meta.url), "utf8");
const tariffs = parseScenario(text);
const model = baselineModel();
const signed = (value = 0) => `${value < 0 ? "" : "+"}${value.toFixed(3)}`;

const { alternatives } = await compare(model, { tariffs }, { paths: 2048 });
console.log(`${tariffs.name}, against the baseline, in ${tariffs.horizonMonths} months:`);
for (const [pathway, { difference, interval }] of Object.entries(alternatives.tariffs.pathways)) {
  console.log(`${pathway}: ${signed(difference)} (95 %: ${interval.map(signed).join(" to ")})`);
}

const onKoreanGoods = { type: "set-tariff", pair: "US-KR", ratePercent: 0, from: "2026-07" } as const;
const values = [0, 10, 25, 50];
const { curve } = await sweep(model, { vary: onKoreanGoods, field: "ratePercent", values }, { paths: 512 });
console.log("South Korean goods alone at other rates, damage against the baseline:");
for (const { value, pathways } of curve) {
  const change = pathways.damage?.versusBase;
  console.log(`${value} per cent: ${signed(change?.difference)} +- ${change?.standardError.toFixed(3)}`);
}
