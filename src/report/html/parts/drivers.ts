import { driverTexts } from "../../brief/drivers";
import type { BriefInput } from "../../brief/input";
import { paragraphs } from "../section";
import type { Part } from "./part";

/** Which country holds cooperation back, and which would attack it. */
export const drivers: Part<BriefInput> = async (input) => {
  const texts = driverTexts(input);
  return texts.length === 0 ? undefined : { id: "drivers", title: "Who decides", body: paragraphs(texts) };
};
