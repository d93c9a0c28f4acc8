import type { ModelSpec } from "../../contracts/model-spec";
import { type Findings, mustKnow, type Names, type Path, report } from "./references";

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
