import { cpus } from "node:os";
import { benchChain } from "./chain-peers";
import { benchFilter } from "./filter";
import { benchFirstPartial } from "./first-partial";
import { benchForecast } from "./forecast";
import { benchForecastParts } from "./forecast-parts";
import { benchHorizon } from "./horizon";
import { benchOnce } from "./once";
import { benchParts } from "./parts";
import { print } from "./print";
import { benchScaling } from "./scaling";
import { FULL, QUICK, SEED } from "./setting";
import { benchWhatIf } from "./what-if";
import { benchWorkers } from "./workers";

const size = process.argv.includes("--quick") ? QUICK : FULL;
print(
  `Node ${process.versions.node}, ${cpus().length} x ${cpus()[0]?.model ?? "unknown processor"}, seed "${SEED}"`,
);
print(`Each number is a median of ${size.repetitions} runs [least, most] after a warm-up.\n`);
await benchForecast(size);
await benchFirstPartial(size);
await benchFilter(size);
await benchWorkers(size);
await benchHorizon(size);
benchScaling(size);
await benchWhatIf(size);
await benchForecastParts(size);
await benchParts(size);
await benchChain(size);
await benchOnce(size);
