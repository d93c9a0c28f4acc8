import type { EventTypeSpec, ModelSpec, TurnoverSpec } from "../../contracts/model-spec";
import { type Findings, mustCover, mustKnow, type Names, type Path, report } from "./references";

export function checkEvents(spec: ModelSpec, names: Names, to: Findings): void {
  const centred = new Set(spec.families.filter((family) => family.centredJumps).map((family) => family.id));
  const familyOf = new Map(spec.factors.map((factor) => [factor.id, factor.family]));
  spec.events.forEach((event: EventTypeSpec, index) => {
    const path = ["events", index];
    if (!("prior" in event.rate)) {
      mustKnow(
        to,
        [...path, "rate", "country"],
        "a country with turnover",
        event.rate.country,
        names.turnover,
      );
      mustCover(to, [...path, "rate", "byStance"], "stance", event.rate.byStance, names.stances);
    }
    event.impacts.forEach((impact, i) => {
      impact.effects.forEach((effect, j) => {
        const place = [...path, "impacts", i, "effects", j];
        mustKnow(to, [...place, "factor"], "a factor", effect.factor, names.factors);
        if (effect.operation === "shrink" && centred.has(familyOf.get(effect.factor) ?? "")) {
          const remedy = "Add a size instead, or set centredJumps of the family to false.";
          report(
            to,
            "contradiction",
            [...place, "operation"],
            "add, in a family with centred jumps",
            "shrink",
            remedy,
          );
        }
        if ("quantiles" in effect.size.prior) {
          report(
            to,
            "not-allowed",
            [...place, "size", "prior"],
            "a law on the latent scale",
            "quantiles",
            "Use normal, logNormal or fixed.",
          );
        }
      });
    });
  });
}

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

export function checkGate(spec: ModelSpec, names: Names, to: Findings): void {
  spec.gate.terms.forEach((term, index) => {
    mustKnow(to, ["gate", "terms", index, "family"], "a family", term.family, names.families);
  });
  if (spec.gate.misalignment !== undefined) {
    mustKnow(
      to,
      ["gate", "misalignment", "family"],
      "a family",
      spec.gate.misalignment.family,
      names.families,
    );
  }
  spec.gate.rateStates.forEach((state, index) => {
    for (const factor of Object.keys(state.levels)) {
      mustKnow(to, ["gate", "rateStates", index, "levels", factor], "a factor", factor, names.factors);
    }
  });
}

export function checkChannels(spec: ModelSpec, names: Names, to: Findings): void {
  spec.channels.forEach((channel, index) => {
    mustKnow(to, ["channels", index, "level"], "a level", channel.level, names.levels);
    if (channel.lastMet !== undefined && channel.lastMet > spec.asOf) {
      report(
        to,
        "out-of-range",
        ["channels", index, "lastMet"],
        `a month up to ${spec.asOf}`,
        channel.lastMet,
        "Nothing after asOf is known.",
      );
    }
  });
  const { summit } = spec;
  if (summit === undefined) return;
  mustKnow(to, ["summit", "channel"], "a channel", summit.channel, names.channels);
  mustKnow(to, ["summit", "attendance", "country"], "a country", summit.attendance.country, names.countries);
  mustCover(to, ["summit", "attendance", "byStance"], "stance", summit.attendance.byStance, names.stances);
  const channel = spec.channels.findIndex((item) => item.id === summit.channel);
  if (spec.channels[channel]?.ratePerYear !== undefined) {
    report(
      to,
      "contradiction",
      ["channels", channel, "ratePerYear"],
      "no rate: summits come from venues",
      "a rate",
      "Remove it.",
    );
  }
}

const MOST_AUTHORS = 6;

export function checkActs(spec: ModelSpec, names: Names, to: Findings): void {
  const { acts } = spec;
  if (acts === undefined) return;
  for (const author of Object.keys(acts.authors))
    mustKnow(to, ["acts", "authors", author], "a country", author, names.countries);
  if (Object.keys(acts.authors).length === 0)
    report(to, "missing", ["acts", "authors"], "at least one author", "none", "Add one.");
  if (names.countries.length > MOST_AUTHORS) {
    report(
      to,
      "too-large",
      ["countries"],
      `at most ${MOST_AUTHORS} countries with acts`,
      `${names.countries.length}`,
      "Leave acts out.",
    );
  }
  acts.loadings.forEach((loading, index) => {
    const path = ["acts", "loadings", index];
    if ("factor" in loading.on)
      mustKnow(to, [...path, "on", "factor"], "a factor", loading.on.factor, names.factors);
    else mustKnow(to, [...path, "on", "family"], "a family", loading.on.family, names.families);
    for (const author of Object.keys(loading.scale ?? {}))
      mustKnow(to, [...path, "scale", author], "a country", author, names.countries);
  });
  const { prior } = acts.durationDays;
  if (!("fixed" in prior || "logNormal" in prior)) {
    report(
      to,
      "not-allowed",
      ["acts", "durationDays", "prior"],
      "fixed or logNormal",
      Object.keys(prior)[0] ?? "",
      "Use one of them.",
    );
  }
  (acts.open?.authors ?? []).forEach((author, index) => {
    mustKnow(to, ["acts", "open", "authors", index], "a country", author, names.countries);
  });
}

export function checkLog(spec: ModelSpec, names: Names, to: Findings): void {
  spec.log.forEach((entry, index) => {
    const path = ["log", index];
    if (entry.month > spec.asOf)
      report(
        to,
        "out-of-range",
        [...path, "month"],
        `a month up to ${spec.asOf}`,
        entry.month,
        "Nothing after asOf is known.",
      );
    if ("channel" in entry) mustKnow(to, [...path, "channel"], "a channel", entry.channel, names.channels);
    else if ("event" in entry) mustKnow(to, [...path, "event"], "an event type", entry.event, names.events);
    else checkAuthors(to, path, entry.act.authors, names);
  });
}

function checkAuthors(to: Findings, path: Path, authors: readonly string[], names: Names): void {
  authors.forEach((author, index) => {
    mustKnow(to, [...path, "act", "authors", index], "a country", author, names.countries);
  });
}
