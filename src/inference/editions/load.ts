import { issue, OptionsError } from "../../contracts/errors";
import { suggestion } from "../../contracts/nearest";
import { EDITIONS, type Edition, type Posterior } from "../../contracts/posterior";
import { show } from "../../contracts/show";

const FILES: Readonly<Record<Edition, () => Promise<{ readonly default: Posterior }>>> = {
  data: () => import("./data.json"),
  "data+judgement": () => import("./data-judgement.json"),
};

/**
 * A shipped edition of the calibration: "data", from the record alone, or "data+judgement", which heeds how experts rank the
 * pathways as well. Each is some 900 kB and loaded when it is asked for.
 *
 * @throws OptionsError where there is no such edition.
 */
export async function loadPosterior(edition: Edition): Promise<Posterior> {
  if (!Object.hasOwn(FILES, edition)) {
    const expected = EDITIONS.map((name) => JSON.stringify(name)).join(" or ");
    const remedy = suggestion(String(edition), EDITIONS);
    throw new OptionsError("The posterior cannot be loaded", [
      issue({ code: "unknown-reference", path: ["edition"], expected, received: show(edition), remedy }),
    ]);
  }
  return (await FILES[edition]()).default;
}
