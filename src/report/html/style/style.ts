import { PAGE } from "./page";
import { PARTS } from "./parts";
import { PRINT } from "./print";
import { TOKENS } from "./tokens";

/** Everything about how a page looks, on a screen and on paper. */
export const STYLE = TOKENS + PAGE + PARTS + PRINT;
