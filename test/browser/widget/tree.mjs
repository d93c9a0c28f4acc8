// What a screen reader finds: roles and names, in order.
import assert from "node:assert/strict";
import { forecasts, inTab } from "./tab.mjs";

const NAMES = {
  en: {
    region: "United States, Japan and South Korea: where cooperation is heading",
    pathways: ["Damage", "Full intensity", "Working level"],
    chart: /^Pathways over time On record to Dec 2025, forecast to Jun 2027\. At the end: Damage \d+%, /,
    group: "What if",
    sliders: ["Leader commitment", "Threat perception", "Domestic opinion", "Tariff friction"],
    unmoved: "no change",
  },
  ja: {
    region: "米国・日本・韓国：協力の行方",
    pathways: ["毀損", "全面的協力", "実務レベル"],
    chart: /^経路の推移 2025年12月までは記録、2027年6月までは予測。/,
    group: "もしも",
    sliders: ["首脳の関与", "脅威認識", "国内世論", "関税摩擦"],
    unmoved: "変更なし",
  },
  ko: {
    region: "미국·일본·한국: 협력의 향방",
    pathways: ["훼손", "전면 협력", "실무급"],
    chart: /^경로의 추이 2025년 12월까지는 기록, 2027년 6월까지는 예측\./,
    group: "만약에",
    sliders: ["정상의 의지", "위협 인식", "국내 여론", "관세 마찰"],
    unmoved: "변화 없음",
  },
};

const plain = ({ nodes }) =>
  nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, description, properties = [] }) => ({
      role: role?.value,
      name: name?.value ?? "",
      description: description?.value ?? "",
      ...Object.fromEntries(properties.map(({ name: key, value }) => [key, value.value])),
    }));

async function readTree(tab, context) {
  const session = await context.newCDPSession(tab);
  return plain(await session.send("Accessibility.getFullAXTree"));
}

async function check(tab, context, names) {
  await forecasts(tab, 1);
  const tree = await readTree(tab, context);
  const named = (role) => tree.filter((node) => node.role === role);
  assert.deepEqual(
    named("region").map(({ name }) => name),
    [names.region],
  );
  assert.deepEqual(named("heading").map(({ name, level }) => [name, level])[1], [names.region, 2]);
  assert.equal(named("heading")[2]?.level, 3);
  const [list] = named("list");
  assert.ok(list);
  const texts = named("StaticText").map(({ name }) => name);
  const places = names.pathways.map((name) => texts.indexOf(name));
  assert.ok(
    places.every((place, at) => place > (places[at - 1] ?? -1)),
    `${names.pathways}: ${places}`,
  );
  assert.equal(named("image").length, 1);
  assert.match(named("image")[0].name, names.chart);
  assert.deepEqual(
    named("group")
      .map(({ name }) => name)
      .filter((name) => name === names.group),
    [names.group],
  );
  assert.deepEqual(
    named("slider").map(({ name, focusable }) => [name, focusable]),
    names.sliders.map((name) => [name, true]),
  );
  assert.deepEqual(
    named("status").map(({ live }) => live),
    ["polite"],
  );
  assert.equal(await tab.getByRole("slider").first().getAttribute("aria-valuetext"), names.unmoved);
  return tree.length;
}

export async function checkTrees(browser, folder) {
  for (const [page, names] of Object.entries(NAMES))
    await inTab(browser, folder, page, {}, (tab, context) => check(tab, context, names));
  return "roles and names in three languages";
}
