import type { Resolution, ResolvedSeries } from "../../contracts/resolution";
import { counted, oneLine, percent, shortHash } from "../format";
import { type Cell, grid, left, right } from "../grid";
import { wrap } from "../layout";
import { joinSections, type Page, section } from "../page";

const PARTS = ["channels", "events", "leaders", "acts"] as const;

const PLACES = 3;

const score = (value: number | undefined): Cell => right((value ?? Number.NaN).toFixed(PLACES));

const text = (words: string, page: Page): string[] => wrap(`- ${oneLine(words)}`, page.width, 2, 4);

function title({ forecast, record }: Resolution, { width, paint }: Page): string[] {
  const { model, asOf, horizonMonths, rule, fingerprint } = forecast;
  const what = `${oneLine(model)} as of ${asOf}, ${counted(horizonMonths, "month")}, rule ${oneLine(rule)}, forecast ${oneLine(shortHash(fingerprint))}`;
  const by = `Record ${shortHash(record.fingerprint)}, complete to ${record.knownTo}; resolved on ${record.on}, when windows to ${record.settledTo} are settled`;
  return [
    ...wrap("What came of a forecast", width).map(paint.strong),
    ...[what, by].flatMap((line) => wrap(line, width).map(paint.quiet)),
  ];
}

function windows({ windows: all, means, order }: Resolution, page: Page): string[] {
  if (means === null) return section("Windows", text("None is known yet.", page), page);
  const head = ["ending", "came", "had", "ranked", "log", "Brier", ""].map((name, i) =>
    i < 2 ? left(name, page.paint.quiet) : right(name, page.paint.quiet),
  );
  const rows = all.map((one) => [
    left(one.month),
    left(one.pathway, page.paint.strong),
    right(percent(one.probabilities[one.pathway] ?? 0)),
    score(one.rankedProbability),
    score(one.log),
    score(one.brier[one.pathway]),
    left(one.status === "settled" ? "" : one.status, page.paint.warning),
  ]);
  const mean = `Mean of ${counted(means.windows, "window")}, ${means.settled} of them settled: ranked probability ${means.rankedProbability.toFixed(PLACES)}, log ${means.log.toFixed(PLACES)}; Brier ${order.map((id) => `${id} ${(means.brier[id] ?? Number.NaN).toFixed(PLACES)}`).join(", ")}. 0 is best.`;
  return section(
    "Windows",
    [...grid([head, ...rows], page.width, 1), ...wrap(oneLine(mean), page.width)],
    page,
  );
}

function horizon({ horizon: headline }: Resolution, page: Page): string[] {
  if (headline === null) return [];
  const { anyDamage } = headline;
  const rows = Object.entries(headline.rules).map(([name, one]) => [
    left(name),
    left(one.pathway, page.paint.strong),
    score(one.rankedProbability),
    score(one.log),
  ]);
  const head = ["rule", "came", "ranked", "log"].map((name, i) =>
    i < 2 ? left(name, page.paint.quiet) : right(name, page.paint.quiet),
  );
  const any =
    anyDamage === null
      ? []
      : text(
          `Damage in any window by then: ${anyDamage.happened ? "it came" : "it did not"}, and had ${percent(anyDamage.probability)}; Brier ${anyDamage.brier.toFixed(PLACES)}`,
          page,
        );
  const lines = [...grid([head, ...rows], page.width, 1), ...any];
  return section(`Horizon ${headline.month} (${headline.status})`, lines, page);
}

function months(part: (typeof PARTS)[number], all: readonly ResolvedSeries[], page: Page): string[] {
  const known = all.filter((one) => one.months.length > 0);
  const last = known[0]?.months.at(-1);
  if (last === undefined) return [];
  const head = ["", "first", "of months", "Brier by", "Brier in"].map((name, i) =>
    i === 0 ? left(name) : right(name, page.paint.quiet),
  );
  const rows = known.map((one) => [
    left(oneLine(one.label)),
    right(one.months[one.happenedIn.indexOf(true)] ?? "none"),
    right(`${one.happenedIn.filter(Boolean).length} of ${one.months.length}`),
    score(one.brierBy.at(-1)),
    score(one.brierIn.reduce((sum, value) => sum + value, 0) / one.brierIn.length),
  ]);
  return section(`${part}, by ${last}`, grid([head, ...rows], page.width, 0), page);
}

function open({ open: parts }: Resolution, page: Page): string[] {
  const lines = parts.flatMap(({ part, ids, months: span, explanation }) => {
    const which = [ids.join(", "), span === null ? "" : `${span[0]} to ${span[1]}`]
      .filter(Boolean)
      .join("; ");
    return text(`${part}${which === "" ? "" : ` (${which})`}: ${explanation}`, page);
  });
  return section("Not resolved", lines, page);
}

/** What came of a forecast as a page of text. */
export function resolutionLines(resolution: Resolution, page: Page): string[] {
  const notes = [
    "Brier in: mean over the months of the probability in each; Brier by: of at least one up to the last month known.",
    ...resolution.notes,
  ];
  return joinSections([
    title(resolution, page),
    windows(resolution, page),
    horizon(resolution, page),
    ...PARTS.map((part) => months(part, resolution[part], page)),
    open(resolution, page),
    section(
      "Reading it",
      notes.flatMap((note) => text(note, page)),
      page,
    ),
  ]);
}
