import type { Sweep } from "../../contracts/analysis/sweep";
import type { Intervention } from "../../contracts/scenario/interventions";
import { percent, share, significant } from "../format";
import { interventionText } from "../interventions-text";
import { plain } from "./names";

const value = (number: number): string => significant(number, 3).replace("-", "\u2212");

/** What is swept: `ratePercent of set-tariff: pair US-JP, from 2026-07`. */
export function sweptText({ field, vary }: Sweep): string {
  const rest = Object.fromEntries(Object.entries(vary).filter(([key]) => key !== field));
  return `${plain(field)} of ${plain(interventionText(rest as Intervention))}`;
}

/** Ends of the interval of a tipping point; one that lies outside the range swept is said to. */
export function tippingInterval({ tipping, values }: Sweep): string {
  const [low, high] = tipping.interval;
  const from = low === null ? `below ${value(values.at(0) ?? 0)}` : value(low);
  const to = high === null ? `above ${value(values.at(-1) ?? 0)}` : value(high);
  return `${from} to ${to}`;
}

function questionText({ tipping: { pathway, threshold } }: Sweep, nameOf: (id: string) => string): string {
  return threshold === null
    ? `${nameOf(pathway)} stops or starts being the most likely`
    : `${nameOf(pathway)} crosses ${percent(threshold)}`;
}

/** The pathway that moves most from end to end, along the curve that never turns back. */
function mostMoved({ isotonic }: Sweep) {
  const moved = Object.entries(isotonic).map(([id, { values }]) => {
    const [from = 0, to = 0] = [values.at(0), values.at(-1)];
    return { id, from, to };
  });
  return moved.sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from))[0];
}

/** What the sweep says first: where the answer tips, or that it does not and what moves most. */
export function sweepTitle(sweep: Sweep, nameOf: (id: string) => string): string {
  const { tipping, values, field } = sweep;
  if (tipping.at !== null)
    return `${questionText(sweep, nameOf)} at ${plain(field)} = ${value(tipping.at)} (${tippingInterval(sweep)})`;
  const range = `${value(values.at(0) ?? 0)} to ${value(values.at(-1) ?? 0)}`;
  const moved = mostMoved(sweep);
  const most =
    moved === undefined
      ? ""
      : `: ${nameOf(moved.id)} goes from ${percent(moved.from)} to ${percent(moved.to)}`;
  return `No tipping point from ${range}${most}`;
}

/** How sure the tipping point is. */
export function tippingText(sweep: Sweep, nameOf: (id: string) => string): string {
  const found = `${share(sweep.tipping.found)} of resamples of the parameter draws have one in the range`;
  const asked = `Asked: where ${questionText(sweep, nameOf)}; ${found}.`;
  return sweep.tipping.at === null
    ? asked
    : `Upright line: tipping point; band: its 95% interval over resamples. ${asked}`;
}
