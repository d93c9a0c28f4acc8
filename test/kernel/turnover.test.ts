import { describe, expect, it } from "vitest";
import { LANES } from "../../src/kernel/shape";
import {
  fixed,
  officeAt,
  pathsWhere,
  peaceful,
  type Reading,
  read,
  state,
  theta,
  track,
  uniform,
} from "../laws/interventions/paths";
import { variant } from "../laws/support";

const MONTHS = 14;
const DRAWS = 40;
const all = pathsWhere(DRAWS * LANES, () => true);

describe("a leader leaves outside the calendar", () => {
  it.each(["JP", "KR", "US"])(
    "of %s, exactly where the number of the office is below 1 - exp(-hazard of the month)",
    (country) => {
      const office = officeAt(country);
      const calendar: Reading = ({ program }, _, month) =>
        program.exitCalendar[office * (program.shape.months + 1) + month] ?? Number.NaN;
      // Often enough to be seen in every office.
      const model = variant(peaceful.spec, (draft) => {
        for (const turnover of draft.turnover) turnover.exit.rate = fixed(0.04);
      });
      const rows = track(model, MONTHS, DRAWS, {
        changed: state("lastChange", office),
        termEnd: state("termEnd", office),
        hazard: theta("exitHazard", office),
        calendar,
        u: uniform("exit", office),
      });
      let exits = 0;
      const wrong = all.flatMap((path) =>
        Array.from({ length: MONTHS - 1 }, (_, i) => i + 2).filter((month) => {
          // At the end of a term there is an election instead.
          if (read(rows.termEnd, month - 1, path) === month) return false;
          const left = read(rows.changed, month, path) === month;
          if (left) exits += 1;
          const hazard = read(rows.hazard, month, path) * read(rows.calendar, month, path);
          const u = read(rows.u, month, path);
          const p = 1 - Math.exp(-hazard);
          return Math.abs(u - p) > 1e-12 && left !== u < p;
        }),
      );
      expect(wrong).toEqual([]);
      expect(exits).toBeGreaterThan(100);
    },
  );
});
