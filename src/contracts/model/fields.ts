import * as z from "zod/mini";
import { type Domain, parameterSchema } from "../distribution";

/** Most entries a list of a model may have: bounds the work any document can ask for. */
export const MOST_ENTRIES = 200;

const AN_ID = "an id: a letter, then letters, digits, dots, hyphens or underscores";
const A_MONTH = "a month, such as 2026-07";

export const id = () =>
  z.string().check(z.minLength(1), z.maxLength(100), z.regex(/^[A-Za-z][A-Za-z0-9._-]*$/, AN_ID));
export const label = () => z.string().check(z.minLength(1), z.maxLength(300));
export const note = () => z.optional(z.string().check(z.maxLength(2000)));
export const sources = () =>
  z.array(z.string().check(z.minLength(1), z.maxLength(100))).check(z.maxLength(50));
export const month = () => z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, A_MONTH));
export const wholeNumber = (low: number, high: number) => z.int().check(z.minimum(low), z.maximum(high));
export const listOf = <T extends z.core.SomeType>(item: T, least = 0) =>
  z.array(item).check(z.minLength(least), z.maxLength(MOST_ENTRIES));
export const byId = <T extends z.core.SomeType>(value: T) => z.record(id(), value);
export const parameter = (domain: Domain) => parameterSchema(domain);

export const aggregate = () => z.literal(["mean", "max", "min"]);
export const sign = () => z.literal([1, -1]);
