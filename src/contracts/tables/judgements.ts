import * as z from "zod/mini";
import { type Cell, identifier, list, oneOf, optional, pathway, text } from "./cells";
import { defineTable, type RowOf } from "./define";
import { oneOfNumbers } from "./numbers";
import {
  type Level,
  levels,
  type MovedFactor,
  movedFactors,
  type PathwayId,
  pathwayOfLabel,
} from "./vocabulary";

const DIRECTIONS = [
  "low",
  "high",
  "ceiling",
  "cap",
  "positive",
  "negative",
  "mixed",
  "necessary",
  "uncertain",
  "volatile",
] as const;

type Target = PathwayId | Level | MovedFactor | "all";

/** What each type of target may name. */
const targets = (): Readonly<Record<"pathway" | "tempo" | "driver" | "overall", readonly Target[]>> => ({
  pathway: Object.values(pathwayOfLabel),
  tempo: levels,
  driver: movedFactors,
  overall: ["all"],
});

function target(): Cell<Target> {
  const others = oneOf([...levels, ...movedFactors, "all"]);
  const known = [...(pathway().known ?? []), ...(others.known ?? [])];
  return {
    expected: `one of ${known.join(", ")}`,
    known,
    schema: z.union([pathway().schema, others.schema]),
  };
}

/** Explicit judgements of the seed documents, quoted. They give no numeric probabilities. */
export function judgements() {
  return defineTable({
    about: "one explicit judgement in a seed document, with a short verbatim quote",
    key: ["claim_id"],
    references: { source: "sources" },
    columns: {
      claim_id: identifier(),
      target_type: oneOf(["pathway", "tempo", "driver", "overall"]),
      target: list(target()),
      quote: text(),
      verbal_term: text(),
      direction: oneOf(DIRECTIONS),
      /** 1 is the most likely of the three pathways; one rank for each target. */
      rank_implied: list(oneOfNumbers([1, 2, 3]), 0),
      condition: optional(text()),
      source: list(identifier()),
    },
    rules: [
      {
        column: "target",
        expected: "targets of the kind that target_type names",
        holds: (row) => row.target.every((one) => targets()[row.targetType].includes(one)),
      },
      {
        column: "rank_implied",
        expected: "ranks for pathways only, as many as there are targets",
        holds: (row) =>
          row.rankImplied.length === 0 ||
          (row.targetType === "pathway" && row.rankImplied.length === row.target.length),
      },
    ],
  });
}

export type JudgementRow = RowOf<ReturnType<typeof judgements>["columns"]>;
