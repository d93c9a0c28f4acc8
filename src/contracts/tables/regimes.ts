import { flag, identifier, list, matching, oneOf, optional, pathway, text } from "./cells";
import { day } from "./dates";
import { defineTable, type RowOf } from "./define";
import { integer, number } from "./numbers";
import { confidences } from "./vocabulary";

const HALVES: Readonly<Record<string, readonly [start: string, end: string]>> = {
  H1: ["-01-01", "-06-30"],
  H2: ["-07-01", "-12-31"],
};

/** Half-years by pathway: the hand label, the label by rule, and the coder's degrees of belief. */
export function regimes() {
  return defineTable({
    about: "a half-year and the pathway it was on",
    key: ["half_year"],
    references: { source: "sources" },
    columns: {
      half_year: matching(/^\d{4}H[12]$/, "a half-year yyyyH1 or yyyyH2"),
      start: day(),
      end: day(),
      label: pathway(),
      /** What the published criteria give; computed from events, meetings and leaders. */
      rule_label: pathway(),
      /** The runner-up. */
      alt_label: optional(pathway()),
      p_damage: number(0, 1),
      p_full: number(0, 1),
      p_working: number(0, 1),
      n_leader: integer(0),
      n_ministerial: integer(0),
      n_vice_ministerial: integer(0),
      n_working: integer(0),
      n_military: integer(0),
      n_exercise: integer(0),
      c1_leader_12m: flag(),
      c2_ministerial_2: flag(),
      c3_commitment: flag(),
      d1_rupture: flag(),
      confidence: oneOf(confidences),
      justification: text(),
      source: list(identifier()),
    },
    rules: [
      {
        column: "start",
        expected: "the first and last day of the half-year as start and end",
        holds: (row) => {
          const year = row.halfYear.slice(0, 4);
          const [start, end] = HALVES[row.halfYear.slice(4)] ?? [];
          return row.start === `${year}${start}` && row.end === `${year}${end}`;
        },
      },
      {
        column: "p_damage",
        expected: "degrees of belief that sum to 1",
        holds: (row) => Math.abs(row.pDamage + row.pFull + row.pWorking - 1) < 1e-9,
      },
      {
        column: "alt_label",
        expected: "a runner-up that differs from the label",
        holds: (row) => row.altLabel !== row.label,
      },
    ],
  });
}

export type RegimeRow = RowOf<ReturnType<typeof regimes>["columns"]>;
