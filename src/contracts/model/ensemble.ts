import * as z from "zod/mini";
import { BASES } from "../distribution";
import { id, label, note, sources, wholeNumber } from "./fields";

/** Most draws and columns of an ensemble; the bound of any document allows about 170,000 numbers in all. */
export const MOST_ENSEMBLE_DRAWS = 8192;
export const MOST_ENSEMBLE_COLUMNS = 256;

const names = () => z.array(label()).check(z.maxLength(MOST_ENSEMBLE_COLUMNS));
const floats = () =>
  z.string().check(z.regex(/^[A-Za-z0-9+/]*={0,2}$/, "little-endian float32 numbers in base64"));

export const ensemble = () =>
  z.strictObject({
    id: id(),
    draws: wholeNumber(1, MOST_ENSEMBLE_DRAWS),
    /** Names of numbers that the model draws; levels are on the latent scale. */
    columns: names(),
    /** Float32 in base64, draw by draw: the columns of the first, of the second, and so on. */
    values: floats(),
    /** Float32 in base64, one a draw, with sum 1; draws count alike where absent. */
    weights: z.optional(floats()),
    /** Columns that no longer count, since their parameters were set. */
    dropped: z.optional(names()),
    basis: z.literal(BASES),
    source: sources(),
    note: note(),
  });
