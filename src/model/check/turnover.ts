import type { ModelSpec, TurnoverSpec } from "../../contracts/model-spec";
import { type Findings, mustKnow, type Names, type Path, report } from "./references";

export function checkTurnover(spec: ModelSpec, names: Names, to: Findings): void {
  spec.turnover.forEach((turnover: TurnoverSpec, index) => {
    const path = ["turnover", index];
    mustKnow(to, [...path, "country"], "a country", turnover.country, names.countries);
    mustKnow(to, [...path, "factor"], "a factor", turnover.factor, names.factors);
    mustKnow(
      to,
      [...path, "incumbent", "bloc"],
      "a bloc",
      turnover.incumbent.bloc,
      turnover.blocs.map((bloc) => bloc.id),
    );
    mustKnow(to, [...path, "incumbent", "stance"], "a stance", turnover.incumbent.stance, names.stances);
    turnover.blocs.forEach((bloc, i) => {
      const stances = Object.keys(bloc.stances);
      for (const stance of stances)
        mustKnow(to, [...path, "blocs", i, "stances", stance], "a stance", stance, names.stances);
      if (stances.length === 0)
        report(to, "missing", [...path, "blocs", i, "stances"], "a stance", "none", "Add one.");
    });
    checkTerm(spec, turnover, path, to);
    checkCalendar(turnover, path, to);
  });
}

function checkTerm(spec: ModelSpec, { term, incumbent, exit }: TurnoverSpec, path: Path, to: Findings): void {
  const { termEnds } = incumbent;
  if (term !== undefined && termEnds === undefined) {
    report(
      to,
      "missing",
      [...path, "incumbent", "termEnds"],
      "the month the term ends",
      "nothing",
      "Add it.",
    );
  }
  if (termEnds !== undefined && termEnds <= spec.asOf) {
    report(
      to,
      "out-of-range",
      [...path, "incumbent", "termEnds"],
      `a month after ${spec.asOf}`,
      termEnds,
      "Move it.",
    );
  }
  if (exit.newTerm && term === undefined) {
    report(
      to,
      "contradiction",
      [...path, "exit", "newTerm"],
      "a term to begin",
      "no term",
      "Add a term or set it to false.",
    );
  }
}

function checkCalendar({ exit }: TurnoverSpec, path: Path, to: Findings): void {
  const mean = exit.calendar.reduce((sum, { value }) => sum + value, 0) / exit.calendar.length;
  if (Math.abs(mean - 1) > 1e-6 || exit.calendar.some(({ value }) => value < 0)) {
    report(
      to,
      "out-of-range",
      [...path, "exit", "calendar"],
      "twelve multipliers of mean 1, none negative",
      `mean ${mean}`,
      "Divide by their mean.",
    );
  }
}
