import { LANES } from "../../kernel/shape";
import { shortHash } from "../format";
import { wrap } from "../layout";
import { type Page, section } from "../page";
import { commandLines, PROGRAM } from "../shell";
import type { BriefInput } from "./input";

/** The command that gives the same numbers, and the fingerprint to know them by. */
export function reproduce({ forecast, modelWords, stoppedShortOf }: BriefInput, page: Page): string[] {
  const { horizonMonths, paths, draws, seed } = forecast.provenance;
  // A stopped run is that of a shorter one only where every draw has had the same number of paths.
  const whole = paths % (LANES * draws) === 0;
  const size = ["--paths", String(whole ? paths : (stoppedShortOf ?? paths)), "--draws", String(draws)];
  const command = [
    PROGRAM,
    "forecast",
    ...modelWords,
    "--horizon",
    String(horizonMonths),
    ...size,
    "--seed",
    seed,
  ];
  const said = whole
    ? `gives the fingerprint ${shortHash(forecast.fingerprint)} on any machine.`
    : "gives the whole run.";
  return section("Run it again", [...commandLines(command, page.width), ...wrap(said, page.width, 2)], page);
}
