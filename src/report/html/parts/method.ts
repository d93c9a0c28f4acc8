import { BASES } from "../../../contracts/distribution";
import type { ModelSpec } from "../../../contracts/model-spec";
import { parametersOf } from "../../../model/parameters";
import { basisText } from "../../basis-text";
import { count, counted, listed } from "../../format";
import { ruleText } from "../../rule-text";
import { paragraphs, type Section } from "../section";
import { numbers, table, words } from "../table";

/** What a run of the method needs to say of itself. */
interface Run {
  readonly paths: number;
  readonly draws: number;
  readonly rule: string;
}

/** What the model is made of. */
function partsText({ factors, events, channels, turnover }: ModelSpec): string {
  const parts = [
    counted(factors.length, "factor"),
    ...(events.length === 0 ? [] : [counted(events.length, "kind of event", "kinds of events")]),
    ...(turnover.length === 0
      ? []
      : [
          counted(
            turnover.length,
            "leader whose office can change hands",
            "leaders whose offices can change hands",
          ),
        ]),
    counted(channels.length, "channel"),
  ];
  return `The model is simulated month by month: ${listed(parts)}.`;
}

/** What of a draw is not from priors. */
function jointly({ ensemble }: ModelSpec): string {
  if (ensemble === undefined) return "";
  const columns = ensemble.columns.length - (ensemble.dropped?.length ?? 0);
  return ` but for ${counted(columns, "number")}, which are drawn jointly from the ensemble ${ensemble.id}`;
}

function texts(spec: ModelSpec, { paths, draws, rule }: Run): string[] {
  return [
    partsText(spec),
    `A draw is one set of all parameters, from their priors${jointly(spec)}; a path is one future under a draw. Here ${counted(paths, "path")} ran under ${counted(draws, "draw")}. A chance is the share of paths, averaged over draws.`,
    `Every window of twelve months is labelled by one rule, which labels the record too. First match wins: ${ruleText(spec.rules[rule] ?? [], spec)}.`,
    `A number is data where it was counted or fitted, literature where it was taken from what was read, and judgement where somebody judged it. ${basisText(spec)}.`,
  ];
}

/** Parameters by the part of the model that they belong to, and what they rest on. */
function basisTable(spec: ModelSpec) {
  const parts = new Map<string, number[]>();
  for (const { name, parameter } of parametersOf(spec)) {
    const part = name.split(".")[0] ?? name;
    const counts = parts.get(part) ?? BASES.map(() => 0);
    parts.set(
      part,
      counts.map((had, at) => had + (BASES[at] === parameter.basis ? 1 : 0)),
    );
  }
  return table({
    caption: "What the parameters rest on, by part of the model",
    columns: [words("Part"), ...BASES.map((basis) => numbers(basis))],
    rows: [...parts].map(([part, counts]) => [part, ...counts.map(count)]),
  });
}

/** How the numbers came about, in short. */
export function method(spec: ModelSpec, run: Run): Section {
  return {
    id: "method",
    title: "Method in short",
    body: [...paragraphs(texts(spec, run)), basisTable(spec)],
  };
}
