import type { ModelSpec } from "../../contracts/model-spec";
import { addMonths, type Month } from "../../contracts/month";
import type { EvidenceRecord, LeaderRow } from "../../contracts/tables";
import type { Program } from "../../kernel/program";
import { LEADER } from "../../kernel/shape";
import { officeHolder } from "../from-evidence/calendar";

/** Who held the offices of a model, month after month from the start (month 0) on. */
export function officeHolders(
  record: EvidenceRecord,
  spec: ModelSpec,
  start: Month,
  months: number,
): readonly (readonly (LeaderRow | undefined)[])[] {
  return spec.turnover.map(({ country }) =>
    Array.from({ length: months + 1 }, (_, month) => officeHolder(record, country, addMonths(start, month))),
  );
}

/** Stances as each month begins: that of whoever held office the month before. */
export function stancesOf(
  spec: ModelSpec,
  holders: readonly (readonly (LeaderRow | undefined)[])[],
  months: number,
): Int32Array {
  const stances = new Int32Array((months + 1) * spec.turnover.length);
  holders.forEach((row, turnover) => {
    for (let month = 0; month <= months; month++) {
      const stance = row[Math.max(0, month - 1)]?.stance ?? spec.stances[0];
      stances[month * spec.turnover.length + turnover] = Math.max(0, spec.stances.indexOf(stance ?? ""));
    }
  });
  return stances;
}

/** Writes the record's changes of leader into a program: at each, the bloc of the successor (of the predecessor where it has none). */
export function forceLeaders(
  program: Program,
  spec: ModelSpec,
  holders: readonly (readonly (LeaderRow | undefined)[])[],
): void {
  const rows = program.shape.months + 1;
  spec.turnover.forEach((item, turnover) => {
    let bloc = program.initialBloc[turnover] ?? 0;
    for (let month = 0; month < rows; month++) {
      const holder = holders[turnover]?.[month];
      const named = item.blocs.findIndex(({ id }) => id === holder?.bloc);
      if (named >= 0) bloc = (program.blocStart[turnover] ?? 0) + named;
      const before = holders[turnover]?.[month - 1]?.leader;
      if (month === 0 || holder === undefined || holder.leader === before) continue;
      program.leaderForced[turnover * rows + month] = LEADER.firstBloc + bloc;
    }
  });
}
