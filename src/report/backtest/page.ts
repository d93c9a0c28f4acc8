import type { BacktestReport } from "../../contracts/backtest";
import { counted, oneLine, shortHash } from "../format";
import { type Cell, grid, left, right } from "../grid";
import { wrap } from "../layout";
import { joinSections, type Page, section } from "../page";
import { commandLines, PROGRAM } from "../shell";
import { besideText, isOpen, modelLess, notesOf, rangeText, scopeText, scoreText } from "./reading";

/** What a page of a backtest is made of. */
export interface BacktestInput {
  readonly report: BacktestReport;
  /** The command with what it was about, without the size of the run. */
  readonly words: readonly string[];
}

const items = (texts: readonly string[], page: Page, mark = "-"): string[] =>
  texts.flatMap((text) => wrap(`${mark} ${oneLine(text)}`, page.width, 2, 4));

function title({ report }: BacktestInput, { width, paint }: Page): string[] {
  return [
    ...wrap("How forecasts from past origins fared against what came", width).map(paint.strong),
    ...wrap(scopeText(report), width).map(paint.quiet),
  ];
}

/** What must be known before any score is read. */
function caveats({ report }: BacktestInput, page: Page): string[] {
  const texts = report.caveats.map(({ text }) => text);
  return section("Before any score", items(texts, page, "!").map(page.paint.warning), page);
}

function header(names: readonly string[], { paint }: Page): Cell[] {
  return names.map((name, i) => (i === 0 ? left(name, paint.quiet) : right(name, paint.quiet)));
}

const beside = (report: BacktestReport, page: Page): string[] =>
  wrap(besideText(report), page.width, 2, 2).map(page.paint.quiet);

/** Scores of all forecasters at one horizon. */
function horizonTable({ report }: BacktestInput, horizonMonths: number, page: Page): string[] {
  const own = report.scores.filter((item) => item.horizonMonths === horizonMonths);
  const [first] = own;
  if (first === undefined) return [];
  const rows = own.map(({ forecaster, rankedProbability, log }): Cell[] => {
    const label = report.forecasters.find(({ id }) => id === forecaster)?.label ?? forecaster;
    const less = modelLess(report, forecaster, horizonMonths)?.rankedProbability;
    const said = less === undefined ? "" : `${scoreText(less.mean)}${isOpen(less) ? " ~" : "  "}`;
    return [
      left(label, forecaster === "model" ? page.paint.strong : undefined),
      right(scoreText(rankedProbability.mean)),
      right(rangeText(rankedProbability)),
      right(scoreText(log.mean)),
      right(said),
      right(less === undefined ? "" : rangeText(less)),
    ];
  });
  const head = header(["", "ranked", "90%", "log", "model less it", "90%"], page);
  const lines = [...grid([head, ...rows], page.width), ...beside(report, page)];
  const name = `${horizonMonths} months ahead: ${counted(first.origins, "origin")}, blocks of ${first.blockLength}`;
  return section(name, lines, page);
}

function questionTable({ report }: BacktestInput, page: Page): string[] {
  const rows = report.questions.map((question): Cell[] => [
    left(`${question.id}, ${question.horizonMonths}`),
    right(`${question.happened} of ${question.origins}`),
    right(scoreText(question.model.mean)),
    right(scoreText(question.climatology.mean)),
    right(`${scoreText(question.difference.mean)}${isOpen(question.difference) ? " ~" : "  "}`),
    right(rangeText(question.difference)),
  ]);
  const labels = new Map(report.questions.map(({ id, label }) => [id, label]));
  const asked = [...labels].map(([id, label]) => `${id}: ${label}.`);
  const head = header(["question, months ahead", "yes", "model", "so far", "less", "90%"], page);
  const lines = [
    ...grid([head, ...rows], page.width),
    ...beside(report, page),
    ...items(["Brier scores, 0 best. So far: how often it has been so up to the origin.", ...asked], page),
  ];
  return rows.length === 0 ? [] : section("Smaller questions", lines, page);
}

/** Who forecast, and how. */
function methods({ report }: BacktestInput, page: Page): string[] {
  const texts = report.forecasters.map(({ label, method }) => `${label}: ${method}`);
  return section("Who forecast", items(texts, page), page);
}

function again({ report, words }: BacktestInput, page: Page): string[] {
  const { draws, particles, paths, seed, engine } = report.provenance;
  const size = ["--paths", String(paths), "--draws", String(draws), "--particles", String(particles)];
  const by = engine === "simd" ? [] : ["--engine", engine];
  const known = `gives the fingerprint ${shortHash(report.fingerprint)} on any machine.`;
  const command = [PROGRAM, ...words, ...size, "--seed", seed, ...by];
  return section("Run it again", [...commandLines(command, page.width), ...wrap(known, page.width, 2)], page);
}

/** A backtest as a page of text. */
export function backtestLines(input: BacktestInput, page: Page): string[] {
  const { horizonsMonths, provenance } = input.report;
  const warnings = items(provenance.warnings, page, "!").map(page.paint.warning);
  return joinSections([
    title(input, page),
    caveats(input, page),
    ...horizonsMonths.map((horizon) => horizonTable(input, horizon, page)),
    questionTable(input, page),
    section("How to read this", [...warnings, ...items(notesOf(input.report), page)], page),
    methods(input, page),
    again(input, page),
  ]);
}
