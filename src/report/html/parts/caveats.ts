import { caveatTexts } from "../../brief/caveats";
import type { BriefInput } from "../../brief/input";
import { list } from "../section";
import type { Part } from "./part";

/** What must be known to quote the numbers rightly. */
export const caveats: Part<BriefInput> = async (input) => ({
  id: "caveats",
  title: "Before you quote this",
  body: list(caveatTexts(input)),
});
